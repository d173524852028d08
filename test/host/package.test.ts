import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { readManifest } from "../../engine/host/manifest.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Packs the repository and installs it in an empty folder; what it depends on is linked, so that no network is needed. */
function installedElsewhere(): string {
  const folder = temporaryFolder();
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: ROOT, encoding: "utf8" });
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  execFileSync("tar", ["-xzf", join(folder, packed.trim().split("\n").at(-1) ?? ""), "-C", folder]);
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package", "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const own = join(modules, "weft");
  execFileSync("mv", [join(folder, "package"), own]);
  mkdirSync(join(own, "node_modules"));
  // What runs from the package must not need the loader of the sources.
  for (const name of Object.keys(dependencies).filter((name) => name !== "tsx")) {
    mkdirSync(join(own, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(own, "node_modules", name), "dir");
  }
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".tgz"))) rmSync(join(folder, name));
  return folder;
}

describe("the package", () => {
  test("installed elsewhere writes, checks and compares organisations, and is a library", { timeout: 180_000 }, () => {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    writeFileSync(join(ROOT, "dist", "stale.js"), "// of a former build");
    const folder = installedElsewhere();
    expect(existsSync(join(folder, "node_modules", "weft", "dist", "stale.js"))).toBe(false);
    const own = join(folder, "node_modules", "weft");
    const { bin } = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as { bin: { weft: string } };
    const weft = (...words: readonly string[]) =>
      execFileSync(process.execPath, [join(own, bin.weft), ...words], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(weft()).toContain("weft init");
    weft("init", "silos");
    weft("init", "liaisons", "--form", "team-of-teams");
    expect(weft("check", "silos.yaml", "liaisons.yaml")).toContain("liaisons.yaml: fine.");
    expect(weft("compare", "silos.yaml", "liaisons.yaml", "-n", "2")).toContain("Report: out");
    const [study = ""] = readdirSync(join(folder, "out"));
    expect(Object.keys(readManifest(join(folder, "out", study))?.checksums ?? {})).toContain("report.html");
    expect(readdirSync(join(own, "scenarios"))).toContain("saas");
    const library = 'import { FORM_IDS, prepare } from "weft"; console.log(FORM_IDS.length, prepare("x.yaml", () => null).kind);';
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", library], { cwd: folder, encoding: "utf8" })).toBe("10 issues\n");
  });
});
