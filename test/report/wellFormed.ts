/** What is wrong with a page: tags that do not balance, ids that are not unique, references that lead nowhere, anything that could run or load. */
export function pageFaults(page: string): readonly string[] {
  // The style sheet and comments hold no elements.
  const markup = page.replace(/<style>[\s\S]*?<\/style>/g, "<style></style>").replace(/^<!doctype html>/i, "");
  return [...balance(markup), ...identities(markup), ...dangers(markup)];
}

const VOID: ReadonlySet<string> = new Set(["meta", "br", "hr", "img", "link", "input"]);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=<>"'/]+(?:="[^"<>]*")?)*)\s*(\/?)>/g;

function balance(markup: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [whole, closing, tag = "", attributes = "", closed] of markup.matchAll(TAG)) {
    const names = [...attributes.matchAll(/([^\s=<>"'/]+)(?:="[^"]*")?/g)].map(([, name]) => name);
    if (new Set(names).size !== names.length) faults.push(`attribute given twice: ${whole}`);
    if (closing === "/") {
      const last = open.pop();
      if (last !== tag) faults.push(`</${tag}> closes <${last}>`);
    } else if (closed !== "/" && !VOID.has(tag)) open.push(tag);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(" ")}`);
  const rest = markup.replace(TAG, "");
  for (const [around] of rest.matchAll(/.{0,20}[<>].{0,20}/g)) faults.push(`stray angle bracket: ${around}`);
  for (const [around] of rest.matchAll(/&(?!(?:amp|lt|gt|quot|#39);).{0,20}/g)) faults.push(`bare ampersand: ${around}`);
  return faults;
}

function identities(markup: string): readonly string[] {
  const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? "");
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`);
  const wanted = [
    ...[...markup.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id ?? ""),
    ...[...markup.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id ?? ""),
    ...[...markup.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? ""),
  ];
  return [...twice, ...wanted.filter((id) => !ids.includes(id)).map((id) => `leads nowhere: #${id}`)];
}

function dangers(markup: string): readonly string[] {
  return [...markup.matchAll(TAG)].flatMap(([whole, , tag = "", attributes = ""]) => [
    ...(FORBIDDEN.has(tag.toLowerCase()) ? [`element: ${whole}`] : []),
    ...[...attributes.matchAll(/([^\s=<>"'/]+)="([^"]*)"/g)].flatMap(([attribute, name = "", value = ""]) => [
      ...(/^on/i.test(name) ? [`handler: ${attribute}`] : []),
      ...(ADDRESSES.has(name.toLowerCase()) && !value.startsWith("#") ? [`address: ${attribute}`] : []),
    ]),
  ]);
}

const FORBIDDEN: ReadonlySet<string> = new Set("script iframe object embed base foreignobject animate set form link img image".split(" "));
const ADDRESSES: ReadonlySet<string> = new Set(["href", "xlink:href", "src", "srcset", "action", "data", "poster", "background"]);
