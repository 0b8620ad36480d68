import type { Component, Contribution, LedgerEntry, Recommendation } from './model/advice';

/** A component for tests; the role's place and order on the request path are what drawings follow from. */
export function aComponent(role: string, given: Partial<Component> & Pick<Component, 'order'>): Component {
  const figure = { value: 100, basis: 'documented' };
  return {
    role,
    technology: `${role}-technology`,
    offer: `${role}-offer`,
    offerName: `${role} small`,
    cloud: 'aws',
    units: 1,
    replicas: 1,
    place: 'request-path',
    soft: false,
    visits: 1,
    because: ['pattern:monolith'],
    sizing: {
      operationsPerSecond: 50,
      storageGb: 0,
      binding: 'load',
      utilisation: 0.5,
      meanWaitMs: 1,
      capacity: figure,
    },
    latencyP50Ms: 5,
    latencyP99Ms: 20,
    latency: figure,
    availabilityPercent: 99.99,
    slaPercent: 99.9,
    availability: figure,
    operationsHoursPerMonth: 2,
    monthlyUsdLow: 80,
    monthlyUsd: 100,
    monthlyUsdHigh: 130,
    lines: [
      {
        priceRow: `${role}-row`,
        service: 'Service',
        item: `${role} hours`,
        unitPriceUsd: 0.137,
        unit: 'hour',
        times: 730,
        per: 'units',
        quantity: 1,
        regionFactor: 1,
        region: 'us-east',
        date: '2026-11-20',
        source: 'price-list',
        basis: 'read',
        monthlyUsdLow: 80,
        monthlyUsd: 100,
        monthlyUsdHigh: 130,
      },
    ],
    ...given,
  };
}

/** A recommendation for tests: a monolith whose only component is its compute. */
export function aRecommendation(given: Partial<Recommendation> = {}): Recommendation {
  return {
    rank: 1,
    score: 0.7,
    style: 'monolith',
    cloud: 'aws',
    region: 'us-east',
    subArchitectures: [],
    patterns: [],
    components: [aComponent('compute', { order: 50 })],
    charges: [],
    totals: {
      monthlyUsdLow: 80,
      monthlyUsd: 100,
      monthlyUsdHigh: 130,
      latencyP50Ms: 5,
      latencyP99Ms: 20,
      availabilityPercent: 99.99,
      downtimeMinutesPerMonth: 4.3,
      largestDowntimeRole: 'compute',
      slaFloorPercent: 99.9,
      operationsHoursPerMonth: 2,
      operationsUsdPerMonth: null,
      weeksToReady: 3,
      learningHours: 12,
    },
    held: [],
    contributions: [aContribution('style-fit/neutral', 0.3), aContribution('technology/start', 0.4)],
    givesUp: [],
    failureModes: [],
    revisitWhen: [],
    warnings: [],
    skillGaps: [],
    evidence: [],
    eliminated: [],
    gap: 0,
    ...given,
  };
}

/** A contribution to a score, for tests. */
export function aContribution(id: string, points: number): Contribution {
  return { id, points };
}

/** An entry of the ledger, for tests. */
export function anEntry(path: string, given: Partial<LedgerEntry> = {}): LedgerEntry {
  return { path, value: 1, origin: 'assumed', rule: 'default', flipsFirst: false, ...given };
}
