import type { Claim } from "../claim.ts";
import { as, form, INFORMATION, ONE_AIM, stars } from "./arms.ts";

const INPUT_BOUND = {
  en: "No study gives a usable size of the effect: the verdict would follow from the assumed one.",
  es: "Ningún estudio da un tamaño utilizable del efecto: el veredicto seguiría del supuesto.",
} as const;

/** Claims about leaders, talent and shares of staff. */
export const LEADER_CLAIMS: readonly Claim[] = [
  {
    id: "C18",
    article: "team",
    statement: {
      en: "Companies move faster when those who lead the effort know operations.",
      es: "Las empresas avanzan más rápido cuando quien lidera conoce las operaciones.",
    },
    mechanism: {
      en: "Capability ω: fabric is adopted sooner, overhead is lower, decisions are better; given to leaders whatever the structure.",
      es: "Capacidad ω: el tejido se adopta antes, con menos carga y mejores decisiones; independiente de la estructura.",
    },
    measured: { en: "Time to 80 % of the benefit.", es: "Tiempo hasta el 80 % del beneficio." },
    rule: {
      en: "Contradicted if the benefit at equal salary is negligible; how it hangs on the assumed ω comes first.",
      es: "Se contradice si el beneficio a igual sueldo es insignificante; primero, cómo depende del ω supuesto.",
    },
    evidence: ["E36"],
    correction: null,
    ifContradicted: {
      en: "At the assumed size leaders change when something happens, not whether it does.",
      es: "Con el tamaño supuesto, el líder cambia cuándo ocurre algo, no si ocurre.",
    },
    inputBound: INPUT_BOUND,
    test: { kind: "not modelled", needs: { en: "leadership and adoption over time", es: "liderazgo y adopción en el tiempo" } },
  },
  {
    id: "C19",
    article: "team",
    statement: {
      en: "An executive council led by an operations leader together with the head of marketing is promising.",
      es: "Un consejo ejecutivo dirigido por un líder de operaciones junto con la dirección de marketing es prometedor.",
    },
    mechanism: {
      en: "The council raises α and shortens decisions across functions, and costs hours; marketing adds the customers' voice.",
      es: "El consejo sube α y acorta decisiones entre funciones, y cuesta horas; marketing aporta la voz del cliente.",
    },
    measured: { en: "Lifetime value, latency, cost of the council.", es: "Valor del cliente, latencia, coste del consejo." },
    rule: {
      en: "Two by two: contradicted if neither leader nor their interaction counts.",
      es: "Dos por dos: se contradice si no cuentan ni los líderes ni su interacción.",
    },
    evidence: ["E36"],
    correction: null,
    ifContradicted: {
      en: "The hours of the council are worth more at work than the latency that it saves.",
      es: "Las horas del consejo valen más trabajadas que la latencia que ahorra.",
    },
    inputBound: INPUT_BOUND,
    test: { kind: "not modelled", needs: { en: "leadership, agendas and decisions", es: "liderazgo, agendas y decisiones" } },
  },
  {
    id: "C20",
    article: "team",
    statement: {
      en: "The share of marketing staff in operations is 5.9 %, and its growth is good.",
      es: "El 5,9 % del personal de marketing trabaja en operaciones, y es bueno que crezca.",
    },
    mechanism: {
      en: "Operations staff make the fabric findable κ(s) and are missing in the front line.",
      es: "El personal de operaciones hace encontrable el tejido κ(s) y falta en primera línea.",
    },
    measured: { en: "Lifetime value against the share, 0 to 15 %.", es: "Valor del cliente según la proporción, 0 a 15 %." },
    rule: {
      en: "More must still be better at 5.9 %; the optimum is reported with its interval.",
      es: "A 5,9 %, más debe seguir siendo mejor; se informa el óptimo con su intervalo.",
    },
    evidence: ["E37"],
    correction: {
      en: "The same source put the best share at 4 to 6 % and advised to think again above 6 %.",
      es: "La misma fuente situó la mejor proporción en 4–6 % y aconsejó reconsiderar por encima del 6 %.",
    },
    ifContradicted: {
      en: "Beyond the optimum another person in operations finds facts that there is nobody left to use.",
      es: "Pasado el óptimo, otra persona en operaciones halla datos que ya nadie puede usar.",
    },
    inputBound: null,
    test: {
      kind: "not modelled",
      needs: { en: "fabric that operations staff produce", es: "tejido de CX que produce el personal de operaciones" },
    },
  },
  {
    id: "C21",
    article: "team",
    statement: {
      en: "Leaders should be chosen for operations and collaboration.",
      es: "Conviene elegir líderes por su experiencia operativa y su colaboración.",
    },
    mechanism: {
      en: "Profiles of equal cost: capability ω, collaboration γ (stronger own links), talent in the function.",
      es: "Perfiles de igual coste: capacidad ω, colaboración γ (vínculos propios más fuertes), talento funcional.",
    },
    measured: { en: "Rank of the profiles.", es: "Orden de los perfiles." },
    rule: {
      en: "Contradicted if talent first does as well at equal cost.",
      es: "Se contradice si el talento primero rinde igual a igual coste.",
    },
    evidence: ["E8", "E36"],
    correction: null,
    ifContradicted: {
      en: "One person's links matter less than one person's work where many others are linked.",
      es: "Los vínculos de una persona importan menos que su trabajo donde muchos otros están vinculados.",
    },
    inputBound: INPUT_BOUND,
    test: { kind: "not modelled", needs: { en: "leadership", es: "liderazgo" } },
  },
  {
    id: "C22",
    article: "team",
    statement: {
      en: "Stars who do not play together lose against average people who do.",
      es: "Estrellas que no juegan juntas pierden frente a gente normal que sí.",
    },
    mechanism: {
      en: "A team of teams of average speed against silos of people a third faster and dearer, at equal payroll and capacity.",
      es: "Equipo de equipos de rapidez media frente a silos de personas un tercio más rápidas y caras, con igual nómina y capacidad.",
    },
    measured: { en: "Lifetime value; perfect journeys beside.", es: "Valor del cliente; aparte, recorridos perfectos." },
    rule: {
      en: "The linked average must beat the stars by 5 % of lifetime value.",
      es: "La media vinculada debe superar a las estrellas en un 5 % del valor del cliente.",
    },
    evidence: ["E8", "E43", "E44"],
    correction: {
      en: "That too much talent hurts was reported once and not found again: talent helps, ever less, and does not harm.",
      es: "Que demasiado talento perjudique se publicó una vez y no se volvió a hallar: el talento ayuda, cada vez menos, y no daña.",
    },
    ifContradicted: {
      en: "Most journeys are far from perfect under both, and churn of a business customer reacts weakly to any of it.",
      es: "Con ambos la mayoría de los recorridos dista de ser perfecta, y la baja de un cliente de empresa reacciona poco a todo ello.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "difference",
        a: as("a", form("team-of-teams")),
        b: stars("b"),
        outcomes: [{ measure: "lifetimeValue", claimed: "rises" }],
        reported: [
          { measure: "perfectJourneyRate", claimed: "rises" },
          { measure: "resolutionHoursMean", claimed: "falls" },
        ],
      },
      missing: null,
    },
  },
  {
    id: "C26",
    article: "silos",
    statement: {
      en: "Shared responsibility of the leaders is the only way to growth through customers.",
      es: "La responsabilidad compartida de la dirección es la única vía al crecimiento impulsado por el cliente.",
    },
    mechanism: {
      en: "Shared responsibility (α of all functions from 50 to 100 %) against three other forms and against fabric.",
      es: "Responsabilidad compartida (α de todas las funciones de 50 a 100 %) frente a otras tres formas y al tejido de CX.",
    },
    measured: { en: "Best alternative over the leadership lever.", es: "Mejor alternativa frente a la palanca de liderazgo." },
    rule: {
      en: "“Only” is contradicted as soon as one alternative does about as well.",
      es: "«Única» se contradice en cuanto una alternativa rinde más o menos igual.",
    },
    evidence: ["E32", "E42"],
    correction: null,
    ifContradicted: {
      en: "A lever that carries facts works whatever leaders answer for.",
      es: "Una palanca que lleva datos funciona, respondan de lo que respondan los líderes.",
    },
    inputBound: INPUT_BOUND,
    test: {
      kind: "experiment",
      design: {
        kind: "best alternative",
        champion: { id: "one aim", base: "agendas", over: ONE_AIM },
        alternatives: [
          form("surgical-teams", "agendas"),
          form("csm-orchestration", "agendas"),
          form("team-of-teams", "agendas"),
          { id: "fabric", base: "agendas", over: INFORMATION },
        ],
        outcome: { measure: "perfectJourneyRate", claimed: "rises" },
        reported: [{ measure: "lifetimeValue", claimed: "rises" }],
      },
      missing: {
        en: "What shared responsibility and fabric cost: both are free here, which favours them.",
        es: "Lo que cuestan la responsabilidad compartida y el tejido: aquí son gratis, lo que les favorece.",
      },
    },
  },
];
