import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What decides the bits of a replication besides its input: results of another identity are never mixed with ours. */
export interface EngineIdentity {
  readonly version: string;
  /** Hash of the source files that compute; differs as soon as one of them was edited. */
  readonly source: string;
  readonly node: string;
}

/** Folders whose code decides what a replication measures. */
const COMPUTING = ["base", "compile", "kernel", "measure", "observation", "random"];

export function engineIdentity(): EngineIdentity {
  return identityOf(COMPUTING, ["replication"]);
}

/** The same where what is computed begins with the text of a scenario: also what reads it and makes an organisation of it. */
export function readingIdentity(): EngineIdentity {
  return identityOf([...COMPUTING, "org", "scenario"], ["replication", "study", "host/claimsUnit"]);
}

/** The same where links of an organisation are changed before it is compiled. */
export function linksIdentity(): EngineIdentity {
  return identityOf([...COMPUTING, "links", "org", "scenario"], ["replication", "study", "host/linksWorker"]);
}

function identityOf(folders: readonly string[], files: readonly string[]): EngineIdentity {
  const engine = dirname(dirname(fileURLToPath(import.meta.url)));
  const hash = createHash("sha256");
  for (const path of [...folders.flatMap((folder) => sourcesOf(join(engine, folder))), ...files.map((name) => fileOf(engine, name))]) {
    hash.update(path.slice(engine.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return { version: packageVersion(), source: hash.digest("hex").slice(0, 16), node: process.versions.node.split(".")[0] ?? "" };
}

/** The version in the nearest package.json above: of the repository, or of the installed package. */
export function packageVersion(): string {
  return packageFile().version;
}

/** What package.json says of the package; `repository` where it names one. */
export function packageFile(): {
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
} {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as ReturnType<typeof packageFile>;
}

/** Its ending tells whether this is the source or what was built from it. */
function fileOf(engine: string, name: string): string {
  return join(engine, `${name}.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`);
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourcesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => /\.(ts|js)$/.test(path) && !path.endsWith(".d.ts"))
    .sort();
}
