import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { fileReader } from "../../engine/host/fileReader.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

function company(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, "mine", "base"), { recursive: true });
  writeFileSync(join(root, "mine", "a.yaml"), "a");
  writeFileSync(join(root, "mine", "base", "b.yaml"), "b");
  writeFileSync(join(root, "secret.yaml"), "secret");
  return root;
}

describe("files of a study", () => {
  test("are those named and those below their folders", () => {
    const root = company();
    const { read, files } = fileReader([join(root, "mine/a.yaml")]);
    expect(read(join(root, "mine/a.yaml"))).toBe("a");
    expect(read(join(root, "mine/base/b.yaml"))).toBe("b");
    expect(read(join(root, "mine/none.yaml"))).toBeNull();
    expect(read(join(root, "mine/base"))).toBeNull();
    expect(files().map(({ path }) => path)).toEqual([join(root, "mine/a.yaml"), join(root, "mine/base/b.yaml")]);
  });

  test("are no pipes, into which nobody may ever write", () => {
    const pipe = join(company(), "mine", "pipe.yaml");
    execFileSync("mkfifo", [pipe]);
    expect(fileReader([pipe]).read(pipe)).toBeNull();
  });

  test("are not opened outside, by a path or by a link", () => {
    const root = company();
    symlinkSync(join(root, "secret.yaml"), join(root, "mine", "link.yaml"));
    symlinkSync(root, join(root, "mine", "up"));
    const { read, files } = fileReader([join(root, "mine/a.yaml")]);
    for (const path of ["secret.yaml", "mine/../secret.yaml", "mine/link.yaml", "mine/up/secret.yaml"]) {
      expect(read(join(root, path))).toBeNull();
    }
    expect(files()).toEqual([]);
  });

  test("may be named through a link", () => {
    const root = company();
    symlinkSync(join(root, "secret.yaml"), join(root, "mine", "link.yaml"));
    expect(fileReader([join(root, "mine/link.yaml")]).read(join(root, "mine/link.yaml"))).toBe("secret");
  });

  test("are read once, so that a study sees one state of them", () => {
    const root = company();
    const path = join(root, "mine/a.yaml");
    const { read } = fileReader([path]);
    expect(read(path)).toBe("a");
    writeFileSync(path, "changed");
    expect(read(path)).toBe("a");
  });

  test("that a spreadsheet saved are read in its own encoding", () => {
    const root = company();
    const path = join(root, "mine", "people.csv");
    writeFileSync(path, Buffer.from("id;name\n1;Jos\u00e9\n", "latin1"));
    expect(fileReader([path]).read(path)).toBe("id;name\n1;José\n");
    const unicode = join(root, "mine", "unicode.csv");
    writeFileSync(unicode, Buffer.from("\ufeffid;José", "utf16le"));
    expect(fileReader([unicode]).read(unicode)).toBe("id;José");
  });
});
