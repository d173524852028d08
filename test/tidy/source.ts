/** A file of the repository: path from its root with `/`, and its text. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** One breach of the rules, with what to do instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Number of the line at which `offset` lies, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** Every match of a global expression as a finding. */
export function findings(text: string, expression: RegExp, finding: Omit<Finding, "line">): readonly Finding[] {
  return Array.from(text.matchAll(expression), (match) => ({ ...finding, line: lineAt(text, match.index) }));
}
