import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { atomicWrite } from "../../engine/host/atomicWrite.ts";
import { fileFault } from "../../engine/host/fault.ts";
import { takeOutFolder } from "../../engine/host/outFolder.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

describe("the folder of a study", () => {
  test("is made, held by one run at a time, and goes again when nothing came into it", () => {
    const path = join(temporaryFolder(), "out", "study");
    const folder = takeOutFolder(path);
    expect(() => takeOutFolder(path)).toThrow(/another run \(process \d+ on /);
    folder.release();
    expect(existsSync(path)).toBe(false);
  });

  test("stays when it was there before", () => {
    const path = temporaryFolder();
    takeOutFolder(path).release();
    expect(readdirSync(path)).toEqual([]);
  });

  test("is not taken when it holds files of somebody else", () => {
    const path = temporaryFolder();
    writeFileSync(join(path, "thesis.doc"), "");
    expect(() => takeOutFolder(path)).toThrow(/holds other files/);
    expect(readdirSync(path)).toEqual(["thesis.doc"]);
  });

  test("is not a file, and lies in none", () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "mine");
    expect(() => takeOutFolder(path)).toThrow(/it is a file, not a folder/);
    expect(() => takeOutFolder(join(path, "below"))).toThrow(/is a file, not a folder/);
  });

  test("that a killed run held is taken over, without what was written in part", () => {
    const path = temporaryFolder();
    mkdirSync(join(path, "charts"));
    writeFileSync(join(path, ".lock"), `999999999 ${hostname()}\n`);
    writeFileSync(join(path, "charts", "a.svg.77.part"), "<sv");
    const folder = takeOutFolder(path);
    expect(readdirSync(join(path, "charts"))).toEqual([]);
    folder.release();
    expect(existsSync(join(path, ".lock"))).toBe(false);
  });

  test("with the first files of a run that failed is its own still; with results it has no mark of that", () => {
    const path = temporaryFolder();
    const first = takeOutFolder(path);
    atomicWrite(join(path, "people.csv"), "");
    first.release();
    const second = takeOutFolder(path);
    atomicWrite(join(path, "network.json"), "{}");
    second.release();
    expect(readdirSync(path).sort()).toEqual(["network.json", "people.csv"]);
  });
});

describe("writing a file", () => {
  test("replaces it whole and leaves nothing beside it", () => {
    const folder = temporaryFolder();
    atomicWrite(join(folder, "a"), "one");
    atomicWrite(join(folder, "a"), new Uint8Array([50]));
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("that cannot be written says why and leaves nothing", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "taken"));
    expect(() => atomicWrite(join(folder, "taken"), "text")).toThrow(/^cannot write .*taken: /);
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  test("on a full disk says that room is needed, and that the run continues", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    expect(fileFault(full, "write out/compare.json").message).toBe(
      "cannot write out/compare.json: the disk is full; make room and run the same command again, finished replications are kept",
    );
    const large = Object.assign(new Error("EFBIG: file too large, write"), { code: "EFBIG" });
    expect(fileFault(large, "write links.journal").message).toBe(
      "cannot write links.journal: the largest size of a file is reached (ulimit -f); raise it and run the same command again, finished replications are kept",
    );
  });
});
