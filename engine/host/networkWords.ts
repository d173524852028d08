import { formatNumber } from "../chart/format.ts";
import type { Language } from "../chart/language.ts";
import type { Missing, Reason, Work } from "../network/report/missing.ts";
import type { PeopleMeasure } from "../network/report/people.ts";
import type { WholeId, WholeSection } from "../network/report/whole.ts";

/** What `weft network` says. */
export interface NetworkWords {
  readonly section: Readonly<Record<WholeSection, string>>;
  readonly whole: Readonly<Record<WholeId, string>>;
  readonly person: Readonly<Record<PeopleMeasure, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly work: Readonly<Record<Work, string>>;
  readonly most: (is: string, work: string, most: string) => string;
  readonly beyond: (work: string, most: string) => string;
  readonly heads: {
    readonly measure: string;
    readonly value: string;
    readonly person: string;
    readonly group: string;
    readonly tie: string;
  };
  readonly peopleTitle: (shown: number, of: string, measure: string) => string;
  readonly tiesTitle: (shown: number, of: string) => string;
  readonly matrixTitle: (column: string) => string;
  readonly tailTitle: string;
  readonly read: (facts: ReadFacts) => string;
  readonly directions: Readonly<Record<"file" | "option" | "usual", Readonly<Record<"directed" | "undirected", string>>>>;
  readonly written: (folder: string) => string;
  readonly noMap: (people: string) => string;
  readonly noMatrix: (why: string) => string;
  readonly long: (people: string, ties: string) => string;
}

export interface ReadFacts {
  readonly given: string;
  readonly toSelf: number;
  readonly again: number;
}

export function networkWords(language: Language): NetworkWords {
  return language === "es" ? SPANISH : ENGLISH;
}

/** Why there is no value, in a sentence without a full stop. */
export function reasonText({ why, limit }: Missing, language: Language): string {
  const words = networkWords(language);
  if (limit === undefined) return words.reason[why];
  const number = (value: number) => formatNumber(value, language, 0);
  const work = words.work[limit.of];
  return limit.is === null ? words.beyond(work, number(limit.most)) : words.most(number(limit.is), work, number(limit.most));
}

const ENGLISH: NetworkWords = {
  section: {
    size: "Size",
    distance: "Distance, in ties",
    closure: "Closure and mixing",
    centre: "Centralisation and core",
    order: "Krackhardt's four dimensions",
    groups: "Groups",
    needs: "Needs against ties, both ways",
    loss: "Loss of people, until all have gone",
    load: "Load: messages a person until the busiest has too many",
  },
  whole: {
    people: "people",
    ties: "ties",
    density: "density",
    components: "parts",
    largestComponent: "share of people in the largest part",
    strongComponents: "parts whose people all reach each other",
    withoutTies: "people without ties",
    meanDistance: "mean distance",
    meanDistanceJoined: "mean distance of joined pairs",
    diameter: "largest distance",
    efficiency: "global efficiency",
    clustering: "clustering",
    directedClustering: "clustering with directions",
    localEfficiency: "local efficiency",
    transitivity: "transitivity",
    reciprocity: "reciprocity",
    assortativity: "assortativity of contacts",
    smallWorldSigma: "small world σ",
    smallWorldOmega: "small world ω",
    degreeCentralisation: "centralisation by contacts",
    betweennessCentralisation: "centralisation by betweenness",
    closenessCentralisation: "centralisation by closeness",
    corePeople: "people in the core",
    coreErrors: "pairs that contradict core and periphery",
    largestCore: "largest k of a k-core",
    richClub: "density among the tenth with most contacts",
    connectedness: "connectedness",
    hierarchy: "hierarchy",
    treeEfficiency: "efficiency (of a tree: 1)",
    leastUpperBounds: "least upper bounds",
    groups: "groups",
    externalInternal: "E–I index",
    externalInternalExpected: "E–I that sizes alone would give",
    externalInternalDifference: "E–I less that",
    externalInternalWeighted: "E–I of weights",
    densityRatio: "density within ÷ between",
    modularity: "modularity of the groups",
    modularityBest: "modularity of the best partition found (Louvain)",
    communities: "communities in that partition",
    modularityAsGiven: "modularity of the groups with weights and directions",
    groupAssortativity: "assortativity of groups",
    needs: "pairs who need each other",
    congruence: "share of them with a tie (congruence)",
    tiesWithoutNeed: "ties of pairs who do not",
    cutPeople: "people without whom a part falls apart",
    bridges: "ties without which a part falls apart",
    lossRandom: "mean share left: random orders",
    lossByDegree: "mean share left: most contacts first",
    lossByBetweenness: "mean share left: most betweenness first",
    lossThreshold: "share of random losses that breaks the giant part",
    loadThrough: "passing on only, by the number of paths",
    loadWithDelivery: "with delivery, by the number of paths",
    loadPerHop: "with delivery, evenly at each hop, ties both ways",
  },
  person: {
    contacts: "contacts",
    indegree: "ties in",
    outdegree: "ties out",
    strength: "strength",
    betweenness: "betweenness",
    betweennessSampled: "betweenness (sampled)",
    betweennessError: "± error",
    betweennessWeighted: "betweenness (weights)",
    closeness: "closeness",
    eigenvector: "eigenvector",
    pageRank: "PageRank",
    constraint: "constraint",
    effectiveSize: "effective size",
    hierarchy: "hierarchy",
    clustering: "clustering",
    directedClustering: "clustering (directions)",
    localEfficiency: "local efficiency",
    core: "core",
    externalInternal: "E–I",
    coordinator: "coordinator",
    itinerant: "itinerant",
    representative: "representative",
    gatekeeper: "gatekeeper",
    liaison: "liaison",
    community: "community",
  },
  reason: {
    "no ties": "there are no ties",
    "no directions": "ties have no direction",
    "not everybody reaches everybody": "not everybody reaches everybody",
    "fewer than three people": "too few people",
    "no groups": "no groups are given",
    "a single group": "all are in one group",
    "no tie between groups": "no tie joins two groups",
    "no pair within groups": "no group has two people",
    "all have as many contacts": "all have as many contacts",
    "no connected triples": "nobody has two contacts",
    "the lattice has no triangles": "the lattice of as many ties has no triangles",
    "nobody passes anything on": "nobody passes anything on",
    "all weights are alike": "all weights are alike",
    "random networks have no triangles": "random networks of this size have no triangles",
    "does not settle": "the search for it does not settle",
    "known exactly": "betweenness is known exactly",
    "no giant part": "there is no giant part to break",
    "no tenth with most contacts": "no two to a tenth of the people have more contacts than the others",
    "weights too far apart": "weights are too far apart to tell which ways are equally long",
    "no needs": "no needs are given",
    "nobody needs anybody": "nobody needs anybody",
    "too large": "too large",
  },
  work: {
    people: "people",
    groups: "groups",
    "people × (people + ties)": "people × (people + ties) of their part",
    "people² × (people + ties)": "people² × (people + ties)",
    "looks at ties": "looks at ties",
    "pairs who need each other": "pairs who need each other",
  },
  most: (is, work, most) => `left out for its cost: ${is} ${work}, at most ${most}`,
  beyond: (work, most) => `left out for its cost: more than ${most} ${work}`,
  heads: { measure: "measure", value: "value", person: "person", group: "group", tie: "tie" },
  peopleTitle: (shown, of, measure) => `People: ${shown} of ${of}, by ${measure}`,
  tiesTitle: (shown, of) => `Ties: ${shown} of ${of}, by betweenness`,
  matrixTitle: (column) => `Ties between groups by ${column}`,
  tailTitle: "Numbers of contacts",
  read: ({ given, toSelf, again }) =>
    `${given} ${given === "1" ? "tie" : "ties"} read${toSelf > 0 ? `, ${toSelf} of them to oneself and left out` : ""}${again > 0 ? `, ${again} that came again (weights added)` : ""}.`,
  directions: {
    file: { directed: "Ties have directions, as the file says.", undirected: "Ties have no directions, as the file says." },
    option: { directed: "Ties have directions (--directed).", undirected: "Ties have no directions (--undirected)." },
    usual: {
      directed: "",
      undirected: "The file says nothing of directions, so ties are read both ways; --directed reads them from the first to the second.",
    },
  },
  written: (folder) => `Results and charts: ${folder}`,
  noMap: (people) => `No map: ${people} people are more than can be seen.`,
  noMatrix: (why) => `Groups against groups: ${why}`,
  long: (people, ties) => `Measuring ${people} people and ${ties} ties: this may take minutes.`,
};

const SPANISH: NetworkWords = {
  section: {
    size: "Tamaño",
    distance: "Distancia, en vínculos",
    closure: "Cierre y mezcla",
    centre: "Centralización y núcleo",
    order: "Las cuatro dimensiones de Krackhardt",
    groups: "Grupos",
    needs: "Necesidades frente a vínculos, en ambos sentidos",
    loss: "Pérdida de personas, hasta que se han ido todas",
    load: "Carga: mensajes por persona hasta que la más ocupada no puede más",
  },
  whole: {
    people: "personas",
    ties: "vínculos",
    density: "densidad",
    components: "trozos",
    largestComponent: "parte de las personas en el mayor trozo",
    strongComponents: "trozos en que todas se alcanzan entre sí",
    withoutTies: "personas sin vínculos",
    meanDistance: "distancia media",
    meanDistanceJoined: "distancia media de pares unidos",
    diameter: "mayor distancia",
    efficiency: "eficiencia global",
    clustering: "agrupamiento",
    directedClustering: "agrupamiento con direcciones",
    localEfficiency: "eficiencia local",
    transitivity: "transitividad",
    reciprocity: "reciprocidad",
    assortativity: "asortatividad de contactos",
    smallWorldSigma: "mundo pequeño σ",
    smallWorldOmega: "mundo pequeño ω",
    degreeCentralisation: "centralización por contactos",
    betweennessCentralisation: "centralización por intermediación",
    closenessCentralisation: "centralización por cercanía",
    corePeople: "personas en el núcleo",
    coreErrors: "pares que contradicen núcleo y periferia",
    largestCore: "mayor k de un núcleo k",
    richClub: "densidad entre la décima parte con más contactos",
    connectedness: "conexión",
    hierarchy: "jerarquía",
    treeEfficiency: "eficiencia (de un árbol: 1)",
    leastUpperBounds: "mínimas cotas superiores",
    groups: "grupos",
    externalInternal: "índice E–I",
    externalInternalExpected: "E–I que darían los tamaños por sí solos",
    externalInternalDifference: "E–I menos ese",
    externalInternalWeighted: "E–I de los pesos",
    densityRatio: "densidad dentro ÷ entre",
    modularity: "modularidad de los grupos",
    modularityBest: "modularidad de la mejor partición hallada (Louvain)",
    communities: "comunidades de esa partición",
    modularityAsGiven: "modularidad de los grupos con pesos y direcciones",
    groupAssortativity: "asortatividad de los grupos",
    needs: "pares que se necesitan",
    congruence: "parte de ellos con vínculo (congruencia)",
    tiesWithoutNeed: "vínculos de pares que no se necesitan",
    cutPeople: "personas sin las que un trozo se parte",
    bridges: "vínculos sin los que un trozo se parte",
    lossRandom: "parte media que queda: órdenes al azar",
    lossByDegree: "parte media que queda: más contactos primero",
    lossByBetweenness: "parte media que queda: más intermediación primero",
    lossThreshold: "parte de pérdidas al azar que rompe el trozo gigante",
    loadThrough: "solo pasar mensajes, según el número de caminos",
    loadWithDelivery: "con entrega, según el número de caminos",
    loadPerHop: "con entrega, por igual en cada salto, en ambos sentidos",
  },
  person: {
    contacts: "contactos",
    indegree: "entradas",
    outdegree: "salidas",
    strength: "fuerza",
    betweenness: "intermediación",
    betweennessSampled: "intermediación (muestra)",
    betweennessError: "± error",
    betweennessWeighted: "intermediación (pesos)",
    closeness: "cercanía",
    eigenvector: "vector propio",
    pageRank: "PageRank",
    constraint: "restricción",
    effectiveSize: "tamaño efectivo",
    hierarchy: "jerarquía",
    clustering: "agrupamiento",
    directedClustering: "agrupamiento (direcciones)",
    localEfficiency: "eficiencia local",
    core: "núcleo",
    externalInternal: "E–I",
    coordinator: "coordinador",
    itinerant: "itinerante",
    representative: "representante",
    gatekeeper: "guardián",
    liaison: "enlace",
    community: "comunidad",
  },
  reason: {
    "no ties": "no hay vínculos",
    "no directions": "los vínculos no tienen dirección",
    "not everybody reaches everybody": "no todas alcanzan a todas",
    "fewer than three people": "demasiado pocas personas",
    "no groups": "no se dan grupos",
    "a single group": "todas están en un grupo",
    "no tie between groups": "ningún vínculo une dos grupos",
    "no pair within groups": "ningún grupo tiene dos personas",
    "all have as many contacts": "todas tienen los mismos contactos",
    "no connected triples": "nadie tiene dos contactos",
    "the lattice has no triangles": "la retícula de tantos vínculos no tiene triángulos",
    "nobody passes anything on": "nadie pasa nada a otras",
    "all weights are alike": "todos los pesos son iguales",
    "random networks have no triangles": "las redes al azar de este tamaño no tienen triángulos",
    "does not settle": "su búsqueda no se asienta",
    "known exactly": "la intermediación se conoce exactamente",
    "no giant part": "no hay un trozo gigante que romper",
    "no tenth with most contacts": "no hay de dos a una décima parte de las personas con más contactos que las demás",
    "weights too far apart": "los pesos distan demasiado para saber qué caminos son igual de largos",
    "no needs": "no se dan necesidades",
    "nobody needs anybody": "nadie necesita a nadie",
    "too large": "demasiado grande",
  },
  work: {
    people: "personas",
    groups: "grupos",
    "people × (people + ties)": "personas × (personas + vínculos) de su trozo",
    "people² × (people + ties)": "personas² × (personas + vínculos)",
    "looks at ties": "miradas a vínculos",
    "pairs who need each other": "pares que se necesitan",
  },
  most: (is, work, most) => `omitido por su coste: ${is} ${work}, como mucho ${most}`,
  beyond: (work, most) => `omitido por su coste: más de ${most} ${work}`,
  heads: { measure: "medida", value: "valor", person: "persona", group: "grupo", tie: "vínculo" },
  peopleTitle: (shown, of, measure) => `Personas: ${shown} de ${of}, según ${measure}`,
  tiesTitle: (shown, of) => `Vínculos: ${shown} de ${of}, según intermediación`,
  matrixTitle: (column) => `Vínculos entre grupos según ${column}`,
  tailTitle: "Números de contactos",
  read: ({ given, toSelf, again }) =>
    `${given} ${given === "1" ? "vínculo leído" : "vínculos leídos"}${toSelf > 0 ? `, ${toSelf} de ellos con uno mismo y ${toSelf === 1 ? "omitido" : "omitidos"}` : ""}${again > 0 ? `, ${again} ${again === 1 ? "repetido" : "repetidos"} (se suman los pesos)` : ""}.`,
  directions: {
    file: {
      directed: "Los vínculos tienen dirección, como dice el fichero.",
      undirected: "Los vínculos no tienen dirección, como dice el fichero.",
    },
    option: { directed: "Los vínculos tienen dirección (--directed).", undirected: "Los vínculos no tienen dirección (--undirected)." },
    usual: {
      directed: "",
      undirected:
        "El fichero no dice nada de direcciones: los vínculos se leen en ambos sentidos; --directed los lee de la primera a la segunda.",
    },
  },
  written: (folder) => `Resultados y gráficos: ${folder}`,
  noMap: (people) => `Sin mapa: ${people} personas son más de las que pueden verse.`,
  noMatrix: (why) => `Grupos frente a grupos: ${why}`,
  long: (people, ties) => `Se miden ${people} personas y ${ties} vínculos: puede llevar minutos.`,
};
