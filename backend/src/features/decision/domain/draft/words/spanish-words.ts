import type { DraftWords } from './draft-words.js';

const percent = (share: unknown): number => Number(share) * 100;
const weeksOf = (weeks: string): string => (weeks === '1' ? 'una semana' : `${weeks} semanas`);
const amount = (value: unknown): number => Number(value);

export const spanishWords: DraftWords = {
  fact: {
    'workload.concurrentUsers': (value, number) =>
      `${number(amount(value))} usuarios a la vez en la hora punta`,
    'workload.thinkTimeSeconds': (value, number) =>
      `${number(amount(value), 1)} s entre dos peticiones de un usuario`,
    'workload.requestsPerSecond': (value, number) =>
      `${number(amount(value))} peticiones por segundo en la hora punta`,
    'workload.peakFactor': (value, number) =>
      `una hora punta de ${number(amount(value), 1)} veces la media del mes`,
    'workload.readShare': (value, number) => `${number(percent(value))} % de lecturas`,
    'workload.cacheHitRatio': (value, number) => `un ${number(percent(value))} % de aciertos de caché`,
    'workload.responseKb': (value, number) => `${number(amount(value), 1)} KB por respuesta`,
    'workload.dataGb': (value, number) => `${number(amount(value))} GB de datos`,
    'workload.growthGbPerMonth': (value, number) => `${number(amount(value), 1)} GB más cada mes`,
    'workload.horizonMonths': (value, number) => `un horizonte de ${number(amount(value))} meses`,
    'workload.eventsPerSecond': (value, number) => `${number(amount(value))} eventos por segundo`,
    'workload.tokensPerRequest': (value, number) => `${number(amount(value))} tokens por petición`,
    'workload.documents': (value, number) => `${number(amount(value))} documentos`,
    'quality.latencyP99Ms': (value, number) => `latencia p99 de ${number(amount(value), 1)} ms como máximo`,
    'quality.availabilityPercent': (value, number) =>
      `disponibilidad de al menos el ${number(amount(value), 4)} %`,
    'quality.rpoMinutes': (value, number) =>
      `pérdida de datos de ${number(amount(value))} minutos como máximo (RPO)`,
    'quality.rtoMinutes': (value, number) => `servicio recuperado en ${number(amount(value))} minutos (RTO)`,
    'quality.consistency': (value) => `consistencia: ${String(value)}`,
    'constraints.monthlyBudgetUsd': (value, number) => `${number(amount(value))} USD al mes como máximo`,
    'constraints.cloud': (value) => `nube: ${String(value)}`,
    'constraints.region': (value) => `región ${String(value)}`,
    'constraints.compliance': (value) => `cumplimiento de ${String(value)}`,
    'constraints.managedOnly': (value) =>
      value === true ? 'solo servicios gestionados' : 'se admiten piezas que opere el equipo',
    'constraints.openSourceOnly': (value) =>
      value === true ? 'solo motores de código abierto' : 'se admiten motores propietarios',
    'constraints.mustUse': (value) => `hay que usar ${String(value)}`,
    'constraints.mustAvoid': (value) => `hay que evitar ${String(value)}`,
    'team.size': (value, number) => `${number(amount(value))} personas`,
    'team.teams': (value, number) => (amount(value) === 1 ? 'un equipo' : `${number(amount(value))} equipos`),
    'team.skills': (value) => `habilidades: ${String(value)}`,
    'team.operations': (value) => `madurez de operación ${String(value)}`,
    'team.learningHoursPerWeek': (value, number) =>
      `${number(amount(value), 1)} horas por semana y persona para aprender`,
    'team.hourlyRateUsd': (value, number) => `${number(amount(value))} USD por hora`,
    'delivery.weeksToFirstRelease': (value, number) => `primera versión en ${number(amount(value))} semanas`,
    'delivery.situation': (value) => String(value),
    'delivery.domainComplexity': (value) => `complejidad del dominio ${String(value)}`,
    capabilities: (value) => String(value),
  },
  pathName: {
    'workload.concurrentUsers': 'usuarios a la vez',
    'workload.thinkTimeSeconds': 'pausa entre peticiones',
    'workload.requestsPerSecond': 'peticiones por segundo',
    'workload.peakFactor': 'factor de punta',
    'workload.readShare': 'proporción de lecturas',
    'workload.cacheHitRatio': 'aciertos de caché',
    'workload.responseKb': 'tamaño de la respuesta',
    'workload.dataGb': 'volumen de datos',
    'workload.growthGbPerMonth': 'crecimiento de los datos',
    'workload.horizonMonths': 'horizonte',
    'workload.eventsPerSecond': 'eventos por segundo',
    'workload.tokensPerRequest': 'tokens por petición',
    'workload.documents': 'número de documentos',
    'quality.latencyP99Ms': 'latencia p99',
    'quality.availabilityPercent': 'disponibilidad',
    'quality.rpoMinutes': 'punto de recuperación',
    'quality.rtoMinutes': 'tiempo de recuperación',
    'quality.consistency': 'consistencia',
    'constraints.monthlyBudgetUsd': 'presupuesto mensual',
    'constraints.cloud': 'nube',
    'constraints.region': 'región',
    'constraints.compliance': 'cumplimiento normativo',
    'constraints.managedOnly': 'solo servicios gestionados',
    'constraints.openSourceOnly': 'solo código abierto',
    'constraints.mustUse': 'lo que hay que usar',
    'constraints.mustAvoid': 'lo que hay que evitar',
    'team.size': 'tamaño del equipo',
    'team.teams': 'número de equipos',
    'team.skills': 'habilidades',
    'team.operations': 'madurez de operación',
    'team.learningHoursPerWeek': 'horas para aprender',
    'team.hourlyRateUsd': 'tarifa por hora',
    'delivery.weeksToFirstRelease': 'fecha de la primera versión',
    'delivery.situation': 'situación',
    'delivery.domainComplexity': 'complejidad del dominio',
    capabilities: 'capacidades',
  },
  rule: {
    'interactive-response-time-law': 'usuarios ÷ (pausa entre peticiones + tiempo de respuesta)',
    'users-from-rate': 'peticiones por segundo × (pausa entre peticiones + tiempo de respuesta)',
    'teams-from-size': 'nueve personas por equipo como mucho',
    'size-from-teams': 'siete personas por equipo',
    baseline: 'todo sistema quiere algo de ello',
    'tight-latency': 'el objetivo de latencia es exigente',
    'tight-availability': 'el objetivo de disponibilidad es alto',
    'tight-budget': 'el presupuesto es ajustado para la carga',
    'short-runway': 'la primera versión está cerca',
    'many-teams': 'varios equipos trabajan en paralelo',
    'small-team': 'el equipo es pequeño',
    'high-load': 'la carga es alta',
    'many-events': 'llegan muchos eventos',
    'complex-domain': 'el dominio es complejo',
    compliance: 'se exige cumplimiento normativo',
    'strong-consistency': 'se exige consistencia fuerte',
    plugins: 'otros amplían el producto',
    'low-operations-maturity': 'la madurez de operación es baja',
    stated: 'indicado',
  },
  unit: {
    users: '',
    'requests/s': '',
    'events/s': '',
    'USD/month': 'USD',
    '×': '',
    people: 'personas',
    teams: 'equipos',
    weeks: 'semanas',
    months: 'meses',
    documents: '',
  },
  value: {
    aws: 'AWS',
    azure: 'Azure',
    gcp: 'Google Cloud',
    'on-premises': 'centro de datos propio',
    any: 'cualquiera',
    strong: 'fuerte',
    'read-your-writes': 'cada usuario lee lo que escribió',
    eventual: 'eventual',
    low: 'baja',
    medium: 'media',
    high: 'alta',
    greenfield: 'un sistema nuevo',
    'legacy-migration': 'el relevo de un sistema en marcha',
    'pci-dss': 'PCI DSS',
    gdpr: 'RGPD',
    hipaa: 'HIPAA',
    soc2: 'SOC 2',
    iso27001: 'ISO 27001',
  },

  backboneTitle: (style, system) =>
    system === ''
      ? `Adoptar ${style} como estilo de arquitectura`
      : `Adoptar ${style} como estilo de arquitectura de ${system}`,
  roleTitle: (technology, role) => `Usar ${technology} como ${role}`,
  comparisonTitle: (names) => `Elegir entre ${names}`,

  needs: (system, capabilities) => `${system} necesita ${capabilities}.`,
  theSystem: 'el sistema',
  load: (facts) => `Carga: ${facts}.`,
  stated: 'indicado',
  inferred: (fact, rule) => `${fact} (inferido: ${rule})`,
  assumed: (fact) => `${fact} (supuesto)`,
  decisiveAssumptions: (facts) =>
    `Nadie ha indicado lo siguiente, y otro valor verosímil pondría otro diseño en primer lugar: ${facts}. Conviene confirmarlo antes de aceptar.`,
  team: (facts) => `Equipo: ${facts}.`,

  priority: (quality, weight, because) => `${quality}, peso ${weight} de 5 (${because})`,
  designFigures: (cost, p99, availability, hours, weeks) =>
    `${cost.monthlyUsd} USD al mes (${cost.monthlyUsdLow}–${cost.monthlyUsdHigh}), p99 de ${p99} ms, ${availability} % de disponibilidad, ${hours} h de operación al mes y ${weeksOf(weeks)} hasta que el equipo pueda operarlo.`,
  designParts: (technologies) => `Con ${technologies}.`,
  cheaper: (usd) => `cuesta ${usd} USD al mes menos que el diseño elegido`,
  dearer: (usd) => `cuesta ${usd} USD al mes más que el diseño elegido`,
  readyEarlier: (weeks) => `el equipo puede operarlo ${weeksOf(weeks)} antes`,
  readyLater: (weeks) => `el equipo tarda ${weeksOf(weeks)} más en poder operarlo`,
  lessOperation: (hours) => `requiere ${hours} horas de operación al mes menos`,
  moreOperation: (hours) => `requiere ${hours} horas de operación al mes más`,
  notFeasible: (conflict, isOne) =>
    isOne
      ? `ningún diseño de este tipo cumple el requisito de ${conflict}`
      : `ningún diseño de este tipo cumple a la vez ${conflict}`,
  doesNotHold: 'ningún diseño de este tipo cumple todos los requisitos indicados',

  reasonBest: (usd, score, next) =>
    next === null
      ? `cumple todos los requisitos indicados por ${usd} USD al mes`
      : `cumple todos los requisitos indicados por ${usd} USD al mes y es el que más vale frente a las prioridades (${score}; el siguiente, ${next})`,
  reasonOnly: (usd) => `es el único diseño que cumple todos los requisitos indicados, por ${usd} USD al mes`,
  reasonRole: (score, rivalScore, rival, differences) =>
    `el diseño completo con esta pieza vale ${score} frente a las prioridades y el mejor sin ella, ${rivalScore}${rival === null ? '' : ` (con ${rival})`}${differences === '' ? '' : `: ${differences}`}`,
  versusCost: (usd, rivalUsd) => `${usd} en lugar de ${rivalUsd} USD al mes`,
  versusAvailability: (percent, rivalPercent) => `${percent} en lugar de ${rivalPercent} % de disponibilidad`,
  versusWeeks: (weeks, rivalWeeks) =>
    `${weeksOf(weeks)} en lugar de ${rivalWeeks} hasta que el equipo pueda operarlo`,
  versusLatency: (ms, rivalMs) => `p99 de ${ms} en lugar de ${rivalMs} ms`,
  reasonRoleOnly: (role) => `ningún diseño con otra opción de ${role} cumple todos los requisitos indicados`,
  roleSummary: ({ role, system, facing, chosen, against, costs }) =>
    `Como ${role} de ${system}${facing === null ? '' : `, ante ${facing}`}, optamos por ${chosen}${against === null ? '' : ` y descartamos ${against}`}, y aceptamos ${costs === null ? '' : `menos ${costs} y `}que deshacer la elección es un proyecto en sí mismo.`,
  roleGives: (availability, p99, usd) =>
    `se estima un ${availability} % de disponibilidad y un p99 de ${p99} ms por ${usd} USD al mes`,
  roleOutgrown: (capacity, load) =>
    `Su carga se acerca a ${capacity} operaciones por segundo, el máximo de la oferta dimensionada (se esperan ${load}).`,
  checkOutage: (technology, fallback) =>
    `Cortar ${technology} en un entorno de pruebas y comprobar que ${fallback}.`,
  checkRestore: (technology) =>
    `Restaurar dos veces al año una copia de ${technology} en un entorno vacío y anotar cuánto tarda.`,
  fits: (situation) => `encaja en este caso: ${situation}`,
  fitsNot: (situation) => `no encaja en este caso: ${situation}`,
  partAvailability: (availability, chosen) =>
    `se estima un ${availability} % de disponibilidad; la opción elegida, un ${chosen} %`,
  summary: ({ system, needs, facing, chosen, against, gains, costs }) =>
    `En el contexto de ${system}, que necesita ${needs}, ante ${facing}, optamos por ${chosen}${against === null ? '' : ` y descartamos ${against}`}${gains === null ? '' : ` para ganar ${gains}`}, y aceptamos menos ${costs}.`,

  heldWithSlack: (fact, value, slack) =>
    `${fact}: se estima ${value}, con un ${slack} % del límite de margen`,
  heldTightly: (fact, value, slack) =>
    `${fact}: se estima ${value}, con solo un ${slack} % del límite de margen; un cambio pequeño lo rompe`,
  costsQualities: (qualities, tradeOff) => `menos ${qualities}: ${tradeOff}`,
  learning: (weeks, hours, skills) =>
    `el equipo necesita unas ${weeksOf(weeks)} y ${hours} horas de aprendizaje antes de poder operarlo, sobre todo de ${skills}`,
  operations: (hours) => `operarlo lleva unas ${hours} horas al mes`,
  slaBelowTarget: (floor, target) =>
    `los proveedores prometen en conjunto un ${floor} %, menos que el objetivo del ${target} %: la estimación lo cumple, ningún contrato lo garantiza`,
  unmitigated: (failures) => `nada en el diseño mitiga aún ${failures}`,
  wouldHelp: (failure, remedy) => `${failure} (ayudaría ${remedy})`,
  tied: (role, technology) => `${role} y lo que se construye a su alrededor dependen de ${technology}`,

  checkLatency: (p99, rate) =>
    `Prueba de carga con ${rate} peticiones por segundo antes de cada versión: p99 de ${p99} ms o menos.`,
  checkAvailability: (availability, minutes) =>
    `Medir la disponibilidad desde fuera: al menos el ${availability} % al mes, es decir, ${minutes} minutos de caída como máximo.`,
  checkBudget: (usd) => `Alerta sobre la previsión de la factura: ${usd} USD al mes como máximo.`,
  checkFailover: (minutes) =>
    `Ensayar la recuperación dos veces al año: servicio de vuelta en ${minutes} minutos.`,
  checkCompliance: (standards) => `Guardar con cada versión las evidencias de ${standards}.`,
  checkRole: (role, rate) =>
    `Cargar solo ${role} con ${rate} operaciones por segundo y guardar el resultado con este registro.`,

  threshold: (name, value, below, then) => `${name}: ${value} ${below ? 'o menos' : 'o más'}; ${then}.`,
  nothingHolds: 'ningún diseño cumple entonces los requisitos indicados',
  otherParts: 'el mismo estilo con otras piezas pasa al primer lugar',
  otherStyle: (style) => `${style} pasa al primer lugar`,

  roleContext: (role, job, askedBy) => `Rol: ${role}; ${job}.${askedBy === '' ? '' : ` Motivo: ${askedBy}.`}`,
  partCheaper: (usd) => `cuesta ${usd} USD al mes menos que la opción elegida`,
  partDearer: (usd) => `cuesta ${usd} USD al mes más que la opción elegida`,
  roleLearning: (hours, skills) => `el equipo tiene unas ${hours} horas que aprender para ello: ${skills}`,
  roleLoad: (rate, storage) =>
    `En la hora punta soporta ${rate} operaciones por segundo y guarda ${storage} GB en el horizonte.`,
  roleLoadOnly: (rate) => `En la hora punta soporta ${rate} operaciones por segundo.`,
  roleReversal: (because) => `La elección es difícil de deshacer. ${because}`,
  offerFigures: (offer, units, usd, availability) =>
    `${offer}, × ${units}: ${usd} USD al mes, ${availability} % de disponibilidad.`,
  offerSla: (sla) => `El proveedor promete un ${sla} %.`,
  ruledOut: (technology, rule) => `${technology} quedó descartado: ${rule}.`,
  rules: {
    'constraints.cloud': 'no se ofrece en la nube indicada',
    'constraints.region': 'no se ofrece en la región indicada',
    'constraints.compliance': 'le falta un certificado exigido',
    'constraints.managedOnly': 'lo tendría que operar el equipo',
    'constraints.openSourceOnly': 'su motor es propietario',
    'constraints.mustAvoid': 'hay que evitarlo',
    'quality.availabilityPercent': 'no alcanza la disponibilidad exigida',
    'quality.consistency': 'no da la consistencia exigida',
    'quality.rpoMinutes': 'puede perder más datos de lo admitido',
    'quality.rtoMinutes': 'tarda demasiado en volver',
    capacity: 'no soporta la carga',
  },
  figuresVersion: (rank, version) =>
    `Las cifras son estimaciones de la recomendación ${rank} con el grafo de conocimiento ${version}; cada una tiene su fórmula, precio y fecha en la recomendación.`,
  criterion: 'Criterio',
  partsTable: ['Rol', 'Tecnología', 'Oferta', 'Unidades', 'USD al mes'],
  patternBecause: (pattern, because) => `${pattern} (por ${because})`,
  patternsHead: 'Patrones que lo acompañan:',

  comparisonContext: (names) => `${names} sirven para lo mismo; este registro los pone uno al lado del otro.`,
  chooseTitle: (name) => `Usar ${name}`,
  revisitCase: (situation) => `Se llega a este caso: ${situation}`,
};
