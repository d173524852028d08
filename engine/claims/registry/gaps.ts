import type { Claim } from "../claim.ts";
import { form, linked, orchestrators, PAIRS, silos, watched, type Pair } from "./arms.ts";

/** Two links for each pair of functions. */
function both(pairs: readonly (Pair | undefined)[]) {
  return pairs.flatMap((pair) => (pair === undefined ? [] : [1, 2].map((rank) => ({ pair, rank }))));
}

/** Places among `PAIRS` by three rules. Moments that matter: kickoff, incident, renewal. Traffic: two handoffs a journey, then one. */
const MOMENTS = [2, 6, 7].map((at) => PAIRS[at]);
const TRAFFIC = [1, 0, 3].map((at) => PAIRS[at]);
/** Three draws of three, from a table of random digits (the first digits of π that are places, none twice in a draw). */
const DRAWS = [
  [3, 1, 4],
  [1, 5, 2],
  [6, 5, 3],
].map((draw) => draw.map((at) => PAIRS[at]));

/** Claims about what falls between functions, and who mends it. */
export const GAP_CLAIMS: readonly Claim[] = [
  {
    id: "C6",
    article: "team",
    statement: {
      en: "People who sit inside functions do not see where their customers meet gaps and duplications.",
      es: "Quien está dentro de una función no ve dónde sus clientes encuentran lagunas y duplicidades.",
    },
    mechanism: {
      en: "A team sees defects of its own touchpoint only, unless a link brings it feedback.",
      es: "Un equipo solo ve los defectos de su propio punto de contacto, salvo que un enlace le devuelva información.",
    },
    measured: {
      en: "Gaps detected over gaps there are, by structure.",
      es: "Lagunas detectadas entre lagunas existentes, por estructura.",
    },
    rule: {
      en: "Silos must detect a smaller share than the alternatives.",
      es: "Los silos deben detectar una proporción menor que las alternativas.",
    },
    evidence: ["E20"],
    correction: null,
    ifContradicted: {
      en: "Complaints reach the function that caused them anyway.",
      es: "Las quejas llegan de todos modos a la función que las causó.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [watched("silos"), watched("surgical-teams"), watched("team-of-teams")],
        parts: ["surgical-teams", "team-of-teams"].map((id) => ({
          id: `${id} − silos`,
          weights: { [id]: 1, silos: -1 },
          outcome: { measure: "detection", claimed: "rises" as const },
          decides: true,
        })),
      },
      missing: {
        en: "Feedback that silos have beside links: here only a link or a common member brings any, and silos have none.",
        es: "La realimentación que tienen los silos aparte de los enlaces: aquí solo la trae un enlace o un miembro común.",
      },
    },
  },
  {
    id: "C7",
    article: "team",
    statement: {
      en: "With functional silos customers themselves have to hold the pieces together.",
      es: "Con silos funcionales son los clientes quienes tienen que unir las piezas.",
    },
    mechanism: {
      en: "Facts that the customer restores against those that the organisation carries; silos against dedicated teams.",
      es: "Datos que repone el cliente frente a los que lleva la organización; silos frente a equipos dedicados.",
    },
    measured: {
      en: "Share of restored facts that customers bring, and their minutes.",
      es: "Parte de los datos repuestos que aportan los clientes, y sus minutos.",
    },
    rule: {
      en: "The share under silos must be higher by more than two points. A small gap can be knit by customers alone: minutes are reported too.",
      es: "La parte con silos debe ser mayor en más de dos puntos. Una laguna pequeña puede tejerla solo el cliente: se informan también los minutos.",
    },
    evidence: ["E12", "E13"],
    correction: null,
    ifContradicted: {
      en: "Notes and records carry between functions what people do not.",
      es: "Notas y registros llevan entre funciones lo que no llevan las personas.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [silos(), form("surgical-teams"), form("tiger-teams")],
        parts: [
          {
            id: "silos − surgical teams",
            weights: { silos: 1, "surgical-teams": -1 },
            outcome: { measure: "knittingShare", claimed: "rises" },
            decides: true,
          },
          {
            id: "silos − surgical teams",
            weights: { silos: 1, "surgical-teams": -1 },
            outcome: { measure: "knittingMinutes", claimed: "rises" },
            decides: false,
          },
          {
            id: "silos − tiger teams",
            weights: { silos: 1, "tiger-teams": -1 },
            outcome: { measure: "knittingShare", claimed: "rises" },
            decides: false,
          },
          {
            id: "silos − tiger teams",
            weights: { silos: 1, "tiger-teams": -1 },
            outcome: { measure: "knittingMinutes", claimed: "rises" },
            decides: false,
          },
        ],
      },
      missing: null,
    },
  },
  {
    id: "C11",
    article: "team",
    statement: {
      en: "Subscription software needs customer success people as orchestrators between six disciplines.",
      es: "El software por suscripción necesita personas de éxito del cliente que orquesten seis disciplinas.",
    },
    mechanism: {
      en: "Owners who hold the context of their accounts, pass on every handoff and find dropped ones, in place of others: 0, 2, 4, 6, 10, 17 of 48.",
      es: "Responsables que guardan el contexto de sus cuentas, pasan cada traspaso y hallan los perdidos, en lugar de otros: 0, 2, 4, 6, 10, 17 de 48.",
    },
    measured: {
      en: "Perfect journeys; information gap and time beside.",
      es: "Recorridos perfectos; aparte, laguna de información y tiempo.",
    },
    rule: {
      en: "Some number of orchestrators must beat both none and most of them.",
      es: "Algún número de orquestadores debe superar tanto a ninguno como al máximo.",
    },
    evidence: ["E25", "E53"],
    correction: {
      en: "No study shows that customer success people keep customers: there are concepts and claims of vendors. The model gives them no effect of their own.",
      es: "Ningún estudio muestra que el éxito del cliente retenga clientes: hay conceptos y afirmaciones de proveedores. El modelo no les da efecto propio.",
    },
    ifContradicted: {
      en: "What orchestrators carry is worth less than the work that those whom they replace would do.",
      es: "Lo que llevan los orquestadores vale menos que el trabajo de aquellos a quienes sustituyen.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "interior optimum",
        levels: [silos(), ...[2, 4, 6, 10, 17].map(orchestrators)],
        outcome: { measure: "perfectJourneyRate", claimed: "rises" },
        reported: [
          { measure: "informationGap", claimed: "falls" },
          { measure: "resolutionHoursMean", claimed: "falls" },
        ],
      },
      missing: {
        en: "Whether fabric for the same money does better: no study gives what it costs.",
        es: "Si el tejido de CX por el mismo dinero rinde más: ningún estudio da su coste.",
      },
    },
  },
  {
    id: "C12",
    article: "team",
    statement: {
      en: "More functions that span disciplines will appear.",
      es: "Aparecerán más funciones que abarquen varias disciplinas.",
    },
    mechanism: {
      en: "Pairs of skills between which one more orchestrator would be worth most.",
      es: "Pares de habilidades entre los que un orquestador más valdría más.",
    },
    measured: { en: "Rank of the pairs and its stability (Kendall's τ).", es: "Orden de los pares y su estabilidad (τ de Kendall)." },
    rule: { en: "A forecast: no run can contradict it.", es: "Un pronóstico: ninguna simulación puede contradecirlo." },
    evidence: [],
    correction: null,
    ifContradicted: null,
    inputBound: null,
    test: {
      kind: "not a test",
      instead: {
        en: "The claim is about firms to come. C11 and C13 tell where an orchestrator or a link pays.",
        es: "La afirmación trata de empresas futuras. C11 y C13 dicen dónde compensa un orquestador o un enlace.",
      },
    },
  },
  {
    id: "C13",
    article: "team",
    statement: {
      en: "Find the moments that matter most to customers and build teams across functions there.",
      es: "Hay que hallar los momentos de la verdad y formar allí equipos entre funciones.",
    },
    mechanism: {
      en: "The same six links between functions, placed where weights are highest, at random, or where most work passes.",
      es: "Los mismos seis enlaces entre funciones, donde los pesos son mayores, al azar o donde pasa más trabajo.",
    },
    measured: { en: "Perfect journeys; lifetime value beside.", es: "Recorridos perfectos; aparte, valor del cliente." },
    rule: {
      en: "Placed by moments must beat the mean of three random draws; against traffic is reported.",
      es: "Por momentos debe superar la media de tres sorteos; frente al tráfico se informa.",
    },
    evidence: ["E7", "E22"],
    correction: null,
    ifContradicted: {
      en: "A fact that is lost early is missing at every later moment, so that links far from the moments help them as much.",
      es: "Un dato perdido al principio falta en todo momento posterior: enlaces lejanos a los momentos ayudan igual.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [
          linked("moments", both(MOMENTS)),
          linked("traffic", both(TRAFFIC)),
          ...DRAWS.map((draw, at) => linked(`draw ${at + 1}`, both(draw))),
        ],
        parts: [
          ...(["perfectJourneyRate", "lifetimeValue"] as const).map((measure) => ({
            id: "moments − random",
            weights: { moments: 1, "draw 1": -1 / 3, "draw 2": -1 / 3, "draw 3": -1 / 3 },
            outcome: { measure, claimed: "rises" as const },
            decides: measure === "perfectJourneyRate",
          })),
          {
            id: "moments − traffic",
            weights: { moments: 1, traffic: -1 },
            outcome: { measure: "perfectJourneyRate", claimed: "rises" },
            decides: false,
          },
        ],
      },
      missing: null,
    },
  },
  {
    id: "C25",
    article: "silos",
    statement: {
      en: "The more touchpoints customers have, the more silos have to go.",
      es: "Cuantos más puntos de contacto tiene el cliente, más tienen que desaparecer los silos.",
    },
    mechanism: {
      en: "Touchpoints of a journey (6, 12, 18), its work being the same; dedicated teams against silos.",
      es: "Puntos de contacto de un recorrido (6, 12, 18) con el mismo trabajo; equipos dedicados frente a silos.",
    },
    measured: { en: "Slope of the silos' disadvantage in seamlessness.", es: "Pendiente de la desventaja de los silos en continuidad." },
    rule: {
      en: "The disadvantage must grow with the number of touchpoints.",
      es: "La desventaja debe crecer con el número de puntos de contacto.",
    },
    evidence: ["E20"],
    correction: null,
    ifContradicted: {
      en: "Seamlessness counts single touchpoints: each further one is as clean or unclean as the one before. Perfect journeys fall to nothing under both.",
      es: "La continuidad cuenta puntos sueltos: cada uno más es tan limpio o no como el anterior. Los recorridos perfectos caen a cero con ambos.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "slope",
        doses: ([6, 12, 18] as const).map((dose) => ({
          dose,
          a: form("surgical-teams", `ring-${dose}-1`, `teams, ${dose} touchpoints`),
          b: silos(`ring-${dose}-1`, `silos, ${dose} touchpoints`),
        })),
        outcomes: [{ measure: "seamlessness", claimed: "rises" }],
        reported: [
          { measure: "perfectJourneyRate", claimed: "rises" },
          { measure: "customerEffortMinutes", claimed: "falls" },
        ],
      },
      missing: { en: "Channels: all touchpoints use one.", es: "Canales: todos los puntos usan uno." },
    },
  },
];
