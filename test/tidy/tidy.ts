import { documentFindings } from "./documents.ts";
import { layerFindings } from "./layers.ts";
import { shapeFindings } from "./shape.ts";
import type { Finding, RepositoryFile } from "./source.ts";
import { wordFindings } from "./words.ts";

/** Every breach of the rules of engine/ARCHITECTURE.md and engine/STYLE.md that text alone can show, in the order of the files. */
export function tidy(files: readonly RepositoryFile[]): readonly Finding[] {
  const found = [...layerFindings(files), ...wordFindings(files), ...shapeFindings(files), ...documentFindings(files)];
  return found.sort((one, other) => (one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1));
}

export function findingText({ path, line, rule, message }: Finding): string {
  return `${path}:${line}: ${message} [${rule}]`;
}
