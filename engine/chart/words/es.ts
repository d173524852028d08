import type { Words } from "./words.ts";

export const SPANISH: Words = {
  verdict: {
    better: "mejor",
    worse: "peor",
    equivalent: "equivalente",
    undecided: "sin decidir",
    baseline: "referencia",
    unstable: "inestable: sin promedio",
    "not modelled": "no modelado",
  },
  higherIsBetter: "más es mejor",
  lowerIsBetter: "menos es mejor",
  head: {
    organisation: "Organización",
    measure: "Medida",
    unit: "Unidad",
    mean: "Media",
    difference: "Diferencia",
    low: "Extremo inferior del intervalo",
    high: "Extremo superior del intervalo",
    indifference: "Región de indiferencia ±",
    verdict: "Veredicto",
    touchpoint: "Punto de contacto",
    journey: "Recorrido",
    people: "Personas",
    linksInside: "Enlaces dentro de las áreas",
    linksAcross: "Enlaces entre áreas",
    mostLoaded: "Persona más cargada",
    function: "Área",
    from: "De",
    to: "A",
    handoffs: "Traspasos al mes",
    link: "Enlazadas",
    onFrontier: "En la frontera",
    kind: "Tipo",
    share: "Proporción (%)",
    yes: "sí",
    no: "no",
  },
  replications: (count) => `n = ${count} ${count === 1 ? "réplica" : "réplicas"}`,
  interval95: "media e intervalo del 95\u00a0%",
  seeTable: "La tabla contiene todos los números.",
  notAveraged: (names) => `Fuera, porque las colas crecen sin fin o las simulaciones fallaron: ${listed(names)}.`,
  paired: {
    better: (organisation, baseline, measure, difference) => `${measure}: ${organisation} es mejor que ${baseline}, ${difference}`,
    noneBetter: (baseline, measure, organisation, difference) =>
      `${measure}: ninguna organización es mejor que ${baseline}; la más cercana es ${organisation}, ${difference}`,
    notToldApart: (baseline, measure, organisation, difference) =>
      `${measure}: ninguna organización pudo distinguirse de ${baseline}; la más cercana a una diferencia es ${organisation}, ${difference}`,
    equivalent: (baseline, measure, organisation, difference) =>
      `${measure}: ${organisation} equivale a ${baseline}: ${difference}, una diferencia que no importa`,
    subtitle: (baseline, comparisons) =>
      `Diferencia con ${baseline} bajo la misma suerte, con un intervalo del 95\u00a0% válido para las ${comparisons} comparaciones a la vez. Banda gris: demasiado pequeña para importar.`,
    notModelled: (measures) => `No modelado aquí: ${listed(measures)}.`,
    description:
      "Un panel por medida y una línea por organización: su diferencia con la referencia, con intervalo, frente a la región de indiferencia.",
    row: (organisation, difference, verdict) => `${organisation} ${difference}, ${verdict}`,
  },
  levels: {
    title: (measure, { best, bestText, worst, worstText }) => `${measure}: de ${worst}, ${worstText}, a ${best}, ${bestText}`,
    subtitle: "Cada organización tal como es, media e intervalo del 95\u00a0%. Rombo: la referencia.",
    description: "Un panel por medida y una línea por organización: su media con intervalo.",
  },
  curve: {
    month: "Mes",
    cumulated: "Desde el primer mes, puntos × meses",
    better: "sobre 0: mejor que la referencia ↑",
    dips: (organisation, baseline, month, difference) =>
      `${organisation} cae más por debajo de ${baseline} en el mes ${month}, ${difference}`,
    perhaps: (organisation, baseline, month, difference) =>
      `en ningún mes pudo decirse que ${organisation} esté por debajo de ${baseline}; el más bajo es el mes ${month}, ${difference}`,
    never: (organisation, baseline, month, difference) =>
      `${organisation} no está ningún mes por debajo de ${baseline}; el más bajo es el mes ${month}, ${difference}`,
    breaksEven: (month, earliest, latest) => `; lo perdido se recupera para el mes ${month} (${earliest} a ${latest})`,
    recovered: "Lo perdido se recupera para el mes",
    later: (last) => `más de ${last}`,
    notWithin: (last) => `; lo perdido no se recupera en ${last} meses`,
    perhapsFrom: (last, earliest) => `; lo perdido no se recupera en ${last} meses (como pronto, para el mes ${earliest})`,
    subtitle: (baseline, months) =>
      `Diferencia con ${baseline} por mes bajo la misma suerte; banda: intervalo del 95 % válido para los ${months} meses a la vez. Triángulo: peor mes. Rombo y barra: desde qué mes se ha recuperado lo perdido, con su intervalo.`,
    description: "Un panel por organización que cambia: su diferencia con la referencia mes a mes, con intervalo.",
  },
  heat: {
    unnamed: (organisations) => `${organisations} organizaciones una junto a otra en el orden de la lista: el puntero las nombra.`,
    title: (measure, touchpoint, highest, organisation) => `${measure}: la mayor está en «${touchpoint}», ${highest} en ${organisation}`,
    lowestThere: (lowest, organisation) => `; ${lowest} en ${organisation}`,
    gap: "Lagunas: % de los datos necesarios y guardados dentro que desconocía quien atendía",
    again: "Duplicación: datos pedidos de nuevo al cliente, por visita",
    subtitle: "Puntos de contacto en el orden del recorrido; con borde: el valor más alto de cada panel.",
    only: (shown, all) => `Los ${shown} más altos de ${all} puntos de contacto.`,
    description:
      "Tablas de color: una fila por punto de contacto y una columna por organización. Más oscuro significa una laguna mayor o más preguntas repetidas.",
  },
  map: {
    relayTitle: (hours, organisation) => `La persona más cargada dedica ${hours} al mes a servir de enlace en ${organisation}`,
    loadTitle: (share, organisation) => `La persona más cargada dedica a la coordinación el ${share} de la semana en ${organisation}`,
    compared: (value, organisation) => `; ${value} en ${organisation}`,
    relaySubtitle: "Horas al mes que una persona sirve de enlace para otras",
    loadSubtitle: "Parte de la semana dedicada a la coordinación, solo por la estructura (sin azar y, por tanto, sin intervalo)",
    drawing: "Un punto por persona, un grupo por área, en el mismo lugar en todos los mapas.",
    bundled: "Donde hay demasiados enlaces para dibujarlos, una línea une dos áreas, tan ancha como enlaces tienen.",
    only: (shown, all) => `Se dibujan ${shown} de ${all} organizaciones.`,
    links: (across, inside) => `${across} enlaces entre áreas, ${inside} dentro`,
    relayLegend: "Horas de enlace al mes",
    loadLegend: "% de la semana en coordinación",
    person: "Persona",
    load: "Coordinación, de la semana",
    bundle: "Enlaces",
    acrossLegend: "enlace entre áreas",
    insideLegend: "enlace dentro de un área",
    description:
      "Un mapa pequeño por organización: personas como puntos agrupados por área y enlaces como líneas; los puntos más oscuros y grandes cargan más.",
    row: (organisation, people, across, inside) => `${organisation}: ${people} personas, ${across} enlaces entre áreas, ${inside} dentro`,
  },
  context: {
    parts: { organisation: "La organización", customer: "El cliente", nobody: "Nadie" },
    title: (share, organisation) => `Tras un traspaso, los clientes reponen el ${share} del contexto en ${organisation}`,
    compared: (share, organisation) => `; el ${share} en ${organisation}`,
    subtitle:
      "% de los datos necesarios tras un traspaso que se guardaban dentro: entregados por la organización, repuestos por el cliente, ausentes. Bigotes: intervalos del 95\u00a0%.",
    description: "Una barra por organización: qué parte del contexto lleva la organización, repone el cliente y no tiene nadie.",
  },
  frontier: {
    title: (measure, organisation, value, cost) => `${measure}: a la cabeza está ${organisation} con ${value}, a ${cost} por recorrido`,
    cheapest: (organisation, cost) => `; la más barata es ${organisation}, a ${cost}`,
    alsoCheapest: "; es también la más barata",
    subtitle: (measure, cost) =>
      `${measure} frente a ${cost}. Cruces: intervalos del 95\u00a0%. Azul: ninguna otra organización es al menos igual de buena y más barata; rombo: la referencia.`,
    description: (measure) => `${measure} frente al coste, un punto por organización.`,
    row: (organisation, value, cost, onFrontier) => `${organisation}: ${value} a ${cost}${onFrontier ? ", en la frontera" : ""}`,
  },
  hidden: {
    parts: {
      rework: "Retrabajo",
      asking: "Volver a preguntar",
      relay: "Hacer de enlace",
      inspection: "Inspección",
      upkeep: "Cuidado de enlaces",
      decision: "Decidir por otros",
    },
    others: { direct: "Trabajo directo", idle: "Sin ocupar" },
    title: (share, organisation) => `El trabajo oculto ocupa el ${share} de las horas trabajadas en ${organisation}`,
    compared: (share, organisation) => `; el ${share} en ${organisation}`,
    subtitle: "Horas pagadas por tipo de trabajo oculto; a la derecha, el trabajo oculto sobre las horas trabajadas.",
    ofWorked: "de las horas trabajadas",
    axis: "% de las horas pagadas",
    description:
      "Una barra por organización: horas pagadas en retrabajo, volver a preguntar, hacer de enlace, inspección y cuidado de enlaces.",
  },
  handoffs: {
    missingTitle: (from, to, organisation, count) =>
      `El traspaso sin enlace más frecuente va de ${from} a ${to} en ${organisation}: ${count} al mes`,
    linkedTitle: (from, to, organisation, count) =>
      `Todo traspaso en ${organisation} tiene enlace, directo o a través de una persona; el más frecuente va de ${from} a ${to}: ${count} al mes`,
    subtitle:
      "Traspasos al mes entre áreas (las filas entregan, las columnas reciben). × y borde: ningún enlace une a las dos, ni a través de una persona; ~: a través de una persona.",
    fromTo: "de · a",
    shares: (missing, through) => `${missing} de los traspasos sin enlace, ${through} a través de una persona`,
    joint: { direct: "sí", through: "a través de una persona", none: "no" },
    only: (shown, all) => `Las ${shown} áreas con más traspasos de ${all}.`,
    description:
      "Tablas de color: las filas entregan y las columnas reciben; más oscuro significa más traspasos, una cruz que ningún enlace une a las dos, ni a través de una persona.",
  },
};

function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  const last = items.at(-1) ?? "";
  // "y" is "e" before the sound i, but not before "hie" (RAE, Ortografía 2010).
  const and = /^h?[ií]/i.test(last) && !/^hi[eé]/i.test(last) ? "e" : "y";
  return `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}
