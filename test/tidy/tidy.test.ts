import { describe, expect, it } from "vitest";

import { repositoryFiles } from "./repositoryFiles.ts";
import { LAYERS } from "./layers.ts";
import { findingText, tidy } from "./tidy.ts";

describe("the repository", () => {
  const files = repositoryFiles();

  it("keeps its own rules", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(tidy(files).map(findingText)).toEqual([]);
  });

  it("prints the folder table that is enforced", () => {
    const text = files.find(({ path }) => path === "engine/ARCHITECTURE.md")?.text ?? "";
    const rows = Array.from(
      text.matchAll(/^\| ([a-z]+) \|[^|]*\|([^|]*)\|/gm),
      (match) => [match[1] ?? "", (match[2] ?? "").trim()] as const,
    ).filter(([folder]) => folder !== "folder");
    const written = Object.entries(LAYERS).map(([folder, allowed]) => [folder, allowed === "all" ? "all" : allowed.join(", ") || "–"]);
    expect(rows).toEqual(written);
  });
});
