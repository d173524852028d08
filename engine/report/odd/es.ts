import { enumerated, spanishAnd } from "../messages/words.ts";
import type { OddWords } from "./words.ts";

export const es: OddWords = {
  title: (name) => `ODD y STRESS de un estudio: ${name}`,
  lead: "Escrito por `weft report --odd` a partir de lo que guardó la ejecución. El modelo se describe con el protocolo ODD (Grimm et al. 2020, JASSS 23(2) 7) y el estudio con los puntos de STRESS-DES (Monks et al. 2019, J. Simulation 13(1) 55–67). MODEL y VALIDITY son documentos del código del motor, en inglés; § nombra una sección de MODEL.",
  unknown: "no se sabe",
  all: "todas",
  none: "ninguno",
  on: "activo",
  off: "inactivo",
  and: (names) => enumerated(names, spanishAnd),
  answer: "Qué resultó",
  purpose:
    "El modelo responde a una pregunta: qué manera de organizar a las personas de una empresa atiende mejor a sus clientes, por cuánto y con qué seguridad. Compara estructuras bajo supuestos declarados y no es un pronóstico para ninguna empresa. Está pensado para quien decide sobre la organización.",
  study: (names, baseline, measures) =>
    `Este estudio compara ${names}; la referencia es ${baseline}. Los veredictos se dan sobre ${measures}.`,
  alone: (name, measures) => `Este estudio mira solo ${name}. Sus medidas principales son ${measures}.`,
  patterns:
    "Patrones por los que se juzga el modelo: los silos ganan con recorridos de un solo punto de contacto, o con un tejido de CX casi perfecto y mucha carga, porque agrupan; los equipos pequeños ganan con poca carga y pierden con mucha; quien orquesta gana hasta saturarse; más enlaces dejan de compensar cuando su mantenimiento y los relevos superan lo que llevan (MODEL §8). VALIDITY dice cuáles de ellos, y qué límites de la teoría de colas, están probados.",
  elements: {
    purpose: "1 Propósito y patrones",
    entities: "2 Entidades, variables de estado y escalas",
    process: "3 Procesos y su orden",
    concepts: "4 Conceptos de diseño",
    initialisation: "5 Inicialización",
    input: "6 Datos de entrada",
    submodels: "7 Submodelos",
  },
  entities: "Cuántas hay al comienzo de una simulación:",
  entityHeads: ["entidad", "variables de estado y atributos"],
  entityRows: [
    [
      "persona",
      "función, nivel, velocidad por habilidad, salario, jornada, equipos, carga de coordinación, agenda; libre, atendiendo un caso o su propia cola",
    ],
    ["equipo, grupo", "miembros; el grupo de un equipo y una habilidad son los miembros que la tienen"],
    ["cola", "lista ordenada de grupos; tareas en el orden en que llegaron"],
    ["enlace", "dos personas, tipo, fuerza; de ella, fidelidad, demora, pérdida y mantenimiento"],
    ["vocabulario", "parte de los términos que dos funciones leen igual"],
    ["tejido de CX", "registros de datos: qué dato, de qué función, cuándo"],
    [
      "caso",
      "un cliente en un recorrido: segmento, dificultad, lugar, quién atendió el último, qué sabe cada persona de él, datos que hay dentro, registros, responsable",
    ],
    ["punto de contacto", "habilidad, canal, trabajo, datos que necesita y que crea, peso, pausa, promesa, caminos a lo que sigue"],
    ["estructura", "equipos, grupos, colas, enlaces, carteras de clientes, responsables, niveles y autoridad en conjunto"],
  ],
  sizeHeads: [
    "organización",
    "forma",
    "personas",
    "equipos",
    "enlaces por tipo",
    "segmentos",
    "recorridos",
    "puntos de contacto",
    "€ al mes",
  ],
  scales: (horizon, calendar) =>
    `El tiempo es continuo, en horas naturales desde el lunes a las 0 h. Una simulación dura ${horizon}. ${calendar} No hay espacio; la distancia es el número de enlaces entre personas.`,
  calendar: (start, hours, days) => `Se trabaja desde las ${start}, ${hours} h al día, ${days} días por semana.`,
  always: "Se trabaja día y noche.",
  process: [
    "Los sucesos se toman por orden de tiempo y, en un mismo instante, en el orden en que se programaron. Cada uno cambia el estado al momento y programa lo que sigue; entre sucesos no ocurre nada.",
    "Los sucesos son: llegada de un cliente; fin de un servicio; fin de un relevo, una inspección o una decisión; fin de un tramo de un traspaso y del camino de una pregunta o respuesta; cliente listo tras una pausa; fin de la paciencia; desbordamiento; reclamación; vuelta de un cliente; inspección pendiente; comienzo o fin de turno; asignación de especialistas; cambio de estructura; muestreo de niveles.",
    "Un cliente llega, espera en una cola, lo atiende alguien que busca los datos que el trabajo necesita (en su memoria, en los registros, preguntando, o de ningún modo), y el trabajo se traspasa al siguiente punto de contacto por el equipo, el responsable, los enlaces o un tique, hasta que termina el recorrido.",
  ],
  journeyOf: (name) => `Puntos de contacto de ${name}, tal como se declaran:`,
  journeyHeads: [
    "recorrido",
    "punto de contacto",
    "habilidades",
    "canal",
    "trabajo, horas de trabajo",
    "necesita",
    "crea",
    "peso",
    "después",
  ],
  journeyUnknown:
    "Qué habilidad, canal y caminos tiene cada punto de contacto no se guardó con esta ejecución (el estudio es demasiado grande para una página viva); lo dicen los archivos de escenario.",
  end: "fin",
  concepts: [
    [
      "Principios básicos",
      "Colas para las esperas; un grafo de personas para lo que saben de los clientes de las demás; información que decae en cada traspaso si no la lleva un enlace, una nota, un vocabulario común o un registro.",
    ],
    [
      "Emergencia",
      "Las lagunas, las duplicidades, el esfuerzo, el ping-pong, el trabajo oculto y las esperas emergen. Las entradas son probabilidades de actos sueltos. Ninguna forma de organización tiene ventaja escrita.",
    ],
    ["Adaptación", "Ninguna: las personas siguen reglas."],
    [
      "Objetivos",
      "Ninguno: nadie optimiza. Una agenda dice hasta qué punto se sirve al resultado del cliente y no al objetivo de la propia función.",
    ],
    [
      "Aprendizaje",
      "Las funciones pueden aprender las palabras de las otras, los equipos pueden arreglar lo que ven y los enlaces pueden crecer con el uso. Los clientes no aprenden.",
    ],
    ["Predicción", "Ninguna."],
    [
      "Percepción",
      "Una persona sabe de un cliente lo que aprendió, le dijeron, encontró o preguntó. Quien está libre ve todas las colas que puede atender. Un responsable solo ve los traspasos perdidos en las inspecciones.",
    ],
    ["Interacción", "En las colas (las personas comparten trabajo y los clientes comparten personas) y en los traspasos."],
    [
      "Azar",
      "Cada número aleatorio es función de la semilla, la réplica, la entidad y el fin, nunca del orden: el mismo cliente tiene la misma suerte en toda organización (§3.10).",
    ],
    [
      "Colectivos",
      "Los equipos y las funciones vienen dados por la organización; deciden quién atiende a quién, quién comparte vocabulario y qué cuesta coordinarse.",
    ],
    [
      "Observación",
      "Se registran visitas, traspasos, recorridos y niveles; las medidas se calculan después de la simulación. Los recorridos que empezaron durante el calentamiento no cuentan; los abiertos al final se cuentan como abiertos.",
    ],
  ],
  learningIn: (names) => `Aquí algo se aprende o cambia mientras corre el tiempo en: ${names}.`,
  luckOf: (seed, replications) => `Semilla de este estudio: ${seed}; réplicas: ${replications}.`,
  observed: (measures) => `Medidas principales: ${measures}.`,
  initial: "Una simulación empieza vacía: nadie espera, todos están libres y no hay nada registrado.",
  warmUpFound: (hours, pilots) =>
    `Las primeras ${hours} h de cada simulación quedan fuera: lo que más tarda en asentarse una de estas organizaciones, hallado con MSER-5 (White, Cobb & Spratt 2000) en ${pilots} réplicas piloto de cada una.`,
  warmUpStated: (hours) => `Tiempo que queda fuera al comienzo, tal como lo declaran los archivos: ${hours}.`,
  settled: (name, hours, status) => `${name}: ${hours} h, ${status}`,
  status: {
    settled: "asentada",
    unsettled: "no se asienta en la primera mitad de la simulación: nada se dice del largo plazo",
    short: "simulación demasiado corta para buscar un corte",
  },
  churn: (baseline, pilots) =>
    `El nivel de bajas se fija para que ${baseline} tenga el declarado en ${pilots} réplicas piloto; todas las organizaciones comparten ese nivel.`,
  churnUnknown: "El nivel de bajas no pudo fijarse: ningún recorrido de los pilotos terminó, y faltan las medidas de valor.",
  levers: (text) => `Todo lo declarado se cambió por igual: ${text}.`,
  lever: { load: "clientes que vienen", fabric: "registros que se guardan y se encuentran", length: "vueltas del recorrido" },
  inputs: "Lo que se leyó antes de la ejecución; mientras corre no se lee nada.",
  inputHeads: ["archivo", "SHA-256"],
  submodels:
    "Cada uno se describe por entero, con sus ecuaciones, en la sección de MODEL que se nombra. Un mecanismo inactivo no cambia nada.",
  submodelHeads: ["submodelo", "sección", "aquí"],
  mechanism: {
    arrival: "llegadas de Poisson con un perfil semanal",
    programme: "programas finitos de clientes",
    handoff: "traspaso: camino, relevos, paquete, nota, pérdida",
    agendas: "agendas de funciones y equipos",
    waiting: "colas, paciencia, desbordamiento",
    assignment: "asignación de especialistas",
    service: "servicio y carga de coordinación",
    context: "contexto: encontrado, preguntado, a ciegas; fallo, repetición, devolución, nuevo contacto",
    rollout: "implantación de registros",
    operations: "personas que hacen registros",
    decisions: "decisiones en el borde o en el centro",
    leadership: "liderazgo",
    outreach: "mensajes por iniciativa de las funciones",
    breaches: "brechas de datos de clientes",
    experience: "satisfacción, confianza, retención y valor de por vida",
    learning: "aprendizaje de vocabulario, arreglo de defectos",
    training: "formación en vocabulario",
    growth: "enlaces que crecen con el uso",
    transition: "reorganización",
    changes: "cambio de estructura durante la simulación",
    luck: "suerte con clave",
  },
  parameters: (count) =>
    `Todos los parámetros del estudio (${count}), en la unidad del motor, con su procedencia. Uno que comparten todas las organizaciones tiene una sola fila. Las fuentes están en el idioma en que se escribieron.`,
  parameterTitle: "Parámetros",
  parameterHeads: ["clave", "valor", "origen", "fuente", "grado", "organizaciones"],
  stress: {
    title: "STRESS-DES",
    lead: "Guía para informar de estudios empíricos de simulación por sucesos discretos: cada punto con su respuesta.",
    heads: ["punto", "respuesta"],
    sections: ["1 Objetivos", "2 Lógica", "3 Datos", "4 Experimentación", "5 Implementación", "6 Acceso al código"],
    items: {
      "1.1": "Propósito del modelo",
      "1.2": "Salidas del modelo",
      "1.3": "Fines de la experimentación",
      "2.1": "Diagrama general del modelo base",
      "2.2": "Lógica del modelo base",
      "2.3": "Lógica de los escenarios",
      "2.4": "Algoritmos",
      "2.5": "Componentes: entidades, actividades, recursos, colas, entradas y salidas",
      "3.1": "Fuentes de datos",
      "3.2": "Preparación de los datos",
      "3.3": "Parámetros de entrada",
      "3.4": "Supuestos",
      "4.1": "Inicialización",
      "4.2": "Duración de las simulaciones",
      "4.3": "Método de estimación",
      "5.1": "Programa o lenguaje",
      "5.2": "Muestreo aleatorio",
      "5.3": "Ejecución del modelo",
      "5.4": "Sistema",
      "6.1": "Cómo se comparte el modelo",
    },
    see: (element) => `Véase ODD ${element}.`,
    output: (name, definition, size) => `${name}: ${definition}${size === "" ? "" : ` Diferencias de hasta ${size} no importan.`}`,
    error: (confidence, intervals) =>
      `Medias sobre réplicas; diferencias frente a la referencia con intervalos de Student de réplicas pareadas, que valen juntos al ${confidence} en ${intervals} comparaciones. Las definiciones están en inglés.`,
    aims: (baseline) =>
      `Análisis por escenarios frente a ${baseline}. Por qué se eligieron estos escenarios no se sabe aquí, más allá de lo que dicen sus descripciones.`,
    worlds: (names, worlds, replications) =>
      `Además se simularon en otros mundos ${names}, ${replications} réplicas en cada uno, para ver si cambiaría la respuesta; cada mundo cambia lo declarado por: ${worlds}.`,
    links: (baseline, tried, tested) =>
      `Además se probaron enlaces entre funciones de ${baseline} para ver qué financiar primero: ${tried} cribados, ${tested} probados con réplicas propias.`,
    charts: (files) => `Imágenes de las organizaciones y del recorrido, en la carpeta de la ejecución: ${files}.`,
    noCharts: "No hay ninguna imagen en la carpeta de la ejecución.",
    differs: ({ name, form, people, links, keys }) =>
      `${name}: forma ${form}, ${people} personas, ${links} enlaces; números distintos de los de la referencia en: ${keys}.`,
    asBaseline: "ninguno",
    algorithms:
      "Mejores caminos por los enlaces según el mayor producto de fidelidades, buscados antes de la simulación (§3.2); promedios mayores (D'Hondt) donde se asignan especialistas (§3.3); Kaplan–Meier para tiempos censurados; MSER-5 para el calentamiento; Bonferroni para intervalos simultáneos, Holm para los valores p; P(la mejor) a partir de las réplicas pareadas.",
    components: (counts) =>
      `Entidades: clientes en recorridos (casos). Actividades: servicio en puntos de contacto, relevos, inspecciones, decisiones. Recursos: personas, por grupo de equipo y habilidad. Colas: una por cada lista ordenada de grupos, por orden de llegada, y una con los asuntos propios de cada persona; la paciencia termina una espera. Entrada: llegada al primer punto de contacto de un recorrido. Salida: fin del recorrido, o abandono definitivo de una cola. Recuento: ${counts}.`,
    sources: (evidence, stated, plain, assumed) =>
      `De todos los números, ${evidence} se apoyan en la evidencia del motor, ${stated} en una fuente que declaran los archivos, ${plain} se escribieron sin fuente y ${assumed} son supuestos. Las fuentes están junto a cada parámetro.`,
    preprocessing:
      "Las unidades se convierten a las del motor. Qué se hizo con los números antes de escribirlos en los archivos no se sabe.",
    parameters: (count) => `${count} filas en la tabla de parámetros de abajo, con valor base, unidad, origen y fuente.`,
    assumptions: (assumed, all) =>
      `${assumed} de ${all} números son supuestos; están en la tabla de parámetros. Lo que el modelo deja fuera y lo que el informe pide tener en cuenta:`,
    runLength: (horizon, warmUp, stopped) =>
      `Cada simulación dura ${horizon}; queda fuera al comienzo: ${warmUp}. El estudio terminó porque ${stopped}.`,
    stopped: {
      replications: "se hicieron todas las réplicas pedidas",
      precise: "se alcanzó la precisión pedida",
      imprecise: "se hicieron todas las réplicas permitidas antes de alcanzar la precisión pedida",
      interrupted: "se interrumpió",
    },
    estimation: (replications, failures, confidence, budget) =>
      `Réplicas independientes, con números aleatorios comunes entre organizaciones: ${replications}. Fallidas: ${failures}. Intervalos al ${confidence}; las organizaciones cuyo presupuesto, demanda u horizonte difiere del de la referencia en más de un ${budget} se rechazan o se señalan.`,
    software: (version, source, node) => `Weft ${version} (código ${source}), TypeScript sobre Node ${node}.`,
    sampling: (seed) =>
      `Generador con contador Threefry (Salmon et al. 2011), con la semilla y la réplica como clave; el contador son la entidad y el fin. Distribuciones por inversión, un número por valor. Semilla: ${seed}.`,
    execution: (command) =>
      `Avance al suceso siguiente con una lista de sucesos por tiempo y orden. La orden que vuelve a dar los mismos números: ${command}. Cuánto tardó no se guardó.`,
    system: ({ platform, processors, threads, node, created }) =>
      `${platform}; procesadores: ${processors}, hilos de trabajo: ${threads}; Node ${node}; escrito ${created}. El modelo de procesador y la memoria no se guardaron. Los resultados son los mismos bits con cualquier número de hilos.`,
    code: (license, repository, study) =>
      `Licencia de Weft: ${license}; dirección de su código: ${repository}. Los archivos de escenario nombrados en los datos de entrada, la semilla y la versión vuelven a dar el estudio ${study}, byte a byte; manifest.json tiene las sumas de cada archivo.`,
  },
};
