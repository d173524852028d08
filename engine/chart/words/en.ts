import type { Words } from "./words.ts";

export const ENGLISH: Words = {
  verdict: {
    better: "better",
    worse: "worse",
    equivalent: "equivalent",
    undecided: "undecided",
    baseline: "baseline",
    unstable: "unstable: not averaged",
    "not modelled": "not modelled",
  },
  higherIsBetter: "higher is better",
  lowerIsBetter: "lower is better",
  head: {
    organisation: "Organisation",
    measure: "Measure",
    unit: "Unit",
    mean: "Mean",
    difference: "Difference",
    low: "Low end of interval",
    high: "High end of interval",
    indifference: "Region of indifference ±",
    verdict: "Verdict",
    touchpoint: "Touchpoint",
    journey: "Journey",
    people: "People",
    linksInside: "Links inside functions",
    linksAcross: "Links across functions",
    mostLoaded: "Most loaded person",
    function: "Function",
    from: "From",
    to: "To",
    handoffs: "Handoffs a month",
    link: "Linked",
    onFrontier: "On the frontier",
    kind: "Kind",
    share: "Share (%)",
    yes: "yes",
    no: "no",
  },
  replications: (count) => `n = ${count} ${count === 1 ? "replication" : "replications"}`,
  interval95: "mean and 95\u00a0% interval",
  seeTable: "The table holds every number.",
  notAveraged: (names) => `Left out, because queues keep growing or runs failed: ${listed(names)}.`,
  paired: {
    better: (organisation, baseline, measure, difference) => `${measure}: ${organisation} is better than ${baseline}, ${difference}`,
    noneBetter: (baseline, measure, organisation, difference) =>
      `${measure}: no organisation is better than ${baseline}; the nearest is ${organisation}, ${difference}`,
    notToldApart: (baseline, measure, organisation, difference) =>
      `${measure}: no organisation could be told apart from ${baseline}; the nearest to a difference is ${organisation}, ${difference}`,
    equivalent: (baseline, measure, organisation, difference) =>
      `${measure}: ${organisation} is equivalent to ${baseline}: ${difference}, a difference that does not matter`,
    subtitle: (baseline, comparisons) =>
      `Difference to ${baseline} under the same luck, with a 95\u00a0% interval that holds for all ${comparisons} comparisons at once. Grey band: too small to matter.`,
    notModelled: (measures) => `Not modelled here: ${listed(measures)}.`,
    description:
      "One panel a measure, one line an organisation: its difference to the baseline, with interval, against the region of indifference.",
    row: (organisation, difference, verdict) => `${organisation} ${difference}, ${verdict}`,
  },
  levels: {
    title: (measure, { best, bestText, worst, worstText }) => `${measure}: from ${worst}, ${worstText}, to ${best}, ${bestText}`,
    subtitle: "Each organisation as it is, mean and 95\u00a0% interval. Diamond: the baseline.",
    description: "One panel a measure, one line an organisation: its mean with interval.",
  },
  curve: {
    month: "Month",
    cumulated: "Since the first month, points × months",
    better: "above 0: better than the baseline ↑",
    dips: (organisation, baseline, month, difference) =>
      `${organisation} falls furthest below ${baseline} in month ${month}, ${difference}`,
    perhaps: (organisation, baseline, month, difference) =>
      `no month of ${organisation} could be told to be below ${baseline}; the lowest is month ${month}, ${difference}`,
    never: (organisation, baseline, month, difference) =>
      `${organisation} is below ${baseline} in no month; the lowest is month ${month}, ${difference}`,
    breaksEven: (month, earliest, latest) => `; losses are made good by month ${month} (${earliest} to ${latest})`,
    recovered: "Losses made good by month",
    later: (last) => `beyond ${last}`,
    notWithin: (last) => `; losses are not made good within ${last} months`,
    perhapsFrom: (last, earliest) => `; losses are not made good within ${last} months (at the earliest by month ${earliest})`,
    subtitle: (baseline, months) =>
      `Difference to ${baseline} by month under the same luck; band: 95 % interval that holds for all ${months} months at once. Triangle: worst month. Diamond and bar: from which month on losses are made good, with its interval.`,
    description: "One panel for each organisation that changes: its difference to the baseline month by month, with interval.",
  },
  heat: {
    unnamed: (organisations) => `${organisations} organisations side by side in the order of the list: the pointer names them.`,
    title: (measure, touchpoint, highest, organisation) => `${measure} is widest at “${touchpoint}”: ${highest} in ${organisation}`,
    lowestThere: (lowest, organisation) => `, ${lowest} in ${organisation}`,
    gap: "Gaps: % of the facts needed and held inside that the person serving did not know",
    again: "Duplication: facts asked of the customer again, per visit",
    subtitle: "Touchpoints in the order of the journey; outlined: the highest of each panel.",
    only: (shown, all) => `The ${shown} highest of ${all} touchpoints.`,
    description:
      "Tables of colour: one row a touchpoint, one column an organisation. Darker means a wider gap or more questions asked again.",
  },
  map: {
    relayTitle: (hours, organisation) => `The most loaded person spends ${hours} a month on passing things on in ${organisation}`,
    loadTitle: (share, organisation) => `The most loaded person spends ${share} of the week on coordination in ${organisation}`,
    compared: (value, organisation) => `, ${value} in ${organisation}`,
    relaySubtitle: "Hours a month that a person relays for others",
    loadSubtitle: "Share of the week spent on coordination, from structure alone (no luck, so no interval)",
    drawing: "One dot a person, one cluster a function, in the same place on every map.",
    bundled: "Where links are too many to draw, a line joins two functions and is as wide as they have links.",
    only: (shown, all) => `${shown} of ${all} organisations are drawn.`,
    links: (across, inside) => `${across} links across functions, ${inside} inside`,
    relayLegend: "Hours of relaying a month",
    loadLegend: "% of the week on coordination",
    person: "Person",
    load: "Coordination, of the week",
    bundle: "Links",
    acrossLegend: "link across functions",
    insideLegend: "link inside a function",
    description:
      "One small map an organisation: people as dots in clusters by function, links as lines; darker and larger dots carry more.",
    row: (organisation, people, across, inside) => `${organisation}: ${people} people, ${across} links across functions, ${inside} inside`,
  },
  context: {
    parts: { organisation: "The organisation", customer: "The customer", nobody: "Nobody" },
    title: (share, organisation) => `Customers restore ${share} of the context after a handoff in ${organisation}`,
    compared: (share, organisation) => `, ${share} in ${organisation}`,
    subtitle:
      "% of the facts needed after a handoff that were held inside: delivered by the organisation, restored by the customer, missing. Whiskers: 95\u00a0% intervals.",
    description: "One bar an organisation: which share of the context the organisation carries, the customer restores, and nobody has.",
  },
  frontier: {
    title: (measure, organisation, value, cost) => `${measure}: ${organisation} leads with ${value} at ${cost} a journey`,
    cheapest: (organisation, cost) => `; cheapest is ${organisation} at ${cost}`,
    alsoCheapest: ", and is the cheapest",
    subtitle: (measure, cost) =>
      `${measure} against ${cost}. Crosses: 95\u00a0% intervals. Blue: no other organisation is at least as good and cheaper; diamond: the baseline.`,
    description: (measure) => `${measure} against cost, one point an organisation.`,
    row: (organisation, value, cost, onFrontier) => `${organisation}: ${value} at ${cost}${onFrontier ? ", on the frontier" : ""}`,
  },
  hidden: {
    parts: {
      rework: "Rework",
      asking: "Asking again",
      relay: "Relaying",
      inspection: "Inspection",
      upkeep: "Upkeep of links",
      decision: "Deciding for others",
    },
    others: { direct: "Direct work", idle: "Idle" },
    title: (share, organisation) => `Hidden work takes ${share} of the hours worked in ${organisation}`,
    compared: (share, organisation) => `, ${share} in ${organisation}`,
    subtitle: "Paid hours by kind of hidden work; right: hidden work as a share of the hours worked.",
    ofWorked: "of the hours worked",
    axis: "% of paid hours",
    description: "One bar an organisation: paid hours spent on rework, asking again, relaying, inspection and upkeep of links.",
  },
  handoffs: {
    missingTitle: (from, to, organisation, count) =>
      `The busiest handoff without a link is ${from} to ${to} in ${organisation}: ${count} a month`,
    linkedTitle: (from, to, organisation, count) =>
      `Every handoff in ${organisation} has a link, direct or through one person; the busiest is ${from} to ${to}: ${count} a month`,
    subtitle:
      "Handoffs a month between functions (rows hand over, columns receive). × and outline: no link joins the two, not even through one person; ~: through one person.",
    fromTo: "from · to",
    shares: (missing, through) => `${missing} of handoffs without a link, ${through} through one person`,
    joint: { direct: "yes", through: "through one person", none: "no" },
    only: (shown, all) => `The ${shown} busiest of ${all} functions.`,
    description:
      "Tables of colour: rows hand over, columns receive; darker means more handoffs, a cross means that no link joins the two, not even through one person.",
  },
};

function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
