import { merged, type Tree } from "../arm.ts";
import type { Claim } from "../claim.ts";
import { company, INFORMATION, INTERACTION, linked, MESSAGING, PAIRS, TRUST, type PlacedLink } from "./arms.ts";

/** One link for each pair along the journey, and a second one for every other pair. */
const NETWORK: readonly PlacedLink[] = [
  ...PAIRS.map((pair) => ({ pair, rank: 1 })),
  ...PAIRS.filter((_, at) => at % 2 === 0).map((pair) => ({ pair, rank: 2 })),
];

const dark = (share: number) => company(`dark ${share} %`, { fabric: { information: { dark: `${share} %` } } });
const vocabulary = (share: number) => company(`vocabulary ${share} %`, { vocabulary: { shared: `${share} %` } });
const lag = (id: string, hours: number) => company(id, { fabric: { information: { lag: `${hours} h` } } });
/** A team of teams whose liaisons have so strong links. */
const liaisons = (strength: number) =>
  company(`strength ${strength}`, { org: { form: "team-of-teams" }, budget: "match", links: { strength: { liaison: strength } } });

const TWO_YEARS: Tree = { time: { horizon: "24 months", warmUp: "0 h" }, learning: {} };

/** Functions learn to read each other's terms, from one month to another. */
const words = (from: number, until: number): Tree => ({
  vocabulary: { training: { at: `${from} months`, duration: `${until - from} months`, closes: "50 %" } },
});

/** Records come from the level of a company without a programme to `INFORMATION`. */
const records = (from: number, until: number): Tree => ({
  fabric: { information: { rollout: { at: `${from} months`, duration: `${until - from} months` } } },
});

/** Both programmes within a year: one after the other at full pace, or side by side at half. */
const ordered = (id: string, ...programmes: readonly Tree[]) => company(id, [INFORMATION, ...programmes].reduce(merged, TWO_YEARS));

/** Claims about links, records and messages: the fabric between people. */
export const FABRIC_CLAIMS: readonly Claim[] = [
  {
    id: "C14",
    article: "team",
    statement: {
      en: "Diverse teams do not grow together by themselves; fabric and leaders who know operations help them.",
      es: "Los equipos diversos no cuajan solos; les ayudan el tejido de CX y líderes que conocen las operaciones.",
    },
    mechanism: {
      en: "In new teams ν, φ_in and links start low and are learnt from shared cases (n½); fabric carries facts meanwhile, ω mends records faster.",
      es: "En equipos nuevos ν, φ_in y enlaces empiezan bajos y se aprenden con casos comunes (n½); el tejido lleva datos mientras y ω repara antes.",
    },
    measured: { en: "Perfect journeys over the first twelve months.", es: "Recorridos perfectos en los primeros doce meses." },
    rule: {
      en: "Each aid must add 5 % to the perfect journeys of the first year; contradicted if teams without it do about as well.",
      es: "Cada ayuda debe añadir un 5 % a los recorridos perfectos del primer año; se contradice si sin ella van casi igual.",
    },
    evidence: ["E35", "E40", "E41"],
    correction: null,
    ifContradicted: {
      en: "Enough shared cases teach a vocabulary without anybody's help.",
      es: "Bastantes casos comunes enseñan un vocabulario sin ayuda de nadie.",
    },
    inputBound: {
      en: "No study gives a size of ω: leaders are assumed to double the rate of mending.",
      es: "Ningún estudio da un tamaño de ω: se supone que los líderes duplican el ritmo de reparación.",
    },
    test: {
      kind: "experiment",
      design: {
        kind: "factorial",
        base: "new-teams",
        factors: [
          { id: "fabric", on: { over: INFORMATION } },
          { id: "leaders", on: { over: { learning: { operations: 1 } } } },
        ],
        effects: [["fabric"], ["leaders"]],
        decides: "all",
        outcomes: [{ measure: "perfectJourneyRate", claimed: "rises", smallest: { kind: "relative", size: 0.05 } }],
        reported: [{ measure: "informationGap", claimed: "falls" }],
      },
      missing: {
        en: "What leaders do beside mending records twice as fast. The aids cost nothing.",
        es: "Lo que hacen los líderes además de reparar registros el doble de rápido. Las ayudas no cuestan nada.",
      },
    },
  },
  {
    id: "C15",
    article: "team",
    statement: {
      en: "Four systems of the fabric – information, trust, interaction, messages – together give good experiences.",
      es: "Cuatro sistemas del tejido de CX –información, confianza, interacción y mensajes– dan juntos buenas experiencias.",
    },
    mechanism: {
      en: "Records (d, κ, δ) × breaches of data × context that survives a change of channel (χ_c) × gate for messages (m): all sixteen.",
      es: "Registros (d, κ, δ) × brechas de datos × contexto que sobrevive al cambio de canal (χ_c) × filtro de mensajes (m): las dieciséis.",
    },
    measured: {
      en: "Lifetime value, which all four can move; perfect journeys beside.",
      es: "Valor del cliente, que los cuatro pueden mover; aparte, recorridos perfectos.",
    },
    rule: {
      en: "Each system on its own must count; a system of negligible effect contradicts.",
      es: "Cada sistema por sí solo debe contar; uno de efecto insignificante la contradice.",
    },
    evidence: ["E21", "E56", "E60"],
    correction: null,
    ifContradicted: {
      en: "Business customers leave rarely, so that no single system moves their value much; context that survives in a channel had been brought along already.",
      es: "Los clientes de empresa se van poco y ningún sistema por sí solo mueve mucho su valor; el contexto del canal ya lo había traído alguien.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "factorial",
        base: "messages",
        factors: [
          { id: "information", on: { over: INFORMATION } },
          { id: "trust", on: { over: TRUST } },
          { id: "interaction", on: { over: INTERACTION } },
          { id: "messages", on: { over: MESSAGING } },
        ],
        effects: [["information"], ["trust"], ["interaction"], ["messages"]],
        decides: "all",
        outcomes: [{ measure: "lifetimeValue", claimed: "rises" }],
        reported: [
          { measure: "perfectJourneyRate", claimed: "rises" },
          { measure: "satisfaction", claimed: "rises" },
        ],
      },
      missing: {
        en: "Prices: the systems cost nothing, because no study gives one.",
        es: "Precios: los sistemas no cuestan nada, porque ningún estudio da uno.",
      },
    },
  },
  {
    id: "C16",
    article: "team",
    statement: {
      en: "Every single link in the fabric makes a difference, however small it is.",
      es: "Cada enlace del tejido marca una diferencia, por pequeño que sea.",
    },
    mechanism: {
      en: "Twelve links between functions along the journey, each taken away in turn; upkeep κ_w is paid in working time.",
      es: "Doce enlaces entre funciones a lo largo del recorrido, quitados uno a uno; su cuidado κ_w se paga en tiempo.",
    },
    measured: {
      en: "Seamlessness that goes with the link, of which 1 % would count; lifetime value beside, which single links move less than chance does.",
      es: "Continuidad que se va con el enlace, de la que contaría un 1 %; aparte, el valor del cliente, que un enlace mueve menos que el azar.",
    },
    rule: {
      en: "At least 95 % of the links must be worth having.",
      es: "Al menos el 95 % de los enlaces debe valer la pena.",
    },
    evidence: ["E5", "E47", "E52"],
    correction: null,
    ifContradicted: {
      en: "Where two links join the same functions, work takes the other one: what a link carries is not what goes with it, and upkeep is saved.",
      es: "Donde dos enlaces unen las mismas funciones, el trabajo usa el otro: lo que lleva un enlace no es lo que se pierde sin él, y se ahorra su cuidado.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "parts",
        whole: linked("all links", NETWORK),
        without: NETWORK.map((link) =>
          linked(
            `without ${link.pair.join("–")} ${link.rank}`,
            NETWORK.filter((other) => other !== link),
          ),
        ),
        share: 0.95,
        outcome: { measure: "seamlessness", claimed: "rises", smallest: { kind: "relative", size: 0.01 } },
        reported: [{ measure: "lifetimeValue", claimed: "rises" }],
      },
      missing: null,
    },
  },
  {
    id: "C17",
    article: "team",
    statement: {
      en: "Networks follow power laws: a little better links give more than a little benefit.",
      es: "Las redes siguen leyes de potencia: enlaces algo mejores dan un beneficio más que proporcional.",
    },
    mechanism: {
      en: "First reading of four: elasticity of the outcome when the strength of all liaison links doubles (0.35 to 0.7).",
      es: "Primera de cuatro lecturas: elasticidad del resultado al duplicar la fuerza de los enlaces entre equipos (0,35 a 0,7).",
    },
    measured: {
      en: "Elasticity of perfect journeys; of seamlessness, retention and lifetime value beside.",
      es: "Elasticidad de los recorridos perfectos; aparte, de la continuidad, la retención y el valor.",
    },
    rule: {
      en: "The elasticity must exceed 1 by 0.05. The verdict holds for this reading and this measure.",
      es: "La elasticidad debe superar 1 en 0,05. El veredicto vale para esta lectura y esta medida.",
    },
    evidence: ["E45", "E46", "E52"],
    correction: {
      en: "“Power law” is four different statements; of about a thousand networks 4 % show strong evidence of it.",
      es: "«Ley de potencia» son cuatro afirmaciones distintas; de unas mil redes, el 4 % la muestra con evidencia fuerte.",
    },
    ifContradicted: {
      en: "A fact travels over the better of link and note: the note carries most of it already, and the link can add the rest only.",
      es: "Un dato viaja por el mejor camino entre enlace y nota: la nota ya lleva la mayor parte y el enlace solo añade el resto.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "elasticity",
        low: liaisons(0.35),
        high: liaisons(0.7),
        doses: [0.35, 0.7],
        outcome: { measure: "perfectJourneyRate", claimed: "rises", smallest: { kind: "absolute", size: 0.05 } },
        reported: [
          { measure: "seamlessness", claimed: "rises", smallest: { kind: "absolute", size: 0.05 } },
          { measure: "retentionYear", claimed: "rises", smallest: { kind: "absolute", size: 0.05 } },
          { measure: "lifetimeValue", claimed: "rises", smallest: { kind: "absolute", size: 0.05 } },
        ],
      },
      missing: {
        en: "The three other readings: form of the response, values of single links, tails. weft links gives all four of a company, for every measure.",
        es: "Las otras tres lecturas: forma de la respuesta, valores de enlaces sueltos, colas. weft links da las cuatro de una empresa, para cada medida.",
      },
    },
  },
  {
    id: "C30",
    article: "silos",
    statement: {
      en: "Four fifths of the data lie dark: nobody uses them, or every division reads them in its own way.",
      es: "Cuatro quintas partes de los datos están a oscuras: nadie los usa o cada división los lee a su manera.",
    },
    mechanism: {
      en: "Two causes apart: share never recorded d (30 to 90 %), and vocabulary read alike ν (45 % against 70 %).",
      es: "Dos causas por separado: parte nunca registrada d (30 a 90 %) y vocabulario común ν (45 % frente a 70 %).",
    },
    measured: { en: "Information gap that each cause makes.", es: "Laguna de información que produce cada causa." },
    rule: {
      en: "The gap at d = 80 % must exceed that at 55 %, and at ν = 45 % that at 70 %; contradicted where the curve is flat.",
      es: "La laguna con d = 80 % debe superar la de 55 %, y con ν = 45 % la de 70 %; se contradice si la curva es plana.",
    },
    evidence: ["E41", "E56", "E57"],
    correction: {
      en: "Four fifths usually describes unstructured data. In a survey of 1,365 firms 60 % say that at least half is dark; the mean is about 55 %.",
      es: "Las cuatro quintas partes suelen describir datos no estructurados. De 1.365 empresas, el 60 % dice que al menos la mitad está a oscuras; la media ronda el 55 %.",
    },
    ifContradicted: {
      en: "Records matter only where neither note nor link has carried the fact, and only half of them are found.",
      es: "Los registros solo importan donde ni nota ni enlace llevaron el dato, y solo se encuentra la mitad.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [dark(55), dark(30), dark(80), dark(90), vocabulary(70), vocabulary(45)],
        levels: [30, 55, 80, 90].map((share) => `dark ${share} %`),
        parts: [
          {
            id: "80 − 55 % dark",
            weights: { "dark 80 %": 1, "dark 55 %": -1 },
            outcome: { measure: "informationGap", claimed: "rises" },
            decides: true,
          },
          {
            id: "45 − 70 % vocabulary",
            weights: { "vocabulary 45 %": 1, "vocabulary 70 %": -1 },
            outcome: { measure: "informationGap", claimed: "rises" },
            decides: true,
          },
          {
            id: "90 − 30 % dark",
            weights: { "dark 90 %": 1, "dark 30 %": -1 },
            outcome: { measure: "informationGap", claimed: "rises" },
            decides: false,
          },
          {
            id: "80 − 55 % dark",
            weights: { "dark 80 %": 1, "dark 55 %": -1 },
            outcome: { measure: "perfectJourneyRate", claimed: "falls" },
            decides: false,
          },
        ],
      },
      missing: null,
    },
  },
  {
    id: "C31",
    article: "silos",
    statement: {
      en: "Few firms see what customers do at once; seeing it at once would help.",
      es: "Pocas empresas ven al momento lo que hace el cliente; verlo al momento ayudaría.",
    },
    mechanism: {
      en: "Lag until a record can be found δ: none, a night, a week.",
      es: "Retraso hasta que se encuentra un registro δ: ninguno, una noche, una semana.",
    },
    measured: { en: "Information gap; lifetime value beside.", es: "Laguna de información; aparte, valor del cliente." },
    rule: {
      en: "Real time must close more of the gap than nightly by two points; the week is reported.",
      es: "El tiempo real debe cerrar dos puntos más de laguna que cada noche; la semana se informa.",
    },
    evidence: ["E58"],
    correction: {
      en: "The 23 % could not be traced to a source.",
      es: "No se halló la fuente del 23 %.",
    },
    ifContradicted: {
      en: "Days pass between two touchpoints: whether a record is there in a second or in a night, it is there in time.",
      es: "Entre dos puntos de contacto pasan días: esté el registro en un segundo o en una noche, llega a tiempo.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "contrasts",
        arms: [lag("nightly", 24), lag("real time", 0), lag("weekly", 168)],
        parts: [
          {
            id: "nightly − real time",
            weights: { nightly: 1, "real time": -1 },
            outcome: { measure: "informationGap", claimed: "rises" },
            decides: true,
          },
          {
            id: "weekly − real time",
            weights: { weekly: 1, "real time": -1 },
            outcome: { measure: "informationGap", claimed: "rises" },
            decides: false,
          },
          {
            id: "nightly − real time",
            weights: { nightly: 1, "real time": -1 },
            outcome: { measure: "lifetimeValue", claimed: "falls" },
            decides: false,
          },
        ],
      },
      missing: { en: "Decisions that fresher data would change.", es: "Decisiones que cambiarían con datos más frescos." },
    },
  },
  {
    id: "C32",
    article: "silos",
    statement: {
      en: "First bring people and their vocabulary into line, and only then the information.",
      es: "Primero se alinean las personas y su vocabulario, y después la información.",
    },
    mechanism: {
      en: "Order of two programmes of equal cost: vocabulary first, information first, both at once, with learning n½.",
      es: "Orden de dos programas de igual coste: primero vocabulario, primero información, o a la vez, con aprendizaje n½.",
    },
    measured: {
      en: "Lifetime value of the customers of 24 months; perfect journeys and information gap beside.",
      es: "Valor de los clientes de 24 meses; aparte, recorridos perfectos y laguna de información.",
    },
    rule: {
      en: "Vocabulary first must beat both other orders by 5 %; contradicted where the order hardly matters.",
      es: "Primero el vocabulario debe superar los otros dos órdenes en un 5 %; se contradice si el orden apenas importa.",
    },
    evidence: ["E40", "E41"],
    correction: null,
    ifContradicted: {
      en: "What gives more should come first. Records give more than half of the missing words do, which shared cases teach meanwhile; once both are there the order is forgotten.",
      es: "Primero debe ir lo que más da. Los registros dan más que la mitad de las palabras que faltan, que los casos comunes enseñan mientras tanto; con ambos, el orden se olvida.",
    },
    inputBound: {
      en: "No study gives the sizes: training closes half of the distance, records go from d 55 to 30 %, κ 50 to 90 % and δ a day to an hour.",
      es: "Ningún estudio da los tamaños: la formación cierra la mitad de la distancia; los registros van de d 55 a 30 %, κ 50 a 90 % y δ de un día a una hora.",
    },
    test: {
      kind: "experiment",
      design: {
        kind: "best alternative",
        champion: ordered("vocabulary first", words(0, 6), records(6, 12)),
        alternatives: [ordered("information first", records(0, 6), words(6, 12)), ordered("side by side", words(0, 12), records(0, 12))],
        outcome: { measure: "lifetimeValue", claimed: "rises" },
        reported: [
          { measure: "perfectJourneyRate", claimed: "rises" },
          { measure: "informationGap", claimed: "falls" },
        ],
      },
      missing: {
        en: "Prices: both programmes cost the same, namely nothing, and take nobody's time. Value is the mean over all who ended in 24 months.",
        es: "Precios: ambos programas cuestan lo mismo, es decir nada, y no quitan tiempo. El valor es la media de quienes acabaron en 24 meses.",
      },
    },
  },
];
