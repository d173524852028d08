import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { temporaryFolder } from "../host/temporaryFolder.ts";
import { wholeFolder } from "./wholeFolder.ts";

describe("a folder that is filled once", () => {
  it("is filled by the first who asks, and used by all after", async () => {
    const { folder, fill, fillings } = folderToFill();
    await wholeFolder(folder, fill);
    await expect(wholeFolder(folder, fill)).resolves.toBe(folder);
    expect(fillings()).toBe(1);
  });

  it("is whole for all who ask at the same moment, and nothing is left beside it", async () => {
    const { parent, folder, fill } = folderToFill();
    await Promise.all([1, 2, 3].map(() => wholeFolder(folder, fill)));
    expect(readdirSync(folder).sort()).toEqual(["contents.json", "first", "second"]);
    expect(readdirSync(parent)).toEqual(["folder"]);
  });

  it("is filled anew when a file of it was swept away", async () => {
    const { folder, fill, fillings } = folderToFill();
    await wholeFolder(folder, fill);
    rmSync(join(folder, "second"));
    await wholeFolder(folder, fill);
    expect([fillings(), existsSync(join(folder, "second"))]).toEqual([2, true]);
  });

  it("is not there when filling fails", async () => {
    const { parent, folder } = folderToFill();
    await expect(wholeFolder(folder, () => Promise.reject(new Error("disk full")))).rejects.toThrow("disk full");
    expect(readdirSync(parent)).toEqual([]);
  });
});

function folderToFill() {
  const parent = temporaryFolder();
  let count = 0;
  const fill = async (fresh: string): Promise<readonly string[]> => {
    count++;
    for (const name of ["first", "second"]) {
      writeFileSync(join(fresh, name), name);
      await Promise.resolve();
    }
    return ["first", "second"];
  };
  return { parent, folder: join(parent, "folder"), fill, fillings: () => count };
}
