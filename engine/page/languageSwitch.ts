import { LANGUAGES } from "../chart/language.ts";
import { messagesOf } from "../report/messages/messagesOf.ts";
import type { PageState } from "./live.ts";

/** A button that names the other language, in that language. */
export function languageSwitch(page: Document, state: PageState, changed: () => void): void {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "language";
  const show = () => {
    button.textContent = messagesOf(state.language).page.live.otherLanguage;
    button.lang = LANGUAGES.find((language) => language !== state.language) ?? state.language;
  };
  button.addEventListener("click", () => {
    state.language = LANGUAGES.find((language) => language !== state.language) ?? state.language;
    show();
    changed();
  });
  show();
  page.querySelector("header")?.append(button);
}
