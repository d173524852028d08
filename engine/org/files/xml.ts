import type { Position } from "../../base/issue.ts";

/** An element of an XML file. Names are without their namespace prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly position: Position;
}

export interface XmlFault {
  readonly position: Position;
  readonly message: string;
  readonly hint?: string;
}

const DEPTH_MOST = 64;

/**
 * Reads the XML that graph files are written in: elements, attributes, text, CDATA, comments, the five predefined
 * entities and numeric ones. A document type is refused, and with it external and nested entities (the "billion
 * laughs"). Stops at the first fault, as nothing after it can be trusted.
 */
export function parseXml(source: string): Element | XmlFault {
  try {
    return new Reader(source).document();
  } catch (fault) {
    if (fault instanceof Stop) return fault.fault;
    throw fault;
  }
}

export function isFault(result: Element | XmlFault): result is XmlFault {
  return "message" in result;
}

class Stop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly position: Position;
  readonly children: Element[];
  text: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const SPACE = /[ \t\r\n]*/uy;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

class Reader {
  private readonly source: string;
  private readonly starts: readonly number[];
  private at = 0;

  constructor(source: string) {
    this.source = source.replace(/^\uFEFF/u, "");
    const starts = [0];
    for (let at = this.source.indexOf("\n"); at >= 0; at = this.source.indexOf("\n", at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  document(): Element {
    const open: Open[] = [];
    let root: Element | null = null;
    while (this.at < this.source.length) {
      const tag = this.source.indexOf("<", this.at);
      const text = this.source.slice(this.at, tag < 0 ? undefined : tag);
      const parent = open.at(-1);
      if (parent !== undefined) parent.text += this.decoded(text, this.at);
      else if (text.trim() !== "") this.stop(this.at, "text stands outside the root element; expected XML");
      if (tag < 0) break;
      this.at = tag;
      const closed = this.markup(open, root !== null);
      if (closed === null) continue;
      const outer = open.at(-1);
      if (outer === undefined) root = closed;
      else outer.children.push(closed);
    }
    const unclosed = open.at(-1);
    if (unclosed !== undefined) throw new Stop({ position: unclosed.position, message: `the element <${unclosed.name}> is never closed` });
    if (root === null) this.stop(0, "the file has no element; expected XML");
    return root;
  }

  /** One piece of markup; the element that it closes, if it does. */
  private markup(open: Open[], done: boolean): Element | null {
    const { source, at } = this;
    if (source.startsWith("<!--", at)) return this.skip("-->", "a comment is never closed");
    if (source.startsWith("<?", at)) return this.skip("?>", "a processing instruction is never closed");
    if (source.startsWith("<![CDATA[", at)) return this.cdata(open);
    if (source.startsWith("<!", at))
      this.stop(at, "a document type or entity is declared; they are not allowed here", "delete the <!DOCTYPE …>");
    if (source.startsWith("</", at)) return this.close(open);
    if (done && open.length === 0) this.stop(at, "there is a second root element");
    return this.open(open);
  }

  private skip(end: string, message: string): null {
    const found = this.source.indexOf(end, this.at + 2);
    if (found < 0) this.stop(this.at, message);
    this.at = found + end.length;
    return null;
  }

  private cdata(open: Open[]): null {
    const from = this.at + "<![CDATA[".length;
    this.skip("]]>", "a CDATA section is never closed");
    const parent = open.at(-1);
    if (parent === undefined) this.stop(from, "text stands outside the root element");
    parent.text += this.source.slice(from, this.at - "]]>".length);
    return null;
  }

  private open(open: Open[]): Element | null {
    const position = this.positionOf(this.at);
    this.at++;
    const name = local(this.name("a name of an element"));
    const attributes = this.attributes();
    const element: Open = { name, attributes, position, children: [], text: "" };
    if (this.source.startsWith("/>", this.at)) {
      this.at += 2;
      return element;
    }
    if (this.source[this.at] !== ">") this.stop(this.at, `the tag <${name}> is not closed; expected >`);
    this.at++;
    open.push(element);
    if (open.length > DEPTH_MOST) throw new Stop({ position, message: `elements are nested deeper than ${DEPTH_MOST}` });
    return null;
  }

  private close(open: Open[]): Element {
    const from = this.at;
    this.at += 2;
    const name = local(this.name("a name of an element"));
    this.space();
    if (this.source[this.at] !== ">") this.stop(this.at, `the tag </${name}> is not closed; expected >`);
    this.at++;
    const element = open.pop();
    if (element?.name !== name) this.stop(from, `</${name}> closes ${element === undefined ? "nothing" : `<${element.name}>`}`);
    return element;
  }

  private attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      this.space();
      const next = this.source[this.at];
      if (next === undefined || next === ">" || next === "/") return attributes;
      const from = this.at;
      const name = this.name("an attribute");
      this.space();
      if (this.source[this.at] !== "=") this.stop(this.at, `the attribute ${name} has no value; expected =`);
      this.at++;
      this.space();
      const quote = this.source[this.at];
      const end = quote === '"' || quote === "'" ? this.source.indexOf(quote, this.at + 1) : -1;
      if (end < 0) this.stop(this.at, `the value of ${name} is not in quotation marks`);
      if (attributes.has(name)) this.stop(from, `the attribute ${name} is there twice`);
      attributes.set(name, this.decoded(this.source.slice(this.at + 1, end), this.at + 1));
      this.at = end + 1;
    }
  }

  private decoded(text: string, from: number): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&\s]{0,12});?/gu, (whole: string, name: string, offset: number) => {
      const code = /^#(?:(\d+)|x([\da-f]+))$/iu.exec(name);
      const point = code === null ? NaN : Number.parseInt(code[1] ?? code[2] ?? "", code[1] === undefined ? 16 : 10);
      if (whole.endsWith(";") && point >= 9 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000))
        return String.fromCodePoint(point);
      if (whole.endsWith(";") && Object.hasOwn(ENTITIES, name)) return ENTITIES[name] ?? "";
      return this.stop(from + offset, `the entity ${whole} is not known; expected &lt; &gt; &amp; &quot; &apos; or a number`);
    });
  }

  private name(expected: string): string {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.source)?.[0];
    if (found === undefined) this.stop(this.at, `expected ${expected} here`);
    this.at += found.length;
    return found;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.source)?.[0].length ?? 0;
  }

  private stop(at: number, message: string, hint?: string): never {
    throw new Stop({ position: this.positionOf(at), message, ...(hint === undefined ? {} : { hint }) });
  }

  private positionOf(at: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.starts[low] ?? 0) + 1 };
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
