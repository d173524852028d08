import { enumerated } from "../messages/words.ts";
import type { OddWords } from "./words.ts";

export const en: OddWords = {
  title: (name) => `ODD and STRESS of a study: ${name}`,
  lead: "Written by `weft report --odd` from what the run has stored. The model is described by the ODD protocol (Grimm et al. 2020, JASSS 23(2) 7), the study by the items of STRESS-DES (Monks et al. 2019, J. Simulation 13(1) 55–67). MODEL and VALIDITY are documents of the engine's source; § names a section of MODEL.",
  unknown: "not known",
  all: "all",
  none: "none",
  on: "on",
  off: "off",
  and: (names) => enumerated(names, () => "and"),
  answer: "What came out",
  purpose:
    "The model answers one question: which way of organising the people of one company serves its customers best, by how much, and how surely? It compares structures under stated assumptions and forecasts no company. Who decides on organisation is meant to use it.",
  study: (names, baseline, measures) => `This study compares ${names}; the baseline is ${baseline}. Verdicts are given on ${measures}.`,
  alone: (name, measures) => `This study looks at ${name} alone. Its headline measures are ${measures}.`,
  patterns:
    "Patterns by which the model is judged: silos win with journeys of one touchpoint, or with a near-perfect fabric at high load, because they pool; small teams win at low load and lose at high load; an orchestrator wins until it saturates; more links stop paying once upkeep and relays exceed what they carry (MODEL §8). VALIDITY says which of them, and which limits of queueing theory, are tested.",
  elements: {
    purpose: "1 Purpose and patterns",
    entities: "2 Entities, state variables and scales",
    process: "3 Process overview and scheduling",
    concepts: "4 Design concepts",
    initialisation: "5 Initialisation",
    input: "6 Input data",
    submodels: "7 Submodels",
  },
  entities: "How many there are, at the start of a run:",
  entityHeads: ["entity", "state variables and attributes"],
  entityRows: [
    [
      "person",
      "function, level, speed by skill, wage, working time, teams, coordination load, agenda; idle, serving a case, or serving the own line",
    ],
    ["team, pool", "members; the pool of a team and skill is its members who have the skill"],
    ["waiting line", "ordered list of pools; tasks in the order in which they joined"],
    ["link", "two people, kind, strength; from it fidelity, latency, dropping and upkeep"],
    ["vocabulary", "share of terms that two functions read alike"],
    ["fabric", "records of facts: which fact, by which function, when"],
    [
      "case",
      "one customer on one journey: segment, difficulty, place, who served last, what each person knows of it, facts held inside, records, owner",
    ],
    ["touchpoint", "skill, channel, work, needed and created facts, weight, pause, promise, routes to what follows"],
    ["structure", "teams, pools, lines, links, slots of customers, owners, levels and authority together"],
  ],
  sizeHeads: ["organisation", "form", "people", "teams", "links by kind", "segments", "journeys", "touchpoints", "€ per month"],
  scales: (horizon, calendar) =>
    `Time is continuous, in calendar hours from Monday, 0 h. A run lasts ${horizon}. ${calendar} There is no space; distance is the number of links between people.`,
  calendar: (start, hours, days) => `People work from ${start} o'clock, ${hours} h a day on ${days} days of the week.`,
  always: "People work day and night.",
  process: [
    "Events are taken in the order of time, and at one instant in the order in which they were scheduled. Each changes state at once and schedules what follows; nothing happens between events.",
    "Events are: arrival of a customer; end of a service; end of a relay, inspection or decision; end of one leg of a handoff, and of the way of a question or answer; customer ready after a pause; end of patience; overflow; chase; return of a customer; inspection due; shift begins or ends; assignment of specialists; change of structure; sampling of levels.",
    "A customer arrives, waits in a line, is served by somebody who looks for the facts that the work needs (in the own memory, in records, by asking, or not at all), and the work is handed over to the next touchpoint by team, owner, links or ticket, until the journey ends.",
  ],
  journeyOf: (name) => `Touchpoints of ${name}, as stated:`,
  journeyHeads: ["journey", "touchpoint", "skills", "channel", "work, staffed hours", "needs", "creates", "weight", "then"],
  journeyUnknown:
    "Which skill, channel and routes each touchpoint has was not stored with this run (the study is too large for a live page); the scenario files say it.",
  end: "end",
  concepts: [
    [
      "Basic principles",
      "Queueing for waits; a graph of people for what they know of each other's customers; information that decays at every handoff unless a link, a note, shared vocabulary or a record carries it.",
    ],
    [
      "Emergence",
      "Gaps, duplication, effort, ping-pong, hidden work and waits emerge. Inputs are probabilities of single acts. No form of organisation has a bonus.",
    ],
    ["Adaptation", "None: people follow rules."],
    [
      "Objectives",
      "None: nobody optimises. An agenda says how far people serve the customer's outcome rather than the target of their function.",
    ],
    ["Learning", "Functions may learn each other's words, teams may mend what they see, links may grow with use. Customers do not learn."],
    ["Prediction", "None."],
    [
      "Sensing",
      "A person knows of a customer what was learnt, told, found or asked. A free person sees all lines that he or she may serve. An owner sees dropped handoffs at inspections only.",
    ],
    ["Interaction", "Over lines (people share work, customers share people) and over handoffs."],
    [
      "Stochasticity",
      "Every random number is a function of seed, replication, entity and purpose, never of order: the same customer has the same luck in every organisation (§3.10).",
    ],
    [
      "Collectives",
      "Teams and functions are given by the organisation; they decide who serves whom, who shares vocabulary, and what coordination costs.",
    ],
    [
      "Observation",
      "Visits, handoffs, journeys and levels are recorded; measures are computed from them after the run. Journeys that began in the warm-up are not counted, those open at the end are counted as open.",
    ],
  ],
  learningIn: (names) => `Here something is learnt or changed while time runs in: ${names}.`,
  luckOf: (seed, replications) => `Seed of this study: ${seed}; replications: ${replications}.`,
  observed: (measures) => `Headline measures: ${measures}.`,
  initial: "A run starts empty: nobody waits, everybody is idle, nothing is recorded.",
  warmUpFound: (hours, pilots) =>
    `The first ${hours} h of every run are left out: the longest time that one of these organisations takes to settle, found by MSER-5 (White, Cobb & Spratt 2000) from ${pilots} pilot replications of each.`,
  warmUpStated: (hours) => `Time left out at the start, as the files state it: ${hours}.`,
  settled: (name, hours, status) => `${name}: ${hours} h, ${status}`,
  status: {
    settled: "settled",
    unsettled: "not settled within the first half of the run: nothing is said of the long run",
    short: "too short a run to look for a cut",
  },
  churn: (baseline, pilots) =>
    `The level of churn is set so that ${baseline} has the stated one in ${pilots} pilot replications; all organisations share that level.`,
  churnUnknown: "The level of churn could not be set: no journey of the pilots ended, and measures of value are missing.",
  levers: (text) => `Everything stated was changed alike: ${text}.`,
  lever: { load: "customers who come", fabric: "records that are kept and found", length: "rounds of the journey" },
  inputs: "What was read before the run; nothing is read while it runs.",
  inputHeads: ["file", "SHA-256"],
  submodels:
    "Each is described in full, with its equations, in the section of MODEL that is named. A mechanism that is off changes nothing.",
  submodelHeads: ["submodel", "section", "here"],
  mechanism: {
    arrival: "arrival in Poisson streams with a weekly profile",
    programme: "finite programmes of customers",
    handoff: "handoff: route, relays, packet, note, dropping",
    agendas: "agendas of functions and teams",
    waiting: "waiting lines, patience, overflow",
    assignment: "assignment of specialists",
    service: "service and coordination load",
    context: "context: found, asked, blind; failure, rework, return, repeat contact",
    rollout: "rollout of records",
    operations: "people who make records",
    decisions: "decisions at the edge or the centre",
    leadership: "leadership",
    outreach: "messages of the functions' own accord",
    breaches: "breaches of customers' data",
    experience: "satisfaction, trust, retention and lifetime value",
    learning: "learning of vocabulary, mending of defects",
    training: "training in vocabulary",
    growth: "links that grow with use",
    transition: "reorganisation",
    changes: "change of structure within the run",
    luck: "keyed luck",
  },
  parameters: (count) =>
    `Every parameter of the study (${count}), in the unit of the engine, with where it is from. One that all organisations share has one row.`,
  parameterTitle: "Parameters",
  parameterHeads: ["key", "value", "origin", "source", "grade", "organisations"],
  stress: {
    title: "STRESS-DES",
    lead: "Strengthening the reporting of empirical simulation studies, discrete-event simulation: each item with its answer.",
    heads: ["item", "answer"],
    sections: ["1 Objectives", "2 Logic", "3 Data", "4 Experimentation", "5 Implementation", "6 Code access"],
    items: {
      "1.1": "Purpose of the model",
      "1.2": "Model outputs",
      "1.3": "Experimentation aims",
      "2.1": "Base model overview diagram",
      "2.2": "Base model logic",
      "2.3": "Scenario logic",
      "2.4": "Algorithms",
      "2.5": "Components: entities, activities, resources, queues, entry and exit points",
      "3.1": "Data sources",
      "3.2": "Pre-processing",
      "3.3": "Input parameters",
      "3.4": "Assumptions",
      "4.1": "Initialisation",
      "4.2": "Run length",
      "4.3": "Estimation approach",
      "5.1": "Software or programming language",
      "5.2": "Random sampling",
      "5.3": "Model execution",
      "5.4": "System specification",
      "6.1": "Computer model sharing statement",
    },
    see: (element) => `See ODD ${element}.`,
    output: (name, definition, size) => `${name}: ${definition}${size === "" ? "" : ` Differences up to ${size} do not matter.`}`,
    error: (confidence, intervals) =>
      `Means over replications; differences to the baseline with Student's intervals of paired replications, which hold together at ${confidence} over ${intervals} comparisons.`,
    aims: (baseline) =>
      `Scenario-based analysis against ${baseline}. Why these scenarios were chosen is not known here, beyond what their descriptions say.`,
    worlds: (names, worlds, replications) =>
      `Beside it ${names} were run in other worlds, ${replications} replications in each, to see whether the answer would change; each world changes what is stated by: ${worlds}.`,
    links: (baseline, tried, tested) =>
      `Beside it links between functions of ${baseline} were tried for what to fund first: ${tried} screened, ${tested} tested on replications of their own.`,
    charts: (files) => `Pictures of the organisations and of the journey, in the folder of the run: ${files}.`,
    noCharts: "No picture is in the folder of the run.",
    differs: ({ name, form, people, links, keys }) =>
      `${name}: form ${form}, ${people} people, ${links} links; other numbers than the baseline's in: ${keys}.`,
    asBaseline: "none",
    algorithms:
      "Best paths over links by highest product of fidelities, searched before the run (§3.2); highest averages (D'Hondt) where specialists are assigned (§3.3); Kaplan–Meier for times that are censored; MSER-5 for the warm-up; Bonferroni for simultaneous intervals, Holm for p-values; P(best) from the paired replications.",
    components: (counts) =>
      `Entities: customers on journeys (cases). Activities: service at touchpoints, relays, inspections, decisions. Resources: people, by pool of team and skill. Queues: one for each ordered list of pools, first come first served, and one of each person's own items; patience ends a wait. Entry: arrival at the first touchpoint of a journey. Exit: end of the journey, or leaving a line for good. Counts: ${counts}.`,
    sources: (evidence, stated, plain, assumed) =>
      `Of all numbers ${evidence} rest on rows of the engine's evidence, ${stated} on a source that the files state, ${plain} were written without a source, ${assumed} are assumed. Sources stand beside each parameter.`,
    preprocessing:
      "Units are converted to those of the engine. What was done to numbers before they were written into the files is not known.",
    parameters: (count) => `${count} rows in the table of parameters below, with base value, unit, origin and source.`,
    assumptions: (assumed, all) =>
      `${assumed} of ${all} numbers are assumed; they stand in the table of parameters. What the model leaves out, and what the report keeps in mind:`,
    runLength: (horizon, warmUp, stopped) =>
      `Each run lasts ${horizon}; left out at the start: ${warmUp}. The study ended because ${stopped}.`,
    stopped: {
      replications: "all replications asked for were done",
      precise: "the precision asked for was reached",
      imprecise: "the most replications allowed were done before the precision asked for was reached",
      interrupted: "it was interrupted",
    },
    estimation: (replications, failures, confidence, budget) =>
      `Independent replications, on common random numbers over the organisations: ${replications}. Failed: ${failures}. Intervals at ${confidence}; organisations whose budget, demand or horizon differs from the baseline's by more than ${budget} are refused or flagged.`,
    software: (version, source, node) => `Weft ${version} (source ${source}), TypeScript on Node ${node}.`,
    sampling: (seed) =>
      `Counter-based generator Threefry (Salmon et al. 2011), keyed by seed and replication; the counter is entity and purpose. Distributions by inversion, one number a value. Seed: ${seed}.`,
    execution: (command) =>
      `Next-event time advance with a list of events ordered by time and sequence. The command that gives the same numbers again: ${command}. How long it took was not stored.`,
    system: ({ platform, processors, threads, node, created }) =>
      `${platform}; processors: ${processors}, worker threads: ${threads}; Node ${node}; written ${created}. Model of processor and memory were not stored. Results are the same bits on any number of threads.`,
    code: (license, repository, study) =>
      `Weft's licence: ${license}; address of its source: ${repository}. The scenario files named under input data, the seed and the version give the study ${study} again, byte by byte; manifest.json has the sums of every file.`,
  },
};
