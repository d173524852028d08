import axe from "axe-core";
import type { Page } from "playwright";

const GRAVE = ["serious", "critical"];

/**
 * What hinders people who use a keyboard or a screen reader, or see little: one line for each element, empty when all is well.
 * Contrast of text in SVG is not looked at by axe 4.14, and colours over pictures it leaves undecided: those need a test of their own.
 * The program is evaluated by the debugger's protocol, which a content-security policy does not bind: the policy stays as it is.
 */
export async function hindrances(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate<string>("typeof globalThis.axe")) === "undefined") await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run(document, { resultTypes: ['violations'], preload: false })");
  return violations.filter(({ impact }) => GRAVE.includes(impact ?? "")).flatMap(lines);
}

function lines({ id, impact, nodes }: axe.Result): readonly string[] {
  return nodes.map(({ target, failureSummary = "" }) => {
    const [, ...reasons] = failureSummary.split("\n").map((reason) => reason.trim());
    return `${impact} ${id}: ${target.join(" ")}: ${reasons.join("; ")}`;
  });
}
