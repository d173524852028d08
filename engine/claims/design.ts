import type { Arm } from "./arm.ts";
import type { Market } from "./rivals.ts";

/** Which way the claim says that the measure goes. */
export type Direction = "rises" | "falls";

/** Smallest effect of interest; relative to the mean of the design's first arm. */
export interface SmallestEffect {
  readonly kind: "absolute" | "relative";
  readonly size: number;
}

/** What is measured, and which way the claim says it goes. */
export interface Outcome {
  readonly measure: string;
  /** A part of the scenario, as the measure names it ("month 2"); default: the whole. */
  readonly place?: string;
  readonly claimed: Direction;
  /** Default: that of the measure's catalogue row (two points of a share, five per cent of anything else). */
  readonly smallest?: SmallestEffect;
}

export interface Factor {
  readonly id: string;
  /** What the factor adds to the base where it is switched on. */
  readonly on: Omit<Arm, "id" | "base">;
}

/** A design as data. Every arm meets the same customers with the same luck, at equal budget unless the design says otherwise. */
export type Design =
  /** Arm A minus arm B in one or more outcomes, all of which have to support the claim. */
  | {
      readonly kind: "difference";
      readonly a: Arm;
      readonly b: Arm;
      readonly outcomes: readonly Outcome[];
      readonly reported?: readonly Outcome[];
    }
  /** All combinations of two to four factors. `effects` names products of factors: ["team"], ["team", "data"]. */
  | {
      readonly kind: "factorial";
      readonly base: Arm["base"];
      readonly factors: readonly Factor[];
      readonly effects: readonly (readonly string[])[];
      readonly decides: "all" | "any";
      readonly outcomes: readonly Outcome[];
      readonly reported?: readonly Outcome[];
    }
  /** The change of a contrast over the range of a dose: least-squares slope × range. One arm a dose, or two (A − B). */
  | {
      readonly kind: "slope";
      readonly doses: readonly { readonly dose: number; readonly a: Arm; readonly b: Arm | null }[];
      readonly outcomes: readonly Outcome[];
      readonly reported?: readonly Outcome[];
    }
  /** Some level between the ends beats both ends. */
  | {
      readonly kind: "interior optimum";
      readonly levels: readonly Arm[];
      readonly outcome: Outcome;
      readonly reported?: readonly Outcome[];
    }
  /** One arm beats every alternative. */
  | {
      readonly kind: "best alternative";
      readonly champion: Arm;
      readonly alternatives: readonly Arm[];
      readonly outcome: Outcome;
      readonly reported?: readonly Outcome[];
    }
  /** The arms stand in the claimed order: each beats the next. */
  | { readonly kind: "order"; readonly arms: readonly Arm[]; readonly outcome: Outcome }
  /** Removing each part makes things worse; supported when at least `share` of the parts count. */
  | {
      readonly kind: "parts";
      readonly whole: Arm;
      readonly without: readonly Arm[];
      readonly share: number;
      readonly outcome: Outcome;
      readonly reported?: readonly Outcome[];
    }
  /** Elasticity of the outcome between two doses of a lever, against 1. */
  | {
      readonly kind: "elasticity";
      readonly low: Arm;
      readonly high: Arm;
      readonly doses: readonly [low: number, high: number];
      readonly outcome: Outcome;
      readonly reported?: readonly Outcome[];
    }
  /** What a change brings in lifetime value as ever more rivals do the same: claimed to fall with their share. */
  | {
      readonly kind: "rivals";
      readonly today: Arm;
      readonly adopted: Arm;
      readonly market: Market;
      /** Of the rivals who do the same. */
      readonly shares: readonly number[];
      /** Other markets in which the same is reported. */
      readonly reported?: readonly Market[];
    }
  /** Contrasts written out, all of which have to support the claim unless one is enough: where none of the designs above fits. */
  | {
      readonly kind: "contrasts";
      readonly rule?: "all" | "any";
      readonly arms: readonly Arm[];
      /** Ids of the arms that are levels of one dose, in its order: they are shown joined. */
      readonly levels?: readonly string[];
      readonly parts: readonly {
        readonly id: string;
        readonly weights: Readonly<Record<string, number>>;
        readonly outcome: Outcome;
        readonly decides: boolean;
      }[];
    };
