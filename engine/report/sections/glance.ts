import { formatDifference, formatInterval, formatMeasure } from "../../chart/format.ts";
import type { Language } from "../../chart/language.ts";
import type { Comparison, ComparisonRow, ScenarioSummary, Verdict } from "../../experiment/result.ts";
import { leaderOf } from "../costSentences.ts";
import { chanceFigure } from "../figures.ts";
import { findings, measureName, type MeasureName } from "../findings.ts";
import { html, type Html } from "../html.ts";
import { messagesOf } from "../messages/messagesOf.ts";
import { nameOf } from "../summaries.ts";
import { folded, topAndRest } from "../topTable.ts";
import { intervalMark, reachOf } from "./intervalMark.ts";

/** Every organisation in every headline measure on one screen: mean, difference drawn and written, verdict. */
export function glance(comparison: Comparison, language: Language): Html {
  const { page } = messagesOf(language);
  // A measure that nobody has a number for would be an empty column; the limits of the page name it.
  const measures = comparison.headline
    .filter(({ measure }) =>
      comparison.rows.some((row) => row.measure === measure && (row.estimate !== null || row.verdict === "unstable")),
    )
    .map(({ measure }) => measureName(measure));
  const [first] = findings(comparison);
  const leader = first === undefined ? null : leaderOf(first);
  const [top, rest] = topAndRest(comparison);
  const seen: Seen = { measures, leader, language };
  return html`${table(comparison, top, page.atAGlanceNote, seen)}
  ${folded(rest, language, () => table(comparison, rest, page.others(rest.length), seen))}`;
}

interface Seen {
  readonly measures: readonly MeasureName[];
  readonly leader: string | null;
  readonly language: Language;
}

function table(comparison: Comparison, scenarios: readonly ScenarioSummary[], caption: string, { measures, leader, language }: Seen): Html {
  const { page, unit } = messagesOf(language);
  const rows = scenarios.map(
    (
      scenario,
    ) => html`<tr${scenario.id === leader ? LEADER : null}><th scope="row">${who(comparison, scenario, language)}</th>${measures.map(
      ({ id, name }) => cell(comparison, scenario.id, { id, label: name[language] }, language),
    )}</tr>
`,
  );
  return html`<div class="scroll glance" role="region" tabindex="0" aria-label="${page.atAGlance}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${measures.map(({ name, direction }) => html`<th scope="col">${name[language]}<small>${unit[direction]}</small></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

const LEADER = html` class="leader"`;

/** The organisation's name and how likely it is the best in the first measure. */
function who(comparison: Comparison, scenario: ScenarioSummary, language: Language): Html {
  const first = comparison.headline[0]?.measure;
  const chance = comparison.best.find((row) => row.scenario === scenario.id && row.measure === first);
  const { table } = messagesOf(language);
  const text = chance === undefined ? null : html`<small>${table.best} ${chanceFigure(chance.best, language)}</small>`;
  return html`<bdi>${nameOf(comparison, scenario.id)}</bdi>${text}`;
}

function cell(comparison: Comparison, scenario: string, column: { readonly id: string; readonly label: string }, language: Language): Html {
  const rows = comparison.rows.filter((row) => row.measure === column.id);
  const row = rows.find((candidate) => candidate.scenario === scenario);
  if (row === undefined) return html`<td data-label="${column.label}">–</td>`;
  const { unit } = measureName(column.id);
  const mean = row.estimate === null ? "–" : formatMeasure(row.estimate.mean, unit, language);
  const interval = row.estimate === null ? "" : formatInterval(row.estimate, unit, language);
  return html`<td data-label="${column.label}">
    <b>${mean}</b>${interval === "" ? null : html`<small>${interval}</small>`}${intervalMark(row, reachOf(rows))}${chip(row, language)}
  </td>`;
}

/** The verdict with a sign beside its colour. */
function chip(row: ComparisonRow, language: Language): Html {
  const words = messagesOf(language).verdict[row.verdict];
  const { unit } = measureName(row.measure);
  const difference = row.difference === null ? "" : `${formatDifference(row.difference.mean, unit, language)} · `;
  return html`<span class="chip ${row.verdict.replaceAll(" ", "-")}">${sign(row.verdict)} ${difference}${words}</span>`;
}

/** Drawn where fonts may lack the sign. */
function sign(verdict: Verdict): Html {
  const shape = SHAPE[verdict];
  if (shape === undefined) return html`<span aria-hidden="true">${LETTER[verdict] ?? ""}</span>`;
  return html`<svg class="sign" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="${shape}" /></svg>`;
}

const SHAPE: Readonly<Partial<Record<Verdict, string>>> = {
  better: "M5 1 9.5 9h-9z",
  worse: "M5 9 .5 1h9z",
  baseline: "M5 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 1 1 0-7z",
};

const LETTER: Readonly<Partial<Record<Verdict, string>>> = { equivalent: "=", undecided: "?", unstable: "!", "not modelled": "–" };
