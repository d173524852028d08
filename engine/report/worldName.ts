import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Levers } from "../scenario/levers.ts";
import { messagesOf } from "./messages/messagesOf.ts";

/** The levers that are moved, in words: "20 % more customers". */
export function worldName({ load, fabric, length }: Levers, language: Language): string {
  const { and, page } = messagesOf(language);
  const { world } = page.outlook;
  const share = (factor: number) => `${formatNumber(Math.abs(factor - 1) * 100, language, 0)}\u00a0%`;
  const parts = [
    ...(load === 1 ? [] : [(load > 1 ? world.moreCustomers : world.fewerCustomers)(share(load))]),
    ...(fabric === 1 ? [] : [(fabric > 1 ? world.moreRecords : world.fewerRecords)(share(fabric))]),
    ...(length === 1 ? [] : [world.longer(length, formatNumber(length, language, 0))]),
  ];
  return parts.length === 0 ? world.asStated : and(parts);
}
