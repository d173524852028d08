/** Every text that would run something sets this in the page if it does; the number says which text it was. */
const HIT = "hit";

/** Texts that act, mislead or break a layout where they are taken for more than text. */
export const TEXTS = [
  `<script>${HIT}=1</script>`,
  `"><img src=x onerror=${HIT}=2>`,
  `</script><script>${HIT}=3</script>`,
  `</style><svg onload=${HIT}=4>`,
  "<!-- -->",
  `' onfocus='${HIT}=5' autofocus='`,
  `\${${HIT}=6}\`{{${HIT}=7}}\``,
  "datum.x",
  "signal('x')+event.x",
  '{"signal": "width"}',
  `[link](javascript:${HIT}=8) ![i](http://a.example/i)`,
  '=HYPERLINK("http://a.example/","b")',
  "@SUM(1)|cmd",
  "-1+2",
  "&lt;b&gt;&#x202e; &amp;amp;",
  "http://a.example/?a=1&b=2#c",
  "🚀🏳️👍🏽 Z̷̢͓͇̎͒a̵̛̳l̶͙̈́g̴̺̾o̷͔̎ 名前が長い組織",
  "مرحبا بالعالم שלום",
  "url(#a) %s %n $1 $& \\u0041 \\",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "| a | *c* _d_ `e` ~f~ #g",
  "W".repeat(80),
] as const;

/** What a key of a scenario file may be: no dots and brackets. */
const KEYS = TEXTS.filter((text) => !/[.[\]]/.test(text));

const FORMS = ["functional-silos", "team-of-teams", "tiger-teams", "csm-orchestration", "network-of-teams", "surgical-teams"] as const;

/** Files of a study with such a text in every field that takes one: JSON, which every reader of YAML reads. */
export function hostileFiles(): Readonly<Record<string, string>> {
  return {
    "base/company.yaml": JSON.stringify(company()),
    "people.csv": peopleCsv(),
    ...Object.fromEntries(TEXTS.map((text, index) => [fileName(text, index), JSON.stringify(organisation(text, index))])),
    "own people.yaml": JSON.stringify({ ...organisation("Own people", 0), org: { people: "people.csv" } }),
  };
}

/** Names of the scenario files, the baseline first. */
export function hostileNames(): readonly string[] {
  return [...TEXTS.map(fileName), "own people.yaml"];
}

/** A file may bear any name but those with a slash; longer ones no disk takes. */
function fileName(text: string, index: number): string {
  return `${text.replace(/[/\\\\]/g, "∕")} ${index}.yaml`;
}

function organisation(text: string, index: number): object {
  return {
    weft: 1,
    name: text.length < 80 ? text : "M".repeat(120),
    description: `${text}\n${TEXTS.join("\n")}`.slice(0, 2000),
    extends: "./base/company.yaml",
    org: { form: FORMS[index % FORMS.length] },
  };
}

function company(): object {
  return {
    weft: 1,
    name: TEXTS[0],
    description: TEXTS.join("\n").slice(0, 2000),
    time: { horizon: "2 months", warmUp: "1 week" },
    functions: named((key, index) => ({ people: 2, wage: { value: "3200 €/month", source: TEXTS[index] }, skills: [key] })),
    vocabulary: { pairs: [{ between: [KEYS[0], KEYS[1]], shared: { value: 0.5, source: TEXTS[1] } }] },
    channels: named((_, index) => ({ patience: "none", tolerance: { value: "8 h", source: `${TEXTS.at(index)} (${TEXTS.at(-index)})` } })),
    outreach: named(() => "1 per month"),
    customers: {
      [KEYS[0] as string]: { arrivals: "10 per week", value: "400 €/month" },
      [KEYS[1] as string]: { arrivals: "4 per week", value: "40 €/month" },
    },
    journey: { [KEYS[1] as string]: named(touchpoint) },
    compare: { seed: TEXTS[1] },
  };
}

/** A line of touchpoints, each learning a fact that the next one needs. */
function touchpoint(key: string, index: number): object {
  const before = KEYS[index - 1];
  const next = KEYS[index + 1];
  return {
    skill: key,
    channel: key,
    work: { mean: "1 h", cv: 0.8 },
    creates: [key],
    ...(before === undefined ? {} : { needs: [before] }),
    ...(next === undefined ? {} : { next }),
    weight: 1,
  };
}

/** One person a function: ids, teams and managers are such texts too. */
function peopleCsv(): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const listed = (text: string) => quoted(text.replace(/[\\|;=]/g, "\\$&"));
  const rows = KEYS.map((key, index) =>
    [quoted(TEXTS[index] ?? key), quoted(key), listed(key), index === 0 ? "" : quoted(TEXTS[0]), listed(key)].join(","),
  );
  return ["id,function,team,manager,skills", ...rows].join("\n");
}

function named<T>(value: (key: string, index: number) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(KEYS.map((key, index) => [key, value(key, index)]));
}
