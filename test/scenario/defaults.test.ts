import { describe, expect, it } from "vitest";
import { defaults } from "../../engine/scenario/defaults/catalogue.ts";
import { EVIDENCE_ROWS } from "../../engine/scenario/defaults/sources.ts";
import { FORMS } from "../../engine/scenario/forms/forms.ts";
import { SCENARIO } from "../../engine/scenario/schema/scenarioShape.ts";
import { schemaAt } from "../../engine/scenario/schema/schemaAt.ts";

/** The symbols of the table of parameters in the model (§6). */
const SYMBOLS =
  "φ_hi φ_in φ_note L_ticket L_lo o_ticket reach t_insp t_chase cv_D b p₀ n_max r_pp r_rc d κ δ ν n½ α α₀ χ κ_p κ_w κ_s t_relay t_csm accounts p_ask t_ask p_f 1/θ λ η₊ η₋ h₀ β_Y β_τ β_E leadership";

describe("defaults", () => {
  it.each(SYMBOLS.split(" "))("the symbol %s has a row with provenance", (symbol) => {
    const rows = defaults().filter((row) => row.symbol === symbol);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("each has a source or the word assumed, and a range worth sweeping", () => {
    for (const { path, preset, meaning } of defaults()) {
      if (preset.evidence === null) expect(preset.source, path).toMatch(/^assumed/);
      else expect(Object.keys(EVIDENCE_ROWS), path).toContain(preset.evidence);
      expect(preset.sweep, path).not.toBe("");
      expect(meaning, path).not.toBe("");
    }
  });

  it("each stands at a place that files may state", () => {
    for (const { path } of defaults().filter((row) => row.path !== "" && !row.path.startsWith("org."))) {
      expect(schemaAt(SCENARIO, path.split(".")), path).not.toBeNull();
    }
  });

  it("the form's own default is the one that is listed", () => {
    const listed = defaults().find(({ symbol }) => symbol === "accounts")?.preset.written;
    expect(FORMS["csm-orchestration"].schema.parse({}).accounts).toBe(Number(listed));
  });

  it.each([
    ["links.strongestFidelity", "97 %"],
    ["handoff.noteFidelity", "72 %"],
    ["handoff.ticketLatency", "6 h"],
    ["links.strongestLatency", "0.1 h"],
    ["handoff.ticketDrop", "5 %"],
    ["links.reach", "4"],
    ["handoff.inspectionEvery", "24 h"],
    ["handoff.chaseAfter", "48 h"],
    ["service.difficultyCv", "0.8"],
    ["service.failure", "10 %"],
    ["service.attempts", "5"],
    ["service.return", "30 %"],
    ["service.repeat", "40 %"],
    ["fabric.information.dark", "55 %"],
    ["fabric.information.findable", "50 %"],
    ["fabric.information.lag", "24 h"],
    ["vocabulary.shared", "70 %"],
    ["coordination.perTeammate", "0.4 %"],
    ["coordination.perLink", "1 %"],
    ["coordination.perExtraTeam", "3 %"],
    ["handoff.relayWork", "0.1 h"],
    ["handoff.ownerWork", "0.12 h"],
    ["service.ask", "70 %"],
    ["service.askTime", "6 min"],
    ["service.failurePerMissingFact", "35 %"],
    ["channels.voice.patience", "5 min"],
    ["channels.chat.patience", "10 min"],
    ["channels.email.patience", "48 h"],
    ["experience.peakEnd", "50 %"],
    ["experience.trustGain", "5 %"],
    ["experience.trustLoss", "20 %"],
    ["retention.churn", "8 % per year"],
  ])("%s is %s, as the model says", (path, written) => {
    expect(defaults().find((row) => row.path === path)?.preset.written).toBe(written);
  });
});
