import type { Compiled } from "../../compile/compile.ts";
import { voiceOf } from "../../compile/leadership.ts";
import type { Run } from "../../kernel/replicate.ts";
import { journeyVisits } from "../../observation/journeyVisits.ts";
import { stageAt } from "../stageAt.ts";
import { ratio, type Values } from "../values.ts";

/**
 * Gaps that whoever could mend them sees ÷ gaps (MODEL §3.9). A gap is a fact held inside that the server lacks. Its cause is
 * looked for at the touchpoint before, whose team sees it where it is the same team, or over a feedback link: a link, or a
 * common member, between the two teams, and else in the mean with the share that customers voice. Complexity: O(visits).
 */
export function detection(compiled: Compiled, run: Run, values: Values): void {
  const { visits, journeys } = run.world;
  const { stages, legend, model } = compiled;
  const groups = journeyVisits(visits, journeys.entity.length);
  const voice = voiceOf(compiled.scenario);
  let gaps = 0;
  let seen = 0;
  for (let journey = 0; journey < journeys.entity.length; journey++) {
    let before = -1;
    let current = -1;
    let step = -1;
    for (let at = groups.start[journey] ?? 0; at < (groups.start[journey + 1] ?? 0); at++) {
      const row = groups.row[at] ?? 0;
      const team = visits.team.data[row] ?? -1;
      if ((visits.person.data[row] ?? -1) < 0) continue;
      if (visits.step.data[row] !== step) {
        before = current;
        step = visits.step.data[row] ?? 0;
      }
      current = team;
      if ((visits.enqueued.data[row] ?? 0) < model.warmUpHours || (visits.outcome.data[row] ?? -1) < 0) continue;
      const missing = (visits.recollected.data[row] ?? 0) + (visits.blindHeld.data[row] ?? 0);
      gaps += missing;
      const { feedback } = stageAt(stages, visits.start.data[row] ?? 0);
      const isLinked = before < 0 || feedback[team * legend.teams.length + before] === 1;
      seen += isLinked ? missing : missing * voice;
    }
  }
  values.set("detection", ratio(seen, gaps));
}
