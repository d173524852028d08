import { InvalidArgumentError, Option } from "commander";

import { LANGUAGES } from "../../chart/language.ts";
import type { LinkBudget } from "../../links/budget.ts";
import { isBudget } from "../../links/ranges.ts";
import { LEVER_RANGE, isLever, type LeverId } from "../../scenario/levers.ts";

const WHOLE_MOST = 1_000_000_000;
/** A slip of the keyboard takes no machine down: a thread takes megabytes, and all replications are planned before the first. */
export const THREADS_MOST = 256;
/** As many as a scenario may ask for. */
export const REPLICATIONS_MOST = 10_000;

export function whole(least: number, most = WHOLE_MOST): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return value;
  };
}

const LINK_UNITS: Readonly<Record<string, LinkBudget["unit"]>> = { link: "links", links: "links", h: "hours", "€": "euros" };

export function linkBudget(text: string): LinkBudget {
  const [, number = "", word = ""] = /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(text.trim()) ?? [];
  const unit = Object.hasOwn(LINK_UNITS, word) ? LINK_UNITS[word] : undefined;
  const most = Number(number);
  if (unit === undefined || !isBudget({ unit, most }))
    throw new InvalidArgumentError("expected whole links, or hours or euros of upkeep a month, above 0, such as 10 links, 20 h or 500 €.");
  return { unit, most };
}

export function precision(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  const value = match === null ? Number(text) : Number(match[1]) / 100;
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError("expected a share such as 5%.");
  return value;
}

/** A factor on what the scenario states: 1.2 or 120%. */
export function lever(id: LeverId): (text: string) => number {
  const { least, most, whole: counted } = LEVER_RANGE[id];
  return (text) => {
    const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
    const value = match === null ? NaN : Number(match[1]) / (match[2] === "%" ? 100 : 1);
    if (isLever(id, value)) return value;
    throw new InvalidArgumentError(`expected a ${counted ? "whole number" : "factor"} from ${least} to ${most}.`);
  };
}

export function languageOption(): Option {
  return new Option("--lang <language>", "language of results").choices(LANGUAGES).default("en");
}
