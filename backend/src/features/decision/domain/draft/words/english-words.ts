import type { DraftWords } from './draft-words.js';

const percent = (share: unknown): number => Number(share) * 100;
const weeksOf = (weeks: string): string => (weeks === '1' ? 'one week' : `${weeks} weeks`);
const amount = (value: unknown): number => Number(value);

export const englishWords: DraftWords = {
  fact: {
    'workload.concurrentUsers': (value, number) =>
      `${number(amount(value))} users at once in the busiest hour`,
    'workload.thinkTimeSeconds': (value, number) =>
      `${number(amount(value), 1)} s between two requests of a user`,
    'workload.requestsPerSecond': (value, number) =>
      `${number(amount(value))} requests a second in the busiest hour`,
    'workload.peakFactor': (value, number) =>
      `a busiest hour of ${number(amount(value), 1)} times the month's mean`,
    'workload.readShare': (value, number) => `${number(percent(value))} % reads`,
    'workload.cacheHitRatio': (value, number) => `a cache hit ratio of ${number(percent(value))} %`,
    'workload.responseKb': (value, number) => `${number(amount(value), 1)} KB a response`,
    'workload.dataGb': (value, number) => `${number(amount(value))} GB of data`,
    'workload.growthGbPerMonth': (value, number) => `${number(amount(value), 1)} GB of growth a month`,
    'workload.horizonMonths': (value, number) => `a horizon of ${number(amount(value))} months`,
    'workload.eventsPerSecond': (value, number) => `${number(amount(value))} events a second`,
    'workload.tokensPerRequest': (value, number) => `${number(amount(value))} tokens a request`,
    'workload.documents': (value, number) => `${number(amount(value))} documents`,
    'quality.latencyP99Ms': (value, number) => `p99 latency of at most ${number(amount(value), 1)} ms`,
    'quality.availabilityPercent': (value, number) =>
      `availability of at least ${number(amount(value), 4)} %`,
    'quality.rpoMinutes': (value, number) => `at most ${number(amount(value))} minutes of data lost (RPO)`,
    'quality.rtoMinutes': (value, number) => `service back within ${number(amount(value))} minutes (RTO)`,
    'quality.consistency': (value) => `consistency: ${String(value)}`,
    'constraints.monthlyBudgetUsd': (value, number) => `at most ${number(amount(value))} USD a month`,
    'constraints.cloud': (value) => `cloud: ${String(value)}`,
    'constraints.region': (value) => `region ${String(value)}`,
    'constraints.compliance': (value) => `compliance with ${String(value)}`,
    'constraints.managedOnly': (value) =>
      value === true ? 'managed services only' : 'parts that the team runs itself are allowed',
    'constraints.openSourceOnly': (value) =>
      value === true ? 'open-source engines only' : 'proprietary engines are allowed',
    'constraints.mustUse': (value) => `${String(value)} has to be used`,
    'constraints.mustAvoid': (value) => `${String(value)} has to be avoided`,
    'team.size': (value, number) => `${number(amount(value))} people`,
    'team.teams': (value, number) => (amount(value) === 1 ? 'one team' : `${number(amount(value))} teams`),
    'team.skills': (value) => `skills: ${String(value)}`,
    'team.operations': (value) => `${String(value)} operations maturity`,
    'team.learningHoursPerWeek': (value, number) =>
      `${number(amount(value), 1)} hours a week and person to learn`,
    'team.hourlyRateUsd': (value, number) => `${number(amount(value))} USD an hour`,
    'delivery.weeksToFirstRelease': (value, number) => `first release within ${number(amount(value))} weeks`,
    'delivery.situation': (value) => String(value),
    'delivery.domainComplexity': (value) => `${String(value)} domain complexity`,
    capabilities: (value) => String(value),
  },
  pathName: {
    'workload.concurrentUsers': 'users at once',
    'workload.thinkTimeSeconds': 'pause between requests',
    'workload.requestsPerSecond': 'requests a second',
    'workload.peakFactor': 'peak factor',
    'workload.readShare': 'share of reads',
    'workload.cacheHitRatio': 'cache hit ratio',
    'workload.responseKb': 'size of a response',
    'workload.dataGb': 'amount of data',
    'workload.growthGbPerMonth': 'growth of the data',
    'workload.horizonMonths': 'horizon',
    'workload.eventsPerSecond': 'events a second',
    'workload.tokensPerRequest': 'tokens a request',
    'workload.documents': 'number of documents',
    'quality.latencyP99Ms': 'p99 latency',
    'quality.availabilityPercent': 'availability',
    'quality.rpoMinutes': 'recovery point',
    'quality.rtoMinutes': 'recovery time',
    'quality.consistency': 'consistency',
    'constraints.monthlyBudgetUsd': 'monthly budget',
    'constraints.cloud': 'cloud',
    'constraints.region': 'region',
    'constraints.compliance': 'compliance',
    'constraints.managedOnly': 'managed services only',
    'constraints.openSourceOnly': 'open source only',
    'constraints.mustUse': 'what has to be used',
    'constraints.mustAvoid': 'what has to be avoided',
    'team.size': 'size of the team',
    'team.teams': 'number of teams',
    'team.skills': 'skills',
    'team.operations': 'operations maturity',
    'team.learningHoursPerWeek': 'hours to learn',
    'team.hourlyRateUsd': 'hourly rate',
    'delivery.weeksToFirstRelease': 'date of the first release',
    'delivery.situation': 'situation',
    'delivery.domainComplexity': 'domain complexity',
    capabilities: 'capabilities',
  },
  rule: {
    'interactive-response-time-law': 'users ÷ (pause between requests + response time)',
    'users-from-rate': 'request rate × (pause between requests + response time)',
    'teams-from-size': 'nine people a team at most',
    'size-from-teams': 'seven people a team',
    baseline: 'every system wants a little of it',
    'tight-latency': 'the latency target is tight',
    'tight-availability': 'the availability target is high',
    'tight-budget': 'the budget is tight for the load',
    'short-runway': 'the first release is near',
    'many-teams': 'several teams work side by side',
    'small-team': 'the team is small',
    'high-load': 'the load is high',
    'many-events': 'many events stream in',
    'complex-domain': 'the domain is complex',
    compliance: 'compliance is asked for',
    'strong-consistency': 'strong consistency is asked for',
    plugins: 'others extend the product',
    'low-operations-maturity': 'operations maturity is low',
    stated: 'stated',
  },
  unit: { users: '', 'requests/s': '', 'events/s': '', 'USD/month': 'USD', '×': '' },
  value: {
    aws: 'AWS',
    azure: 'Azure',
    gcp: 'Google Cloud',
    'on-premises': 'own data centre',
    any: 'any',
    strong: 'strong',
    'read-your-writes': 'users read their own writes',
    eventual: 'eventual',
    low: 'low',
    medium: 'medium',
    high: 'high',
    greenfield: 'a new system',
    'legacy-migration': 'the replacement of a running system',
    'pci-dss': 'PCI DSS',
    gdpr: 'GDPR',
    hipaa: 'HIPAA',
    soc2: 'SOC 2',
    iso27001: 'ISO 27001',
  },

  backboneTitle: (style, system) =>
    system === ''
      ? `Adopt ${style} as the architecture style`
      : `Adopt ${style} as the architecture style of ${system}`,
  roleTitle: (technology, role) => `Use ${technology} as ${role}`,
  comparisonTitle: (names) => `Choose between ${names}`,

  needs: (system, capabilities) => `${system} needs ${capabilities}.`,
  theSystem: 'the system',
  load: (facts) => `Load: ${facts}.`,
  stated: 'stated',
  inferred: (fact, rule) => `${fact} (inferred: ${rule})`,
  assumed: (fact) => `${fact} (assumed)`,
  decisiveAssumptions: (facts) =>
    `Nobody has stated the following, and another plausible value would put another design first: ${facts}. Confirm them before accepting.`,
  team: (facts) => `Team: ${facts}.`,

  priority: (quality, weight, because) => `${quality}, weight ${weight} of 5 (${because})`,
  designFigures: (cost, p99, availability, hours, weeks) =>
    `${cost.monthlyUsd} USD a month (${cost.monthlyUsdLow}–${cost.monthlyUsdHigh}), p99 ${p99} ms, ${availability} % available, ${hours} h of operations a month, ${weeksOf(weeks)} until the team can run it.`,
  designParts: (technologies) => `With ${technologies}.`,
  cheaper: (usd) => `it costs ${usd} USD a month less than the chosen design`,
  dearer: (usd) => `it costs ${usd} USD a month more than the chosen design`,
  readyEarlier: (weeks) => `the team can run it ${weeksOf(weeks)} earlier`,
  readyLater: (weeks) => `the team needs ${weeksOf(weeks)} longer until it can run it`,
  lessOperation: (hours) => `it takes ${hours} hours of operations a month less`,
  moreOperation: (hours) => `it takes ${hours} hours of operations a month more`,
  notFeasible: (conflict, isOne) =>
    isOne
      ? `no design of this kind holds the ${conflict}`
      : `no design of this kind holds ${conflict} together`,
  doesNotHold: 'no design of this kind holds all stated requirements',

  reasonBest: (usd, score, next) =>
    next === null
      ? `it holds every stated requirement for ${usd} USD a month`
      : `it holds every stated requirement for ${usd} USD a month and is worth most against the priorities (${score}; the next ${next})`,
  reasonOnly: (usd) => `it is the only design that holds every stated requirement, for ${usd} USD a month`,
  reasonRole: (score, rivalScore, rival, differences) =>
    `the whole design with it is worth ${score} against the priorities, the best one without it ${rivalScore}${rival === null ? '' : ` (with ${rival})`}${differences === '' ? '' : `: ${differences}`}`,
  versusCost: (usd, rivalUsd) => `${usd} instead of ${rivalUsd} USD a month`,
  versusAvailability: (percent, rivalPercent) => `${percent} instead of ${rivalPercent} % available`,
  versusWeeks: (weeks, rivalWeeks) => `${weeksOf(weeks)} instead of ${rivalWeeks} until the team can run it`,
  versusLatency: (ms, rivalMs) => `p99 ${ms} instead of ${rivalMs} ms`,
  reasonRoleOnly: (role) => `no design with another ${role} holds every stated requirement`,
  roleSummary: ({ role, system, facing, chosen, against, costs }) =>
    `For the ${role} of ${system}${facing === null ? '' : `, facing ${facing}`}, we decide for ${chosen}${against === null ? '' : ` and against ${against}`}, accepting ${costs === null ? '' : `less ${costs}, and `}that undoing the choice takes a project of its own.`,
  roleGives: (availability, p99, usd) =>
    `estimated ${availability} % available with a p99 of ${p99} ms for ${usd} USD a month`,
  roleOutgrown: (capacity, load) =>
    `Its load nears ${capacity} operations a second, all that the sized offer carries (${load} expected).`,
  checkOutage: (technology, fallback) =>
    `Cut ${technology} off in a test environment and see that ${fallback}.`,
  checkRestore: (technology) =>
    `Restore a backup of ${technology} into an empty environment twice a year and note how long it took.`,
  fits: (situation) => `it fits this case: ${situation}`,
  fitsNot: (situation) => `it does not fit this case: ${situation}`,
  partAvailability: (availability, chosen) =>
    `estimated ${availability} % available, the chosen one ${chosen} %`,
  summary: ({ system, needs, facing, chosen, against, gains, costs }) =>
    `In the context of ${system}, which needs ${needs}, facing ${facing}, we decide for ${chosen}${against === null ? '' : ` and against ${against}`}${gains === null ? '' : `, to gain ${gains}`}, accepting less ${costs}.`,

  heldWithSlack: (fact, value, slack) => `${fact}: estimated ${value}, ${slack} % of the limit to spare`,
  heldTightly: (fact, value, slack) =>
    `${fact}: estimated ${value}, only ${slack} % of the limit to spare, so a small change breaks it`,
  costsQualities: (qualities, tradeOff) => `less ${qualities}: ${tradeOff}`,
  learning: (weeks, hours, skills) =>
    `the team needs about ${weeksOf(weeks)} and ${hours} hours of learning before it can run this, most of it for ${skills}`,
  operations: (hours) => `running it takes about ${hours} hours a month`,
  slaBelowTarget: (floor, target) =>
    `the vendors together promise ${floor} %, less than the target of ${target} %: the estimate holds it, no contract does`,
  unmitigated: (failures) => `nothing in the design mitigates ${failures} yet`,
  wouldHelp: (failure, remedy) => `${failure} (${remedy} would)`,
  tied: (role, technology) => `${role} and what is built around it depend on ${technology}`,

  checkLatency: (p99, rate) =>
    `Load test at ${rate} requests a second before each release: p99 at or below ${p99} ms.`,
  checkAvailability: (availability, minutes) =>
    `Measure availability from outside: at least ${availability} % a month, that is at most ${minutes} minutes out of service.`,
  checkBudget: (usd) => `Alert on the bill's forecast: at most ${usd} USD a month.`,
  checkFailover: (minutes) => `Rehearse recovery twice a year: service back within ${minutes} minutes.`,
  checkCompliance: (standards) => `Keep the evidence for ${standards} with each release.`,
  checkRole: (role, rate) =>
    `Load ${role} alone with ${rate} operations a second and keep the result with this record.`,

  threshold: (name, value, below, then) => `${name} at ${value} ${below ? 'or less' : 'or more'}: ${then}.`,
  nothingHolds: 'no design then holds the stated requirements',
  otherParts: 'the same style with other parts then comes first',
  otherStyle: (style) => `${style} then comes first`,

  roleContext: (role, job, askedBy) =>
    `The ${role} ${job}.${askedBy === '' ? '' : ` It is asked for by ${askedBy}.`}`,
  partCheaper: (usd) => `it costs ${usd} USD a month less than the chosen one`,
  partDearer: (usd) => `it costs ${usd} USD a month more than the chosen one`,
  roleLearning: (hours, skills) => `the team has about ${hours} hours to learn for it: ${skills}`,
  roleLoad: (rate, storage) =>
    `In the busiest hour it carries ${rate} operations a second, and holds ${storage} GB at the horizon.`,
  roleLoadOnly: (rate) => `In the busiest hour it carries ${rate} operations a second.`,
  roleReversal: (because) => `The choice is hard to undo. ${because}`,
  offerFigures: (offer, units, usd, availability) =>
    `${offer}, × ${units}: ${usd} USD a month, ${availability} % available.`,
  offerSla: (sla) => `The vendor promises ${sla} %.`,
  ruledOut: (technology, rule) => `${technology} was ruled out: ${rule}.`,
  rules: {
    'constraints.cloud': 'it is not offered on the stated cloud',
    'constraints.region': 'it is not offered in the stated region',
    'constraints.compliance': 'it lacks a certificate that is asked for',
    'constraints.managedOnly': 'the team would run it itself',
    'constraints.openSourceOnly': 'its engine is proprietary',
    'constraints.mustAvoid': 'it has to be avoided',
    'quality.availabilityPercent': 'it cannot reach the availability target',
    'quality.consistency': 'it does not give the consistency asked for',
    'quality.rpoMinutes': 'it may lose more data than allowed',
    'quality.rtoMinutes': 'it takes too long to come back',
    capacity: 'it cannot carry the load',
  },
  figuresVersion: (rank, version) =>
    `Figures are estimates of recommendation ${rank} with knowledge graph ${version}; each has its formula, price and date in the advice.`,
  criterion: 'Criterion',
  partsTable: ['Role', 'Technology', 'Offer', 'Units', 'USD a month'],
  patternBecause: (pattern, because) => `${pattern}: asked for by ${because}`,
  patternsHead: 'Patterns that come with it:',

  comparisonContext: (names) => `${names} can each do the job; this record sets them side by side.`,
  chooseTitle: (name) => `Use ${name}`,
  revisitCase: (situation) => `This comes to hold: ${situation}`,
};
