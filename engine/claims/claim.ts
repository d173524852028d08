import type { Design } from "./design.ts";

/** A text in both languages of the reports. */
export interface Words {
  readonly en: string;
  readonly es: string;
}

/** Which of the two source articles makes the claim: "team" (customer experience as a team sport) or "silos" (uniting silos). */
export type Article = "team" | "silos";

/** One claim of the articles as an experiment that can come out against it. */
export interface Claim {
  readonly id: ClaimId;
  readonly article: Article;
  /** What is claimed, in our own words. */
  readonly statement: Words;
  /** By what the model could bring it about, with its parameters. */
  readonly mechanism: Words;
  /** What is measured, in words; the exact measures stand in the design. */
  readonly measured: Words;
  /** When the claim counts as supported, and what would contradict it. */
  readonly rule: Words;
  /** Rows of the table of evidence that bear on it. */
  readonly evidence: readonly `E${number}`[];
  /** What has to be corrected in the figure that the article gives; null: it gives none, or none that is known to be wrong. */
  readonly correction: Words | null;
  /** The mechanism that explains it where the claim is contradicted; null: no verdict can contradict it. */
  readonly ifContradicted: Words | null;
  /** Why the verdict hangs on a size that no study gives; null: it does not. */
  readonly inputBound: Words | null;
  readonly test: Test;
}

/** How the claim is put to the test, or why it is not. */
export type Test =
  | {
      readonly kind: "experiment";
      readonly design: Design;
      /** What of the claim the experiment leaves out, because the model does not have it; null: nothing. */
      readonly missing: Words | null;
    }
  | { readonly kind: "not modelled"; readonly needs: Words }
  /** An input or a forecast: no simulation can contradict it. */
  | { readonly kind: "not a test"; readonly instead: Words };

export type ClaimId = `C${number}`;
