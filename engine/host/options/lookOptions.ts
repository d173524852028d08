import { Option, type Command } from "commander";

import type { Language } from "../../chart/language.ts";
import { CHART_WIDTHS, type Width } from "../../chart/theme.ts";
import type { Terminal } from "../terminal.ts";
import { languageOption, whole } from "./parsers.ts";

/** Commands that show what a run has stored: `chart` and `view`. */
export function addLooks(program: Command, terminal: Terminal, end: (code: number) => void): void {
  addChart(program, terminal, end);
  addView(program, terminal, end);
}

interface ChartWords {
  readonly from: string;
  readonly lang: Language;
  readonly width: Width;
  readonly out?: string;
}

function addChart(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command("chart [name]")
    .description("draw one chart of stored results; without a name, list those that there are")
    .requiredOption("--from <folder>", "results of compare, links, network or claims")
    .addOption(languageOption())
    .addOption(new Option("--width <room>", "room that it is drawn for").choices(CHART_WIDTHS).default("page"))
    .option("--out <file>", "where it goes, as .svg, .png or .vl.json (default: the name of the chart, as .svg)")
    .addHelpText("after", "\nExample:\n  weft chart organisation-map --from out/saas-1a2b3c4d --out map.png")
    .action(async (name: string | undefined, { from, lang: language, width, out }: ChartWords) => {
      const { chart } = await import("../commands/chart.ts");
      end(await chart({ name: name ?? null, from, language, width, out: out ?? null }, terminal));
    });
}

interface ViewWords {
  readonly port: number;
  readonly lang: Language;
}

const PORT_MOST = 65_535;

function addView(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command("view <folder>")
    .description("serve a report to this machine only, and draw it anew when results change")
    .addOption(new Option("--port <number>", "port of 127.0.0.1 (default: any that is free)").argParser(whole(0, PORT_MOST)).default(0))
    .addOption(languageOption())
    .addHelpText("after", "\nExample:\n  weft view out/saas-1a2b3c4d")
    .action(async (folder: string, { port, lang: language }: ViewWords) => {
      const { view } = await import("../commands/view.ts");
      end(await view({ folder, port, language }, terminal));
    });
}
