import type { Basis, Cloud, LocalizedText, Region } from '@architrave/graph-seed/model';

/** Who said a value of the ledger: the user, a rule from other values, or a default. */
export type Origin = 'stated' | 'inferred' | 'assumed';

/** One resolved input. */
export interface LedgerEntry {
  readonly path: string;
  readonly value: number | string | boolean | readonly string[] | Readonly<Record<string, number>>;
  readonly origin: Origin;
  /** Id of the rule that inferred it, `default` where assumed, empty where stated. */
  readonly rule: string;
  /** Whether another plausible value of an assumed input would put another style first. */
  readonly flipsFirst: boolean;
}

/** Something the user should know that eliminates nothing, as data. */
export interface Warning {
  readonly id: string;
  readonly paths: readonly string[];
  readonly values: Readonly<Record<string, number | string>>;
}

/** A cost in USD a month for the low, expected and high use of the system. */
export interface MonthlyCost {
  readonly monthlyUsdLow: number;
  readonly monthlyUsd: number;
  readonly monthlyUsdHigh: number;
}

/** One summand of a cost: price × times × quantity. */
export interface CostLine extends MonthlyCost {
  readonly priceRow: string;
  readonly service: string;
  readonly item: string;
  readonly unitPriceUsd: number;
  readonly unit: string;
  readonly times: number;
  readonly per: string;
  readonly quantity: number;
  /** Factor of the region against us-east, already in the unit price; 1 where the row is of the region or global. */
  readonly regionFactor: number;
  readonly region: string;
  readonly date: string;
  readonly source: string;
  readonly basis: 'read' | 'assumed';
}

export interface Figure {
  readonly value: number;
  readonly basis: Basis;
  readonly source?: string;
  readonly note?: string;
}

/** Why so many units. */
export interface Sizing {
  /** Operations of the role per second in the busiest hour. */
  readonly operationsPerSecond: number;
  readonly storageGb: number;
  /** What decided the number of units. */
  readonly binding: 'load' | 'storage' | 'minimum' | 'zone-loss' | 'elastic';
  /** Busy share of all units in the busiest hour, 0…1; null where the service grows by itself. */
  readonly utilisation: number | null;
  /** Mean wait for a free unit in ms (M/M/c). */
  readonly meanWaitMs: number;
  readonly capacity: Figure;
}

export type Place = 'request-path' | 'edge' | 'asynchronous' | 'supporting';

export interface Component extends MonthlyCost {
  readonly role: string;
  readonly technology: string;
  readonly offer: string;
  readonly offerName: string;
  readonly cloud: Cloud | 'any';
  readonly units: number;
  /** Copies of each unit that its price covers: 2 where a unit comes with a standby or reader in another zone, else 1. */
  readonly replicas: number;
  readonly place: Place;
  /** Whether the system still answers, with less, while it is down. */
  readonly soft: boolean;
  /** Mean number of visits of a request; 0 off the request path. */
  readonly visits: number;
  readonly order: number;
  /** Requirement paths and node ids that asked for the role. */
  readonly because: readonly string[];
  readonly sizing: Sizing;
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  readonly latency: Figure;
  /** Estimated availability of the component as sized, per cent. */
  readonly availabilityPercent: number;
  readonly slaPercent: number | null;
  readonly availability: Figure;
  readonly operationsHoursPerMonth: number;
  readonly lines: readonly CostLine[];
}

/** A cost that components share, or that the traffic between them causes. */
export interface ChargeLine extends MonthlyCost {
  readonly id: string;
  readonly name: LocalizedText;
  readonly note: LocalizedText;
  readonly lines: readonly CostLine[];
}

export interface Totals extends MonthlyCost {
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  readonly availabilityPercent: number;
  /** Minutes a month out of service at that availability. */
  readonly downtimeMinutesPerMonth: number;
  /** Role that contributes most to it; null when nothing does. */
  readonly largestDowntimeRole: string | null;
  /** Product of the vendors' SLAs on the path; null when a component there has none. */
  readonly slaFloorPercent: number | null;
  readonly operationsHoursPerMonth: number;
  /** What those hours cost at the stated rate; null when no rate is stated. */
  readonly operationsUsdPerMonth: number | null;
  readonly weeksToReady: number;
  readonly learningHours: number;
}

/** A stated numeric or hard requirement, what the design does about it, and what is left. */
export interface HeldRequirement {
  readonly path: string;
  readonly limit: number | string | boolean | readonly string[];
  readonly value: number | string | boolean | readonly string[];
  /** What is left as a share of the limit; 0 for requirements that have no more or less. */
  readonly slack: number;
  readonly unit: string;
}

/** One summand of the score. */
export interface Contribution {
  /** `style-fit/<suitability id>`, `style-fit/quality:<id>`, `technology/<role>/<aspect>`. */
  readonly id: string;
  readonly points: number;
  readonly because?: LocalizedText;
  readonly source?: string;
}

export interface ChosenPattern {
  readonly id: string;
  readonly because: readonly string[];
}

export interface GivenUp {
  readonly quality: string;
  /** Ids of the trade-offs that cost it. */
  readonly because: readonly string[];
  readonly weight: number;
}

export interface FailureMode {
  readonly id: string;
  readonly role: string | null;
  /** Node ids in the design that mitigate it. */
  readonly mitigations: readonly string[];
}

/** The value of a stated number at which another design comes first. */
export interface Threshold {
  readonly path: string;
  readonly threshold: number;
  /** The style that then comes first; the same style when only its parts change; empty when nothing is feasible. */
  readonly winner: string;
}

/** One link of the chain from a requirement to its proof. */
export interface EvidenceEdge {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

export interface Recommendation {
  readonly rank: number;
  /** Value of the design on a fixed scale, 0…1. */
  readonly score: number;
  readonly style: string;
  readonly styleFit: number;
  readonly cloud: Cloud;
  readonly region: Region;
  readonly subArchitectures: readonly string[];
  readonly patterns: readonly ChosenPattern[];
  readonly components: readonly Component[];
  readonly charges: readonly ChargeLine[];
  readonly totals: Totals;
  readonly held: readonly HeldRequirement[];
  readonly contributions: readonly Contribution[];
  readonly givesUp: readonly GivenUp[];
  readonly failureModes: readonly FailureMode[];
  readonly revisitWhen: readonly Threshold[];
  readonly warnings: readonly Warning[];
  /** Skills the team lacks for it: slug, level held, level needed, hours. */
  readonly skillGaps: readonly {
    readonly skill: string;
    readonly from: number;
    readonly to: number;
    readonly hours: number;
  }[];
  readonly evidence: readonly EvidenceEdge[];
  /** Offers that a hard rule removed: how many per rule. */
  readonly eliminated: readonly {
    readonly role: string;
    readonly technology: string;
    readonly offer: string;
    readonly rule: string;
  }[];
  /** 0 when the optimum is proven; else the largest amount by which a better design could exist. */
  readonly gap: number;
}

export interface Relaxation {
  readonly changes: readonly {
    readonly path: string;
    readonly from: number | string | boolean | readonly string[];
    readonly to: number | string | boolean | readonly string[] | null;
  }[];
  readonly monthlyUsd: number;
}

export interface Infeasible {
  /** Minimal sets of stated requirements that can't hold together. */
  readonly conflicts: readonly (readonly string[])[];
  /** What to relax, each sufficient by itself. */
  readonly relaxations: readonly Relaxation[];
  readonly nearestMiss: (Recommendation & { readonly violated: readonly string[] }) | null;
}

/** A design that no other feasible one is at least as good as in all four figures. */
export interface FrontierDesign {
  readonly style: string;
  readonly cloud: Cloud;
  readonly totals: FrontierTotals;
  readonly components: readonly FrontierComponent[];
}

export interface FrontierTotals {
  readonly monthlyUsd: number;
  readonly latencyP99Ms: number;
  readonly operationsHoursPerMonth: number;
  readonly weeksToReady: number;
}

export interface FrontierComponent {
  readonly role: string;
  readonly technology: string;
  readonly offer: string;
  readonly units: number;
}

/** The Pareto front of cost, p99, operations hours and weeks until the team can run it, over all styles, clouds and offers. */
export interface Frontier {
  /** Designs on the front with figures of their own, shown or not. */
  readonly count: number;
  /** False where the search hit its budget: designs of the front may then be missing. */
  readonly isComplete: boolean;
  /** In order of cost. Where the front has more, the best in each figure and then those that differ most from the ones shown. */
  readonly designs: readonly FrontierDesign[];
}

export interface Advice {
  readonly graphVersion: string;
  readonly ledger: readonly LedgerEntry[];
  readonly warnings: readonly Warning[];
  readonly recommendations: readonly Recommendation[];
  readonly infeasible: Infeasible | null;
  /** Null where it wasn't asked for. */
  readonly frontier: Frontier | null;
}
