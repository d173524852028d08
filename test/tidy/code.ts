/** What of a TypeScript text is kept: code alone, or code with the contents of its strings. */
export type Kept = "code" | "strings";

/**
 * The text with comments (and with `kept: "code"` the contents of strings and regular expressions) turned into spaces,
 * so that offsets and lines stay. A lexer of just what rules need: it knows quotes, templates, comments and regular
 * expressions, and tells a division from a regular expression by what stands before it.
 */
export function codeOf(text: string, kept: Kept): string {
  const out: string[] = [];
  const braces: number[] = []; // open braces in each substitution of a template that is under way
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at, braces);
    const token = text.slice(at, end);
    out.push(isComment(token) || (kept === "code" && token.length > 1) ? blank(token) : token);
    at = end;
  }
  return out.join("");
}

/** End of the comment, string, piece of a template, regular expression or single character at `at`. */
function tokenEnd(text: string, at: number, braces: number[]): number {
  const character = text[at] ?? "";
  switch (character) {
    case '"':
    case "'":
      return quotedEnd(text, at, character);
    case "`":
      return templateEnd(text, at, braces);
    case "{":
      if (braces.length > 0) braces.push((braces.pop() ?? 0) + 1);
      return at + 1;
    case "}":
      return braceEnd(text, at, braces);
    case "/":
      return slashEnd(text, at);
    default:
      return at + 1;
  }
}

function quotedEnd(text: string, at: number, quote: string): number {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === "\\") next++;
    else if (text[next] === quote) return next + 1;
  }
  return text.length;
}

/** From a backtick, or from the brace that ends a substitution, to the next backtick or substitution. */
function templateEnd(text: string, at: number, braces: number[]): number {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === "\\") next++;
    else if (text[next] === "`") return next + 1;
    else if (text.startsWith("${", next)) {
      braces.push(0);
      return next + 2;
    }
  }
  return text.length;
}

function braceEnd(text: string, at: number, braces: number[]): number {
  const open = braces.pop();
  if (open === undefined) return at + 1;
  if (open === 0) return templateEnd(text, at, braces);
  braces.push(open - 1);
  return at + 1;
}

function slashEnd(text: string, at: number): number {
  if (text[at + 1] === "/") return closing(text, text.indexOf("\n", at), 0);
  if (text[at + 1] === "*") return closing(text, text.indexOf("*/", at + 2), 2);
  return opensExpression(text, at) ? expressionEnd(text, at) : at + 1;
}

function closing(text: string, found: number, width: number): number {
  return found < 0 ? text.length : found + width;
}

/** A slash begins a regular expression where a value is expected: after an operator, a bracket, a comma or a keyword. */
function opensExpression(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  return before === "" || /[=(,:;[{!&|?+\-*%<>~^]$/.test(before) || /\b(return|case|typeof|of|in)$/.test(before);
}

function expressionEnd(text: string, at: number): number {
  let inClass = false;
  for (let next = at + 1; next < text.length; next++) {
    const character = text[next];
    if (character === "\n") return at + 1;
    if (character === "\\") next++;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return next + 1;
  }
  return at + 1;
}

function isComment(token: string): boolean {
  return token.startsWith("//") || token.startsWith("/*");
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, " ");
}
