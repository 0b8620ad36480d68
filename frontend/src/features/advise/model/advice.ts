/** A text in both languages. */
export interface LocalizedText {
  readonly en: string;
  readonly es: string;
}

/** A cost in US dollars a month, for low, expected and high use. */
export interface MonthlyCost {
  readonly monthlyUsdLow: number;
  readonly monthlyUsd: number;
  readonly monthlyUsdHigh: number;
}

/** One summand of a cost: unit price × times × quantity. */
export interface CostLine extends MonthlyCost {
  readonly priceRow: string;
  readonly service: string;
  readonly item: string;
  readonly unitPriceUsd: number;
  readonly unit: string;
  readonly times: number;
  readonly per: string;
  readonly quantity: number;
  readonly regionFactor: number;
  readonly region: string;
  readonly date: string;
  readonly source: string;
  readonly basis: string;
}

/** A figure with what it rests on. */
export interface BasedFigure {
  readonly value: number;
  readonly basis: string;
  readonly source?: string | null;
  readonly note?: string | null;
}

/** Why so many units. */
export interface Sizing {
  readonly operationsPerSecond: number;
  readonly storageGb: number;
  readonly binding: string;
  readonly utilisation?: number | null;
  readonly meanWaitMs: number;
  readonly capacity: BasedFigure;
}

/** A role of the architecture with the offer that fills it. */
export interface Component extends MonthlyCost {
  readonly role: string;
  readonly technology: string;
  readonly offer: string;
  readonly offerName: string;
  readonly cloud: string;
  readonly units: number;
  /** Copies of each unit that the price covers: 2 where it comes with a standby, else 1. */
  readonly replicas: number;
  readonly place: string;
  readonly soft: boolean;
  readonly visits: number;
  readonly order: number;
  readonly because: readonly string[];
  readonly sizing: Sizing;
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  readonly latency: BasedFigure;
  readonly availabilityPercent: number;
  readonly slaPercent?: number | null;
  readonly availability: BasedFigure;
  readonly operationsHoursPerMonth: number;
  readonly lines: readonly CostLine[];
}

/** A cost that components share. */
export interface ChargeLine extends MonthlyCost {
  readonly id: string;
  readonly name: LocalizedText;
  readonly note: LocalizedText;
  readonly lines: readonly CostLine[];
}

/** The figures of a whole design. */
export interface Totals extends MonthlyCost {
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  readonly availabilityPercent: number;
  readonly downtimeMinutesPerMonth: number;
  readonly largestDowntimeRole?: string | null;
  readonly slaFloorPercent?: number | null;
  readonly operationsHoursPerMonth: number;
  readonly operationsUsdPerMonth?: number | null;
  readonly weeksToReady: number;
  readonly learningHours: number;
}

/** A stated requirement, what the design does about it, and the share of the limit that is left. */
export interface HeldRequirement {
  readonly path: string;
  readonly limit: unknown;
  readonly value: unknown;
  readonly slack: number;
  readonly unit: string;
}

/** One summand of the score. */
export interface Contribution {
  readonly id: string;
  readonly points: number;
  readonly because?: LocalizedText | null;
  readonly source?: string | null;
}

/** Something the user should know that eliminates nothing. */
export interface Warning {
  readonly id: string;
  readonly paths: readonly string[];
  readonly values: unknown;
}

/** One ranked answer. */
export interface Recommendation {
  readonly rank: number;
  readonly score: number;
  readonly style: string;
  readonly cloud: string;
  readonly region: string;
  readonly subArchitectures: readonly string[];
  readonly patterns: readonly { readonly id: string; readonly because: readonly string[] }[];
  readonly components: readonly Component[];
  readonly charges: readonly ChargeLine[];
  readonly totals: Totals;
  readonly held: readonly HeldRequirement[];
  readonly contributions: readonly Contribution[];
  readonly givesUp: readonly {
    readonly quality: string;
    readonly because: readonly string[];
    readonly weight: number;
  }[];
  readonly failureModes: readonly {
    readonly id: string;
    readonly role?: string | null;
    readonly mitigations: readonly string[];
  }[];
  readonly revisitWhen: readonly {
    readonly path: string;
    readonly threshold: number;
    readonly winner: string;
  }[];
  readonly warnings: readonly Warning[];
  readonly skillGaps: readonly {
    readonly skill: string;
    readonly from: number;
    readonly to: number;
    readonly hours: number;
  }[];
  readonly evidence: readonly { readonly from: string; readonly type: string; readonly to: string }[];
  readonly eliminated: readonly { readonly role: string; readonly rule: string }[];
  readonly gap: number;
}

/** A value that the advice rests on, and who said it. */
export interface LedgerEntry {
  readonly path: string;
  readonly value: unknown;
  readonly origin: string;
  readonly rule: string;
  readonly flipsFirst: boolean;
}

/** What to relax so that a design exists; sufficient by itself. */
export interface Relaxation {
  readonly changes: readonly { readonly path: string; readonly from: unknown; readonly to?: unknown }[];
  readonly monthlyUsd: number;
}

/** Why no design holds all that is stated, and what would help. */
export interface Infeasible {
  readonly conflicts: readonly (readonly string[])[];
  readonly relaxations: readonly Relaxation[];
  readonly nearestMiss?: {
    readonly recommendation: Recommendation;
    readonly violated: readonly string[];
  } | null;
}

/** What the advisor answers. */
export interface Advice {
  readonly graphVersion: string;
  readonly ledger: readonly LedgerEntry[];
  readonly warnings: readonly Warning[];
  readonly recommendations: readonly Recommendation[];
  readonly infeasible?: Infeasible | null;
}

/** One thing wrong with the requirements: where, what, and what would be accepted. */
export interface InputProblem {
  readonly path: string;
  readonly code: string;
  readonly accepted: string;
  readonly given?: string | null;
}
