import { escaped, trusted, type Html } from "./html.ts";

export interface InlineOptions {
  /** Put before every id of the drawing. */
  readonly prefix: string;
  /** Text alternative. */
  readonly label: string;
  /** Where the drawing begins: what lies above is not shown [px]. */
  readonly top: number;
}

/**
 * A drawing as part of the page. It is built anew from the elements and attributes that a chart needs: whatever else
 * the text holds (scripts, handlers, foreign objects, addresses outside) is not copied. Ids get the prefix, so that two charts on
 * one page never share one. Null: the text is no drawing.
 */
export function inlineSvg(svg: string, options: InlineOptions): Html | null {
  const { prefix, label, top } = options;
  const built = rebuilt(svg, prefix, top);
  if (built === null) return null;
  return trusted(built.replace("<svg", `<svg role="img" aria-label="${escaped(label)}" focusable="false"`));
}

function rebuilt(svg: string, prefix: string, top: number): string | null {
  const open: string[] = [];
  let out = "";
  // Inside an element that is not allowed nothing is copied until it ends.
  let hidden = 0;
  for (const [token, closing, tag, attributes, closed] of svg.matchAll(TOKEN)) {
    if (tag === undefined) {
      if (hidden === 0 && open.length > 0 && !token.startsWith("<")) out += escaped(unescaped(token));
      continue;
    }
    if (closing === "/") {
      if (hidden > 0) hidden--;
      else if (open.at(-1) === tag) out += `</${open.pop()}>`;
      continue;
    }
    const allowed = hidden === 0 && ELEMENTS.has(tag) && (open.length > 0 || tag === "svg") && !(open.length === 0 && out !== "");
    if (!allowed) {
      if (closed !== "/") hidden++;
      continue;
    }
    out += `<${tag}${open.length === 0 ? rootAttributes(attributes ?? "", top) : kept(attributes ?? "", prefix)}${closed === "/" ? "/>" : ">"}`;
    if (closed !== "/") open.push(tag);
  }
  return open.length === 0 && hidden === 0 && out.startsWith("<svg") && out.endsWith("</svg>") ? out : null;
}

/** A comment, declaration or instruction; a tag with its attributes; or text. */
const TOKEN =
  /<!-{2}[\s\S]*?-->|<![^>]*>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop marker use".split(
    " ",
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "class d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height viewBox points transform fill fill-opacity fill-rule stroke " +
    "stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity text-anchor " +
    "font-family font-size font-weight font-style letter-spacing dominant-baseline id clip-path clip-rule offset stop-color stop-opacity " +
    "gradientUnits gradientTransform spreadMethod marker-start marker-mid marker-end orient refX refY markerWidth markerHeight markerUnits " +
    "preserveAspectRatio href xlink:href"
  ).split(" "),
);

function kept(attributes: string, prefix: string): string {
  let out = "";
  for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const own = ATTRIBUTES.has(name) ? owned(name, unescaped(double ?? single ?? ""), prefix) : null;
    if (own !== null) out += ` ${name === "xlink:href" ? "href" : name}="${escaped(own)}"`;
  }
  return out;
}

/** On a wide page a chart may be a little larger than it was made: its small print is 11 px. */
export const ENLARGED = 1.2;

/** Of the root only the size is kept. */
function rootAttributes(attributes: string, top: number): string {
  const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
  const box = (given.get("viewBox") ?? `0 0 ${given.get("width")} ${given.get("height")}`)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = box;
  const usable = [x, y, width, height].every(Number.isFinite) && width > 0 && height > top;
  return ` xmlns="http://www.w3.org/2000/svg"${usable ? ` viewBox="${x} ${y + top} ${width} ${height - top}" width="${Math.round(width * ENLARGED)}"` : ""}`;
}

/** References stay inside the drawing. A value with any other address is left out. */
function owned(name: string, value: string, prefix: string): string | null {
  if (name === "id") return prefix + value;
  if (name === "href" || name === "xlink:href") return value.startsWith("#") ? `#${prefix}${value.slice(1)}` : null;
  if (!/url\s*\(/i.test(value)) return value;
  const reference = /^url\(\s*["']?#([\w:.-]+)["']?\s*\)$/.exec(value.trim())?.[1];
  return reference === undefined ? null : `url(#${prefix}${reference})`;
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-fA-F]{1,6});/g,
    (whole, name: string) => ENTITIES.get(name) ?? character(name, whole),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);

function character(name: string, whole: string): string {
  const point = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
