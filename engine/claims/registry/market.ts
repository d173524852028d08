import { log } from "../../base/elementary.ts";
import { merged } from "../arm.ts";
import type { Claim } from "../claim.ts";
import type { Outcome } from "../design.ts";
import type { Market } from "../rivals.ts";
import { as, CHANGED, company, idleMoney, INFORMATION, morePeople, moreOrchestrators, silos, TEAM, UNCHANGED } from "./arms.ts";

const SPENT = 4;

const agenda = (id: string, shared: number) => company(id, { agendas: { shared: `${shared} %` } });

const ALPHA = {
  en: "No study gives an α of firms: 40 % for own agendas is assumed.",
  es: "Ningún estudio da un α de empresas: se supone 40 % para agendas propias.",
} as const;

/** What pays off later is not written down. Assumed. */
const SHORT_TERM = company("short term", { ...agenda("", 40).over, fabric: { information: { dark: "80 %" } } });

/** One kind of firms against the next. */
function firms(one: string, other: string, outcome: Outcome, decides: boolean) {
  return { id: `${one} − ${other}`, weights: { [one]: 1, [other]: -1 }, outcome, decides };
}

/** How many rivals, and that utility decides whom customers take as strongly as whether they stay, is assumed; interest is the default. */
const FOUR_RIVALS: Market = { rivals: 4, choosing: 1, staying: 0, discountPerMonth: log(1.1) / 12 };

/** Long enough for a spread over months. */
const twoYears = (id: "a" | "b", shared: number) =>
  as(id, company(id, { ...agenda(id, shared).over, time: { horizon: "24 months", warmUp: "3 months" } }));

/** Claims about customers, agendas, measuring and markets. */
export const MARKET_CLAIMS: readonly Claim[] = [
  {
    id: "C1",
    article: "team",
    statement: {
      en: "Customer experience will weigh more in what people buy.",
      es: "La experiencia del cliente pesará más en lo que se compra.",
    },
    mechanism: {
      en: "Sensitivity of churn to satisfaction β_Y: what customers prefer is an input.",
      es: "Sensibilidad de la baja a la satisfacción β_Y: lo que prefiere el cliente es una entrada.",
    },
    measured: { en: "The β_Y at which the ranking of structures turns.", es: "El β_Y en que cambia el orden de las estructuras." },
    rule: { en: "An input: no run can contradict it.", es: "Una entrada: ninguna simulación puede contradecirla." },
    evidence: ["E15", "E58"],
    correction: {
      en: "The 93 % of buyers could not be traced to a source.",
      es: "No se halló la fuente del 93 % de los compradores.",
    },
    ifContradicted: null,
    inputBound: null,
    test: {
      kind: "not a test",
      instead: {
        en: "β_Y is one of the assumptions that worlds differ in: rules of other claims name it where it decides.",
        es: "β_Y es uno de los supuestos en que difieren los mundos: las reglas de otras afirmaciones lo nombran donde decide.",
      },
    },
  },
  {
    id: "C23",
    article: "silos",
    statement: {
      en: "Four firms in ten have departments with agendas of their own, three collaborate, and one in seven puts quick profit first.",
      es: "Cuatro de cada diez empresas tienen agendas por departamento, tres colaboran y una de siete antepone el beneficio rápido.",
    },
    mechanism: {
      en: "Agenda α of the kinds of firms: 100 % and 40 %; short-term firms also write less down.",
      es: "Agenda α de los tipos de empresa: 100 % y 40 %; las de corto plazo además registran menos.",
    },
    measured: {
      en: "Outcomes by kind; share of all customers' trouble that each makes.",
      es: "Resultados por tipo; parte de los problemas que causa cada uno.",
    },
    rule: {
      en: "Collaborative above own agendas; own agendas against short-term is reported beside.",
      es: "Colaborativa sobre agendas propias; aparte se informa agendas propias frente a corto plazo.",
    },
    evidence: ["E42", "E59"],
    correction: {
      en: "The answers add up to 100 with three more that the article leaves out (9, 6 and 2 %); how many firms were asked is not known.",
      es: "Las respuestas suman 100 con otras tres que el artículo omite (9, 6 y 2 %); se desconoce cuántas empresas respondieron.",
    },
    ifContradicted: {
      en: "Agendas only matter where work is not measured; what is measured gets done whoever gains.",
      es: "Las agendas solo importan donde el trabajo no se mide; lo medido se hace, gane quien gane.",
    },
    inputBound: ALPHA,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [agenda("collaborative", 100), agenda("own agendas", 40), SHORT_TERM],
        parts: [
          firms("collaborative", "own agendas", { measure: "perfectJourneyRate", claimed: "rises" }, true),
          firms("own agendas", "short term", { measure: "perfectJourneyRate", claimed: "rises" }, false),
          firms("own agendas", "short term", { measure: "informationGap", claimed: "falls" }, false),
        ],
      },
      missing: {
        en: "Firms that put quick profit first are reported only, since what sets them apart (80 % of data dark) is assumed; the sampling error of the shares stands in scenarios/survey-mix.",
        es: "Las que anteponen el beneficio rápido solo se informan, pues lo que las distingue (80 % de datos oscuros) se supone; el error muestral está en scenarios/survey-mix.",
      },
    },
  },
  {
    id: "C24",
    article: "silos",
    statement: {
      en: "Departments that are paid for different things put their own reward first.",
      es: "Los departamentos que cobran por cosas distintas anteponen su propia recompensa.",
    },
    mechanism: {
      en: "Agenda α decides effort in passing facts on, priority in line and messages sent.",
      es: "La agenda α decide el esfuerzo al traspasar datos, la prioridad en cola y los mensajes enviados.",
    },
    measured: { en: "Gap, duplicates, revenue.", es: "Laguna, duplicados, ingresos." },
    rule: {
      en: "Contradicted if α alone changes effort by less than the smallest effect of interest.",
      es: "Se contradice si α sola cambia el esfuerzo menos que el mínimo de interés.",
    },
    evidence: ["E42"],
    correction: null,
    ifContradicted: {
      en: "What is passed on without any agenda (α₀) is nearly all that there is to pass on.",
      es: "Lo que se traspasa sin agenda alguna (α₀) es casi todo lo que hay.",
    },
    inputBound: ALPHA,
    test: {
      kind: "experiment",
      design: {
        kind: "difference",
        a: as("a", agenda("own agendas", 40)),
        b: as("b", agenda("collaborative", 100)),
        outcomes: [{ measure: "informationGap", claimed: "rises" }],
        reported: [
          { measure: "perfectJourneyRate", claimed: "falls" },
          { measure: "customerEffortMinutes", claimed: "rises" },
          { measure: "resolutionHoursMean", claimed: "rises" },
        ],
      },
      missing: {
        en: "Revenue, and messages: functions do not write to customers here.",
        es: "Ingresos y mensajes: aquí las funciones no escriben al cliente.",
      },
    },
  },
  {
    id: "C27",
    article: "silos",
    statement: {
      en: "Inner alignment gives revenue and growth that can be predicted.",
      es: "La alineación interna da ingresos y crecimiento previsibles.",
    },
    mechanism: { en: "Agenda α of all functions.", es: "Agenda α de todas las funciones." },
    measured: {
      en: "Value won by month over two years: its mean, and its standard deviation ÷ mean.",
      es: "Valor ganado por mes en dos años: su media y su desviación típica ÷ media.",
    },
    rule: {
      en: "Revenue must be higher and its coefficient of variation lower.",
      es: "Los ingresos deben ser mayores y su coeficiente de variación menor.",
    },
    evidence: ["E42"],
    correction: null,
    ifContradicted: {
      en: "The spread of revenue comes from who arrives, which alignment does not change.",
      es: "La dispersión de los ingresos viene de quién llega, y eso no lo cambia la alineación.",
    },
    inputBound: ALPHA,
    test: {
      kind: "experiment",
      design: {
        kind: "difference",
        a: twoYears("a", 100),
        b: twoYears("b", 40),
        outcomes: [
          { measure: "revenueMonthly", claimed: "rises" },
          { measure: "revenueSpread", claimed: "falls" },
        ],
        reported: [
          { measure: "revenueForecastError", claimed: "falls" },
          { measure: "lifetimeValue", claimed: "rises" },
        ],
      },
      missing: {
        en: "Growth: who comes does not hang on what others met, and revenue is counted once, when a journey finishes, at the customer's lifetime value.",
        es: "El crecimiento: quién llega no depende de lo que vivieron otros, y el ingreso se cuenta una vez, al acabar el recorrido, por el valor del cliente.",
      },
    },
  },
  {
    id: "C28",
    article: "silos",
    statement: {
      en: "Designing and measuring channel by channel is common, and poor.",
      es: "Diseñar y medir canal por canal es común, y malo.",
    },
    mechanism: {
      en: "The same money spent by each function on its own waiting line, or on people who pass work between functions.",
      es: "El mismo dinero gastado por cada función en su propia cola, o en personas que traspasan trabajo entre funciones.",
    },
    measured: {
      en: "The channels' own score (wait in line) and perfect journeys.",
      es: "La nota propia de los canales (espera en cola) y los recorridos perfectos.",
    },
    rule: {
      en: "Spent by channel the lines must become shorter, and journeys still be less perfect than with the money spent across.",
      es: "Por canal, las colas deben acortarse y los recorridos ser aun así menos perfectos que gastando entre funciones.",
    },
    evidence: ["E20", "E59"],
    correction: {
      en: "Channel by channel was the first answer, with 30 %: not how most firms work.",
      es: "Canal por canal fue la primera respuesta, con un 30 %: no es lo que hace la mayoría.",
    },
    ifContradicted: {
      en: "Shorter lines are what customers miss most, or the lines were short already, so that no score rises.",
      es: "Colas más cortas es lo que más echa en falta el cliente, o ya eran cortas y ninguna nota sube.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [
          company("today", idleMoney(SPENT)),
          morePeople("by channel", { marketing: 1, sales: 1, services: 1, support: 1 }),
          moreOrchestrators(SPENT),
        ],
        parts: [
          {
            id: "by channel − today",
            weights: { "by channel": 1, today: -1 },
            outcome: { measure: "lineWaitHoursMean", claimed: "falls" },
            decides: true,
          },
          {
            id: "across − by channel",
            weights: { across: 1, "by channel": -1 },
            outcome: { measure: "perfectJourneyRate", claimed: "rises" },
            decides: true,
          },
          {
            id: "by channel − today",
            weights: { "by channel": 1, today: -1 },
            outcome: { measure: "perfectJourneyRate", claimed: "rises" },
            decides: false,
          },
        ],
      },
      missing: {
        en: "Functions that steer by their score: here the money is spent once.",
        es: "Funciones que se rigen por su nota: aquí el dinero se gasta una vez.",
      },
    },
  },
  {
    id: "C33",
    article: "silos",
    statement: { en: "Bringing people and information into line takes time.", es: "Alinear personas e información lleva tiempo." },
    mechanism: {
      en: "Cost of the change, the dip after it, the month in which it is paid back.",
      es: "Coste del cambio, el bache posterior y el mes en que se recupera.",
    },
    measured: {
      en: "Perfect journeys in the second, third, sixth and twelfth month after the old organisation.",
      es: "Recorridos perfectos en el segundo, tercer, sexto y duodécimo mes tras la organización anterior.",
    },
    rule: {
      en: "In the month after the change fewer journeys must be perfect than without it; contradicted if there is no such dip.",
      es: "En el mes posterior al cambio debe haber menos recorridos perfectos que sin él; sin ese bache, se contradice.",
    },
    evidence: ["E35", "E41"],
    correction: null,
    ifContradicted: {
      en: "A team that has lost a quarter of its familiarity still hands over more than silos do by ticket.",
      es: "Un equipo que perdió un cuarto de su familiaridad traspasa aún más que los silos por tique.",
    },
    inputBound: {
      en: "No study gives what a change leaves: half of the words and three quarters of the rest are assumed.",
      es: "Ningún estudio da lo que deja un cambio: se supone la mitad de las palabras y tres cuartos del resto.",
    },
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [UNCHANGED, CHANGED],
        // The change begins with the fourth month and takes it: what it left shows in the fifth.
        parts: [5, 6, 9, 15].map((month) => ({
          id: "unchanged − changed",
          weights: { unchanged: 1, changed: -1 },
          outcome: { measure: "perfectJourneysByMonth", place: `month ${month}`, claimed: "rises" as const },
          decides: month === 5,
        })),
      },
      missing: {
        en: "What the change costs in money.",
        es: "Lo que cuesta el cambio en dinero.",
      },
    },
  },
  {
    id: "C34",
    article: "silos",
    statement: {
      en: "It is an opportunity because rivals probably do not do it.",
      es: "Es una oportunidad porque probablemente los rivales no lo hacen.",
    },
    mechanism: {
      en: "Benefit against the share of rivals who do the same.",
      es: "Beneficio según la proporción de rivales que hacen lo mismo.",
    },
    measured: {
      en: "Gain in lifetime value of dedicated teams with fabric, for each customer of an equal share of the market, by that share.",
      es: "Ganancia de valor del cliente con equipos dedicados y tejido de CX, por cliente de una cuota igual, según esa proporción.",
    },
    rule: {
      en: "From no rival to all of four the gain must fall by 5 % of lifetime value.",
      es: "De ningún rival a los cuatro, la ganancia debe bajar un 5 % del valor del cliente.",
    },
    evidence: ["E27"],
    correction: null,
    ifContradicted: {
      en: "What it brings, it brings in customers who stay, and these do not ask what others offer; or it brings nothing that rivals could copy.",
      es: "Lo que aporta, lo aporta en clientes que se quedan y no preguntan qué ofrecen otros; o no aporta nada que copiar.",
    },
    inputBound: {
      en: "No study gives how strongly experience decides whom a customer takes: as strongly as whether one stays is assumed.",
      es: "Ningún estudio da cuánto decide la experiencia a quién se elige: se supone que tanto como si uno se queda.",
    },
    test: {
      kind: "experiment",
      design: {
        kind: "rivals",
        today: silos(),
        adopted: company("adopted", merged(TEAM, INFORMATION)),
        market: FOUR_RIVALS,
        shares: [0, 0.25, 0.5, 0.75, 1],
        reported: [{ ...FOUR_RIVALS, staying: 1 }],
      },
      missing: {
        en: "Rivals who answer, and what the change costs. In the second market customers who stay compare with rivals too.",
        es: "Rivales que responden y el coste del cambio. En el segundo mercado también compara quien ya es cliente.",
      },
    },
  },
];
