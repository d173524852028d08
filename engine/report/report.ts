import { mainHtml } from "./mainHtml.ts";
import type { Language } from "../chart/language.ts";
import type { ReportContent } from "./content.ts";
import type { DrawnChart } from "./facts.ts";
import { findings } from "./findings.ts";
import { html, trusted, type Html } from "./html.ts";
import { LIVE_STYLE } from "./liveStyle.ts";
import { messagesOf } from "./messages/messagesOf.ts";
import { STYLE } from "./style.ts";
import { answer } from "./verdict.ts";

export type { Assumption, DrawnChart, ReportFacts } from "./facts.ts";
export type { ReportContent } from "./content.ts";

/** What makes a page live. Without it the page is the same, but nothing in it moves. */
export interface LivePage {
  /** Of our own, as one classic script. */
  readonly script: string;
  /** `sha256-…` of the script: nothing else may run. */
  readonly scriptHash: string;
  /** What the script works on: letters and digits only. */
  readonly payload: string;
  /** What `pageStyle` gives for its fonts. */
  readonly style: string;
  /** `sha256-…` of the style: no other style counts. */
  readonly styleHash: string;
}

/** @param fonts  style rules of the fonts, with the fonts in them */
export function pageStyle(fonts: string): string {
  return `${fonts}${STYLE}${LIVE_STYLE}`;
}

/**
 * The report as one self-contained page: no network, light and dark, wide and narrow, screen and paper. Everything that comes
 * from data is escaped, drawings are built anew from what a chart needs, and no script runs but the one whose hash the page names.
 *
 * @throws RangeError where the script or the payload would end its element
 */
export function report(content: ReportContent, charts: readonly DrawnChart[], language: Language, live: LivePage | null = null): string {
  const { page } = messagesOf(language);
  const whole = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy(live))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Weft ${content.facts.version}" />
        <title>${title(content, language)}</title>
        ${styleOf(live)}
      </head>
      <body>
        <a class="skip" href="#answer">${page.skip}</a>
        <header><span class="brand" translate="no">Weft</span></header>
        <main>${mainHtml(content, charts, { language, live: live !== null })}</main>
        <footer><p>${page.foot}</p></footer>
        ${live === null ? null : scripts(live)}
      </body>
    </html> `;
  return whole.markup;
}

/** Nothing is loaded or sent; only the page's own style counts, and its one script where it has one. */
function policy(live: LivePage | null): string {
  const scripts = live === null ? "" : ` script-src '${live.scriptHash}'; worker-src blob:; font-src data:;`;
  const styles = live === null ? "'unsafe-inline'" : `'${live.styleHash}'`;
  return `default-src 'none';${scripts} style-src ${styles}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** To the letter: the policy counts spaces too. */
function styleOf(live: LivePage | null): Html {
  return trusted(`<style>${live?.style ?? pageStyle("")}</style>`);
}

function scripts({ script, payload }: LivePage): Html {
  if (/<\/script|<!--/i.test(script) || !/^[\w+/=]*$/.test(payload)) throw new RangeError("report: the script would end where it must not");
  return trusted(`<script type="application/octet-stream" id="weft-data">${payload}</script>\n<script id="weft-script">${script}</script>`);
}

/** The answer, as the page is called in a browser's tab. */
export function title({ comparison }: ReportContent, language: Language): string {
  const [first] = findings(comparison);
  const { page } = messagesOf(language);
  return first === undefined ? page.title : `${answer(comparison, first, language).claim} – ${page.title}`;
}
