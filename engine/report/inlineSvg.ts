import { escaped, trusted, type Html } from "./html.ts";

/**
 * A drawing as part of the page. It is built anew from the elements and attributes that a chart needs: whatever else
 * the text holds (scripts, handlers, foreign objects, addresses outside) is not copied. Ids get the prefix, so that two charts on
 * one page never share one. Null: the text is no drawing.
 */
export function inlineSvg(svg: string, prefix: string, label: string): Html | null {
  const built = rebuilt(svg, prefix);
  if (built === null) return null;
  return trusted(built.replace("<svg", `<svg role="img" aria-label="${escaped(label)}" focusable="false"`));
}

function rebuilt(svg: string, prefix: string): string | null {
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
    out += `<${tag}${kept(attributes ?? "", prefix, open.length === 0)}${closed === "/" ? "/>" : ">"}`;
    if (closed !== "/") open.push(tag);
  }
  return open.length === 0 && hidden === 0 && out.startsWith("<svg") && out.endsWith("</svg>") ? out : null;
}

/** A comment, declaration or instruction; a tag with its attributes; or text. */
const TOKEN =
  /<!--[\s\S]*?-->|<![^>]*>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ELEMENTS: ReadonlySet<string> = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop marker use".split(" "),
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

/** The root's own size gives way to the page; its view box keeps the proportions. */
function kept(attributes: string, prefix: string, root: boolean): string {
  let out = root ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  const size = new Map<string, string>();
  for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = unescaped(double ?? single ?? "");
    if (root && (name === "width" || name === "height" || name === "viewBox")) size.set(name, value);
    if (!ATTRIBUTES.has(name) || (root && !ROOT.has(name))) continue;
    const own = owned(name, value, prefix);
    if (own !== null) out += ` ${name === "xlink:href" ? "href" : name}="${escaped(own)}"`;
  }
  return root ? out + sized(size) : out;
}

const ROOT: ReadonlySet<string> = new Set(["class"]);

function sized(size: ReadonlyMap<string, string>): string {
  const [width, height] = [Number(size.get("width")), Number(size.get("height"))];
  const box = size.get("viewBox") ?? (width > 0 && height > 0 ? `0 0 ${width} ${height}` : null);
  const natural = Number(box?.trim().split(/[\s,]+/)[2] ?? width);
  const view = box === null || !/^[-\d.\s,e]+$/.test(box) ? "" : ` viewBox="${box}"`;
  // A chart is never drawn larger than it was made; on a narrow page it keeps a readable size and scrolls.
  return natural > 0 ? `${view} width="${Math.round(natural)}"` : view;
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
  return text.replace(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-fA-F]{1,6});/g, (whole, name: string) => ENTITIES.get(name) ?? character(name, whole));
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
