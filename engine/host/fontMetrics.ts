import { assert } from "../base/assert.ts";

/** Width of a text in a font, in units of the font size. */
export type Advance = (text: string) => number;

/**
 * Reads the advances of a TrueType font: as much of it as laying out text on one line needs.
 * Kerning is left out; it changes the width of a label by less than one per cent.
 * Source: OpenType specification 1.9, tables head, hhea, hmtx, cmap (formats 4 and 12).
 */
export function fontAdvance(font: Uint8Array): Advance {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tableOffsets(view);
  const unitsPerEm = view.getUint16(offsetOf(tables, "head") + 18);
  const metricCount = view.getUint16(offsetOf(tables, "hhea") + 34);
  const metrics = offsetOf(tables, "hmtx");
  const glyphOf = characterMap(view, offsetOf(tables, "cmap"));
  const widths = new Map<number, number>();
  const widthOf = (character: number): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const glyph = Math.min(glyphOf(character), metricCount - 1);
    const width = view.getUint16(metrics + 4 * glyph) / unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0);
    return sum;
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let table = 0; table < count; table++) {
    const at = 12 + 16 * table;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

function offsetOf(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  assert(offset !== undefined, `the font has no table "${tag}"`);
  return offset;
}

/** Character → glyph by the best Unicode table; glyph 0 is "missing". */
function characterMap(view: DataView, cmap: number): (character: number) => number {
  const count = view.getUint16(cmap + 2);
  let four = -1;
  let twelve = -1;
  for (let table = 0; table < count; table++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * table + 4);
    const format = view.getUint16(at);
    if (format === 4) four = at;
    if (format === 12) twelve = at;
  }
  assert(four >= 0 || twelve >= 0, "the font has no Unicode character table of format 4 or 12");
  return twelve >= 0 ? (character) => glyphOfGroup(view, twelve, character) : (character) => glyphOfSegment(view, four, character);
}

function glyphOfGroup(view: DataView, at: number, character: number): number {
  let low = 0;
  let high = view.getUint32(at + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (character < view.getUint32(group)) high = middle - 1;
    else if (character > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + character - view.getUint32(group);
  }
  return 0;
}

function glyphOfSegment(view: DataView, at: number, character: number): number {
  const double = view.getUint16(at + 6);
  for (let segment = 0; segment < double; segment += 2) {
    if (character > view.getUint16(at + 14 + segment)) continue;
    const start = view.getUint16(at + 16 + double + segment);
    if (character < start) return 0;
    const delta = view.getUint16(at + 16 + 2 * double + segment);
    const rangeAt = at + 16 + 3 * double + segment;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (character + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (character - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
