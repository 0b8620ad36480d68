/** Formats a number in the draft's language, with at most so many decimals. */
export type NumberFormat = (value: number, decimals?: number) => string;

/** A value of the requirements as a short noun phrase: "p99 latency at most 200 ms". Names come translated. */
export type FactWords = Readonly<Record<string, (value: unknown, number: NumberFormat) => string>>;

/** The figures of a design or of a part of it, formatted. */
export interface FigureWords {
  readonly monthlyUsd: string;
  readonly monthlyUsdLow: string;
  readonly monthlyUsdHigh: string;
}

/**
 * The sentences of a draft in one language. Names of nodes and formatted numbers come in; nothing here decides what is
 * said, only how.
 */
export interface DraftWords {
  readonly fact: FactWords;
  /** A requirement by name, without its value. */
  readonly pathName: Readonly<Record<string, string>>;
  /** How an inferred value came about, by rule. */
  readonly rule: Readonly<Record<string, string>>;
  /** Units that a number is followed by; those of the requirements that people don't say are empty. */
  readonly unit: Readonly<Record<string, string>>;
  /** What stands in a place: `us-east`, `medium`, `aws` … as people say it. */
  readonly value: Readonly<Record<string, string>>;

  readonly backboneTitle: (style: string, system: string) => string;
  readonly roleTitle: (technology: string, role: string) => string;
  readonly comparisonTitle: (names: string) => string;

  readonly needs: (system: string, capabilities: string) => string;
  /** What stands for a name where the system has none. */
  theSystem: string;
  readonly load: (facts: string) => string;
  stated: string;
  readonly inferred: (fact: string, rule: string) => string;
  readonly assumed: (fact: string) => string;
  readonly decisiveAssumptions: (facts: string) => string;
  readonly team: (facts: string) => string;

  readonly priority: (quality: string, weight: string, because: string) => string;
  readonly designFigures: (
    cost: FigureWords,
    p99: string,
    availability: string,
    operationsHours: string,
    weeks: string,
  ) => string;
  readonly designParts: (technologies: string) => string;
  readonly cheaper: (usd: string) => string;
  readonly dearer: (usd: string) => string;
  readonly readyEarlier: (weeks: string) => string;
  readonly readyLater: (weeks: string) => string;
  readonly lessOperation: (hours: string) => string;
  readonly moreOperation: (hours: string) => string;
  /** One requirement, or several that can't be held together. */
  readonly notFeasible: (conflict: string, isOne: boolean) => string;
  doesNotHold: string;

  readonly reasonBest: (usd: string, score: string, nextScore: string | null) => string;
  readonly reasonOnly: (usd: string) => string;
  /** The whole design with the part against the best one without it; `differences` empty where no figure differs. */
  readonly reasonRole: (
    score: string,
    rivalScore: string,
    rival: string | null,
    differences: string,
  ) => string;
  readonly versusCost: (usd: string, rivalUsd: string) => string;
  readonly versusAvailability: (percent: string, rivalPercent: string) => string;
  readonly versusWeeks: (weeks: string, rivalWeeks: string) => string;
  readonly versusLatency: (ms: string, rivalMs: string) => string;
  readonly reasonRoleOnly: (role: string) => string;
  readonly roleSummary: (parts: {
    readonly role: string;
    readonly system: string;
    readonly facing: string | null;
    readonly chosen: string;
    readonly against: string | null;
    readonly costs: string | null;
  }) => string;
  readonly roleGives: (availability: string, p99: string, usd: string) => string;
  readonly roleOutgrown: (capacity: string, load: string) => string;
  readonly checkOutage: (technology: string, fallback: string) => string;
  readonly checkRestore: (technology: string) => string;
  readonly fits: (situation: string) => string;
  readonly fitsNot: (situation: string) => string;
  readonly partAvailability: (availability: string, chosen: string) => string;
  readonly summary: (parts: {
    readonly system: string;
    readonly needs: string;
    readonly facing: string;
    readonly chosen: string;
    readonly against: string | null;
    readonly gains: string | null;
    readonly costs: string;
  }) => string;

  readonly heldWithSlack: (fact: string, value: string, slackPercent: string) => string;
  readonly heldTightly: (fact: string, value: string, slackPercent: string) => string;
  readonly costsQualities: (qualities: string, tradeOff: string) => string;
  readonly learning: (weeks: string, hours: string, skills: string) => string;
  readonly operations: (hours: string) => string;
  readonly slaBelowTarget: (floor: string, target: string) => string;
  readonly unmitigated: (failures: string) => string;
  readonly wouldHelp: (failure: string, remedy: string) => string;
  readonly tied: (role: string, technology: string) => string;

  readonly checkLatency: (p99: string, rate: string) => string;
  readonly checkAvailability: (availability: string, minutes: string) => string;
  readonly checkBudget: (usd: string) => string;
  readonly checkFailover: (minutes: string) => string;
  readonly checkCompliance: (standards: string) => string;
  readonly checkRole: (role: string, rate: string) => string;

  readonly threshold: (name: string, value: string, below: boolean, then: string) => string;
  nothingHolds: string;
  otherParts: string;
  readonly otherStyle: (style: string) => string;

  readonly roleContext: (role: string, job: string, askedBy: string) => string;
  readonly partCheaper: (usd: string) => string;
  readonly partDearer: (usd: string) => string;
  readonly roleLearning: (hours: string, skills: string) => string;
  readonly roleLoad: (rate: string, storage: string) => string;
  readonly roleLoadOnly: (rate: string) => string;
  readonly roleReversal: (because: string) => string;
  readonly offerFigures: (offer: string, units: string, usd: string, availability: string) => string;
  readonly offerSla: (sla: string) => string;
  readonly ruledOut: (technology: string, rule: string) => string;
  rules: Readonly<Record<string, string>>;
  readonly figuresVersion: (rank: string, graphVersion: string) => string;
  partsTable: readonly [role: string, technology: string, offer: string, units: string, usd: string];
  readonly patternBecause: (pattern: string, because: string) => string;
  patternsHead: string;

  readonly comparisonContext: (names: string) => string;
  readonly chooseTitle: (name: string) => string;
  readonly revisitCase: (situation: string) => string;
  /** Heading of the first column of a comparison table. */
  readonly criterion: string;
}
