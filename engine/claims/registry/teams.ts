import type { Claim } from "../claim.ts";
import { FOUR_KINDS, TEAM_GOAL_DATA } from "./campaignArms.ts";
import { as, form, INFORMATION, ONE_AIM, FUNCTION_IDS, moreOrchestrators, morePeople, silos, TEAM } from "./arms.ts";

/** Claims about how people are grouped. */
export const TEAM_CLAIMS: readonly Claim[] = [
  {
    id: "C2",
    article: "team",
    statement: {
      en: "Marketing cannot bring about a good customer experience by itself.",
      es: "Marketing no puede lograr por sí solo una buena experiencia del cliente.",
    },
    mechanism: {
      en: "Money spent on people inside one function against the same money spent on people who pass work between functions.",
      es: "Dinero gastado en personas de una sola función frente al mismo dinero en personas que traspasan trabajo entre funciones.",
    },
    measured: { en: "Seamlessness for the same money.", es: "Continuidad por el mismo dinero." },
    rule: {
      en: "Spending across functions must beat spending inside each single function; contradicted as soon as one does as well.",
      es: "Gastar entre funciones debe superar a gastar en cada función; basta una que lo iguale para contradecirlo.",
    },
    evidence: ["E7", "E20"],
    correction: null,
    ifContradicted: {
      en: "Where waiting for one function makes most of the trouble, people in that function help more than anybody who carries context.",
      es: "Donde la espera de una función causa casi todo el problema, más personas en ella ayudan más que quien lleve el contexto.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "best alternative",
        champion: moreOrchestrators(2),
        alternatives: FUNCTION_IDS.map((id) => morePeople(id, { [id]: 2 })),
        outcome: { measure: "seamlessness", claimed: "rises" },
        reported: [{ measure: "perfectJourneyRate", claimed: "rises" }],
      },
      missing: null,
    },
  },
  {
    id: "C3",
    article: "team",
    statement: {
      en: "Specialists in one team with one aim and a support system behind them give customers a seamless experience.",
      es: "Especialistas en un mismo equipo, con un objetivo común y un sistema de apoyo detrás, dan al cliente una experiencia sin costuras.",
    },
    mechanism: {
      en: "One dedicated team for each group of customers (φ_in) × shared aim (α from 50 to 100 %) × fabric in which facts are recorded and found (d, κ, δ).",
      es: "Un equipo dedicado por grupo de clientes (φ_in) × objetivo común (α de 50 a 100 %) × tejido de CX con datos registrados y encontrables (d, κ, δ).",
    },
    measured: { en: "Perfect journeys; time to resolution beside.", es: "Recorridos perfectos; aparte, tiempo de resolución." },
    rule: {
      en: "Each factor on its own must add perfect journeys. Time and outcome are told apart: studies of surgery find them to differ.",
      es: "Cada factor por sí solo debe añadir recorridos perfectos. Tiempo y resultado van aparte: en cirugía difieren.",
    },
    evidence: ["E31", "E32", "E43"],
    correction: null,
    ifContradicted: {
      en: "A factor adds nothing where the other already carries the context: a fact that is found need not be remembered.",
      es: "Un factor no añade nada donde el otro ya lleva el contexto: un dato que se encuentra no hay que recordarlo.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "factorial",
        base: "agendas",
        factors: [
          { id: "team", on: { over: TEAM } },
          { id: "aim", on: { over: ONE_AIM } },
          { id: "fabric", on: { over: INFORMATION } },
        ],
        effects: [["team"], ["aim"], ["fabric"]],
        decides: "all",
        outcomes: [{ measure: "perfectJourneyRate", claimed: "rises" }],
        reported: [{ measure: "resolutionHoursMean", claimed: "falls" }],
      },
      missing: {
        en: "The fabric and the aim cost nothing, because no study gives a price.",
        es: "El tejido y el objetivo no cuestan nada: ningún estudio da un precio.",
      },
    },
  },
  {
    id: "C4",
    article: "team",
    statement: {
      en: "In a changing world a network of teams beats a hierarchy, if those who do the work decide and are well informed.",
      es: "En un mundo cambiante, una red de equipos supera a la jerarquía si quien hace el trabajo decide y está bien informado.",
    },
    mechanism: {
      en: "Authority at the centre or at the edge × findable information κ × how often the right answer changes ψ (0.1 or 0.4 a week).",
      es: "Autoridad en el centro o en el borde × información encontrable κ × ritmo con que cambia la respuesta ψ (0,1 o 0,4 por semana).",
    },
    measured: {
      en: "Right decisions; their latency and perfect journeys beside.",
      es: "Decisiones acertadas; aparte, su demora y los recorridos perfectos.",
    },
    rule: {
      en: "The interaction of the three must be positive: the edge needs information, and more so the faster the world changes.",
      es: "La interacción de los tres debe ser positiva: el borde necesita información, y más cuanto más cambia el mundo.",
    },
    evidence: ["E28", "E29", "E30", "E39"],
    correction: null,
    ifContradicted: {
      en: "Those at the edge decide sooner, and wrongly, while what they would need to know stays elsewhere.",
      es: "El borde decide antes, y mal, mientras lo que necesitaría saber queda en otra parte.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "factorial",
        base: "decisions",
        factors: [
          { id: "edge", on: { over: { decisions: { authority: "edge" } } } },
          { id: "information", on: { over: INFORMATION } },
          { id: "change", on: { over: { decisions: { volatility: "0.4 per week" } } } },
        ],
        effects: [["edge", "information", "change"]],
        decides: "all",
        outcomes: [{ measure: "decisionsRight", claimed: "rises" }],
        reported: [
          { measure: "decisionLatencyHours", claimed: "falls" },
          { measure: "perfectJourneyRate", claimed: "rises" },
        ],
      },
      missing: {
        en: "The network: authority moves to the edge under the links of a hierarchy.",
        es: "La red: la autoridad pasa al borde con los enlaces de una jerarquía.",
      },
    },
  },
  {
    id: "C5",
    article: "team",
    statement: {
      en: "Functional silos are good for the firm and bad for its customers.",
      es: "Los silos funcionales convienen a la empresa y perjudican a sus clientes.",
    },
    mechanism: {
      en: "Functional silos against dedicated teams at equal budget: pooling and little coordination against fewer lost facts.",
      es: "Silos funcionales frente a equipos dedicados con igual presupuesto: recursos comunes y poca coordinación frente a menos datos perdidos.",
    },
    measured: { en: "Cost per journey and customer effort.", es: "Coste por recorrido y esfuerzo del cliente." },
    rule: {
      en: "Two-sided: silos must be cheaper and make more effort.",
      es: "Doble: los silos deben ser más baratos y exigir más esfuerzo.",
    },
    evidence: ["E27", "E54"],
    correction: null,
    ifContradicted: {
      en: "At equal budget the cost of a journey is the wage bill over the journeys that end. Both end nearly all that come, and silos no more of them: they take longer over each.",
      es: "Con igual presupuesto, el coste de un recorrido son los salarios entre los recorridos que acaban. Ambos acaban casi todos, y los silos no más: tardan más en cada uno.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "difference",
        a: as("a", silos()),
        b: as("b", form("surgical-teams")),
        outcomes: [
          { measure: "costPerJourney", claimed: "falls" },
          { measure: "customerEffortMinutes", claimed: "rises" },
        ],
        reported: [{ measure: "perfectJourneyRate", claimed: "falls" }],
      },
      missing: null,
    },
  },
  {
    id: "C8",
    article: "team",
    statement: {
      en: "The more complex the need, the more it takes people of several disciplines together.",
      es: "Cuanto más compleja es la necesidad, más hacen falta personas de varias disciplinas juntas.",
    },
    mechanism: {
      en: "Skills that each touchpoint asks for (1, 2, 3), the work of the journey being the same; dedicated teams against silos.",
      es: "Habilidades que exige cada punto de contacto (1, 2, 3) con el mismo trabajo total; equipos dedicados frente a silos.",
    },
    measured: {
      en: "Slope of the teams' lead in perfect journeys.",
      es: "Pendiente de la ventaja de los equipos en recorridos perfectos.",
    },
    rule: {
      en: "The lead must grow from one skill to three; contradicted if it does not.",
      es: "La ventaja debe crecer de una habilidad a tres; si no, se contradice.",
    },
    evidence: ["E10", "E29", "E43"],
    correction: null,
    ifContradicted: {
      en: "More disciplines mean more handoffs inside the teams too, and each of them loses something.",
      es: "Más disciplinas son más traspasos también dentro de los equipos, y en cada uno se pierde algo.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "slope",
        doses: ([1, 2, 3] as const).map((dose) => ({
          dose,
          a: form("surgical-teams", `ring-6-${dose}`, `teams, ${dose} skills`),
          b: silos(`ring-6-${dose}`, `silos, ${dose} skills`),
        })),
        outcomes: [{ measure: "perfectJourneyRate", claimed: "rises" }],
        reported: [{ measure: "seamlessness", claimed: "rises" }],
      },
      missing: null,
    },
  },
  {
    id: "C9",
    article: "team",
    statement: {
      en: "A task force of a leader and seven specialists delivers a hundred programmes in a hundred days.",
      es: "Un equipo de un líder y siete especialistas entrega cien programas en cien días.",
    },
    mechanism: {
      en: "Dedicated team × shared aim × shared data, for a finite programme that ends and sends its people home.",
      es: "Equipo dedicado × objetivo común × datos comunes, para un programa finito que termina y devuelve a su gente.",
    },
    measured: {
      en: "Programmes finished by day 100; all journeys still open then.",
      es: "Programas terminados el día 100; todos los recorridos abiertos entonces.",
    },
    rule: {
      en: "The team must add something once aim and data are given, and the loss at home must not cancel it.",
      es: "El equipo debe añadir algo una vez dados objetivo y datos, y la pérdida en origen no debe anularlo.",
    },
    evidence: ["E6", "E33", "E34", "E38"],
    correction: {
      en: "An earlier account of the same case says about four months, and three things changed at once: the team, one goal for all, and central data.",
      es: "Un relato anterior del mismo caso habla de unos cuatro meses, y cambiaron tres cosas a la vez: el equipo, una meta para todos y datos centrales.",
    },
    ifContradicted: {
      en: "Shared aim and data already give what the team seemed to give, while the functions at home fall behind.",
      es: "El objetivo y los datos comunes ya dan lo que parecía dar el equipo, mientras las funciones de origen se retrasan.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: TEAM_GOAL_DATA,
      missing: {
        en: "The goal and the data cost nothing, because no study gives a price; the team is not paid more and needs no time to form.",
        es: "La meta y los datos no cuestan nada: ningún estudio da un precio; el equipo no cobra más ni tarda en formarse.",
      },
    },
  },
  {
    id: "C10",
    article: "team",
    statement: {
      en: "A lasting network of four kinds of teams, with specialists assigned as needed, works as well as a task force and longer.",
      es: "Una red duradera de cuatro tipos de equipos, con especialistas asignados según necesidad, rinde como un equipo temporal y dura más.",
    },
    mechanism: {
      en: "Campaign, specialist, strategy and operations teams; priorities set, fabric supplied, people reassigned.",
      es: "Equipos de campaña, de especialistas, de estrategia y de operaciones; prioridades, tejido de CX y reasignación de personas.",
    },
    measured: {
      en: "Perfect journeys over 24 months; time to resolution and a task force in months 3, 12 and 24 beside.",
      es: "Recorridos perfectos en 24 meses; aparte, tiempo de resolución y un equipo temporal en los meses 3, 12 y 24.",
    },
    rule: {
      en: "Taking away any of the four kinds must cost more than the smallest effect of interest.",
      es: "Quitar cualquiera de los cuatro tipos debe costar más que el mínimo efecto de interés.",
    },
    evidence: ["E34", "E51"],
    correction: null,
    ifContradicted: {
      en: "A specialist who belongs to one campaign for a week cannot help where work waits now; one who serves all of them can.",
      es: "Un especialista que pertenece a una campaña durante una semana no puede ayudar donde ahora espera trabajo; uno que las atiende todas, sí.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: FOUR_KINDS,
      missing: {
        en: "Strategy assigns people and sets no order of the work; without it the leaders of campaigns still meet.",
        es: "Estrategia asigna personas y no fija el orden del trabajo; sin ella los líderes de campaña siguen reuniéndose.",
      },
    },
  },
  {
    id: "C29",
    article: "silos",
    statement: {
      en: "Uniting silos means uniting people and information, not one of them.",
      es: "Unir silos es unir personas e información, no solo una de ellas.",
    },
    mechanism: {
      en: "Dedicated teams × fabric with recorded, findable, fresh facts.",
      es: "Equipos dedicados × tejido de CX con datos registrados, encontrables y frescos.",
    },
    measured: { en: "How much more the one brings where the other is there.", es: "Cuánto más aporta uno donde está el otro." },
    rule: {
      en: "The interaction must be positive: together more than the sum.",
      es: "La interacción debe ser positiva: juntos más que la suma.",
    },
    evidence: ["E11", "E28", "E29"],
    correction: null,
    ifContradicted: {
      en: "People and records are two ways to the same fact: who has the one needs the other less.",
      es: "Personas y registros son dos caminos al mismo dato: quien tiene uno necesita menos el otro.",
    },
    inputBound: null,
    test: {
      kind: "experiment",
      design: {
        kind: "factorial",
        base: "company",
        factors: [
          { id: "team", on: { over: TEAM } },
          { id: "fabric", on: { over: INFORMATION } },
        ],
        effects: [["team", "fabric"]],
        decides: "all",
        outcomes: [{ measure: "perfectJourneyRate", claimed: "rises" }],
        reported: [{ measure: "informationGap", claimed: "falls" }],
      },
      missing: null,
    },
  },
];
