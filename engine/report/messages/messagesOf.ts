import type { Language } from "../../chart/language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Messages } from "./messages.ts";

export function messagesOf(language: Language): Messages {
  return language === "es" ? es : en;
}
