import type { Language } from "../chart/language.ts";
import type { ReportContent } from "../report/content.ts";
import type { PageGround } from "./ground.ts";
import { fromPlainJson } from "./plainJson.ts";

/** What a page works on. */
export interface Payload {
  readonly content: ReportContent;
  readonly language: Language;
  /** The baseline first; null: too large to be simulated in a page. */
  readonly grounds: readonly PageGround[] | null;
}

/** From base64 of the gzip of plain JSON, as the host has written it. */
export async function decoded(text: string): Promise<Payload> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return fromPlainJson(await new Response(stream).text()) as Payload;
}
