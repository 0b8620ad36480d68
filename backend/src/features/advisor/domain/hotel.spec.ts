import { fieldOf, type Offer, type RequirementPath } from '@architrave/graph-seed/model';
import { advise } from './advise.js';
import type { Advice, Component, Recommendation } from './advice.js';
import { valueAt } from './check-references.js';
import { designCostUsd } from './describe-design.js';
import { DEGRADED_UTILISATION_CAP, unitsThatSurviveZoneLoss, UTILISATION_CAP } from './sizing.js';
import { SolveCache } from './solve-cache.js';
import { bestDesign, prepareCase } from './solve-designs.js';
import { violationsOf } from './testing/check-recommendation.js';
import { contentKnowledge } from './testing/content.js';
import { HOTEL } from './testing/hotel.js';
import { leastCosts } from './testing/solve-styles.js';

const knowledge = contentKnowledge();
const cache = new SolveCache();
let advice: Advice;
let first: Recommendation;

beforeAll(() => {
  advice = advise(HOTEL, knowledge, { sensitivity: false });
  first = advice.recommendations[0] as Recommendation;
}, 60_000);

const component = (role: string): Component | undefined => first.components.find((one) => one.role === role);
const offerOf = ({ technology, offer, cloud }: Component): Offer | undefined =>
  knowledge.technologies
    .find(({ slug }) => slug === technology)
    ?.offers.find((one) => one.id === offer && one.cloud === cloud);

function rolesApart(a: Recommendation, b: Recommendation): number {
  const technologies = (one: Recommendation) =>
    new Map(one.components.map(({ role, technology }) => [role, technology]));
  const [left, right] = [technologies(a), technologies(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((role) => left.get(role) !== right.get(role))
    .length;
}

describe('the hotel booking system', () => {
  it('gets three recommendations that hold everything stated', () => {
    expect(advice.infeasible).toBeNull();
    expect(advice.recommendations).toHaveLength(3);
    for (const one of advice.recommendations) expect(violationsOf(one, HOTEL, knowledge)).toEqual([]);
  });

  it('gets at least two styles, or designs apart in three roles', () => {
    const { recommendations } = advice;
    const apart = recommendations.every((a) =>
      recommendations.every((b) => a === b || rolesApart(a, b) >= 3),
    );
    expect(new Set(recommendations.map(({ style }) => style)).size >= 2 || apart).toBe(true);
  });

  it('gets first a design for at most 2,000 USD with all that it needs', () => {
    expect(first.totals.monthlyUsd).toBeLessThanOrEqual(2000);
    expect(
      component('api-gateway') ?? component('load-balancer') ?? component('reverse-proxy'),
    ).toBeDefined();
    expect(component('compute') ?? component('serverless-compute')).toBeDefined();
    for (const role of [
      'relational-store',
      'cache',
      'search-engine',
      'notification-service',
      'payment-provider',
    ])
      expect({ role, found: component(role)?.role }).toEqual({ role, found: role });
  });

  it('keeps its records on a replica or standby', () => {
    const store = component('relational-store');
    const offer = store === undefined ? undefined : offerOf(store);
    // Two units at least, or a service that fails over to another zone by itself.
    expect((store?.units ?? 0) >= 2 || offer?.availability.scope === 'service').toBe(true);
    expect(offer?.recovery?.rtoMinutes ?? Infinity).toBeLessThan(60);
  });

  it('has as many units as the load explains, and no more', () => {
    // 10,000 users, one request every 20 s and a quarter of the 200 ms each.
    expect(advice.ledger.find(({ path }) => path === 'workload.requestsPerSecond')).toMatchObject({
      value: 498.753,
      origin: 'inferred',
    });
    for (const one of first.components) {
      const offer = offerOf(one);
      const rate = offer?.capacity.operationsPerSecond;
      if (offer === undefined || typeof rate !== 'number') {
        expect({ role: one.role, units: one.units }).toEqual({
          role: one.role,
          units: Math.max(1, offer?.minUnits ?? 1),
        });
        continue;
      }
      const busy = Math.ceil(one.sizing.operationsPerSecond / (rate * UTILISATION_CAP) - 1e-6);
      const shards =
        offer.scaling === 'sharded' && typeof offer.capacity.storageGb === 'number'
          ? Math.ceil(one.sizing.storageGb / offer.capacity.storageGb)
          : 0;
      const needed = Math.max(
        1,
        shards,
        Math.ceil(one.sizing.operationsPerSecond / (rate * DEGRADED_UTILISATION_CAP) - 1e-6),
      );
      const expected = {
        minimum: offer.minUnits,
        load: busy,
        storage: shards,
        'zone-loss': unitsThatSurviveZoneLoss(needed),
        elastic: 1,
      }[one.sizing.binding];
      expect({ role: one.role, binding: one.sizing.binding, units: one.units }).toEqual({
        role: one.role,
        binding: one.sizing.binding,
        units: expected,
      });
      expect(one.units).toBeGreaterThanOrEqual(Math.max(busy, shards, offer.minUnits));
    }
  });

  it.each(['database-outage', 'cache-outage', 'search-outage'])('says what happens in a %s', (id) => {
    const mode = first.failureModes.find((one) => one.id === id);
    expect(mode).toBeDefined();
    const fallback = knowledge.failureModes.get(id)?.fallback;
    expect((mode?.mitigations.length ?? 0) > 0 || (fallback?.en ?? '') !== '').toBe(true);
  });

  it('stays feasible when any one default is 30 % lower or higher', () => {
    const rows: Row[] = [];
    for (const [path, { value }] of Object.entries(knowledge.defaults)) {
      if (typeof value !== 'number' || value === 0 || valueAt(HOTEL, path as RequirementPath) !== undefined)
        continue;
      for (const factor of [0.7, 1.3]) rows.push(effectOf(path as RequirementPath, value, factor));
    }
    process.stdout.write(tableOf(rows));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ style }) => style === '').map(({ path, to }) => `${path} = ${to}`)).toEqual([]);
  }, 240_000);
});

interface Row {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Empty where nothing is feasible. */
  readonly style: string;
  readonly score: number;
  readonly monthlyUsd: number;
  /** What the cheapest design that holds everything costs. */
  readonly leastUsd: number;
}

/** What the first place is when one default is another. */
function effectOf(path: RequirementPath, value: number, factor: number): Row {
  const field = fieldOf(path);
  const moved = value * factor;
  const clipped =
    field.type === 'number'
      ? Math.min(field.maximum, Math.max(field.minimum, field.integer === true ? Math.round(moved) : moved))
      : moved;
  const to = field.type === 'number' && field.unit === 'share' ? Math.min(1, clipped) : clipped;
  const options = { assumptions: new Map([[path, to]]), cache };
  const design = bestDesign(prepareCase(HOTEL, knowledge, options));
  return {
    path,
    from: value,
    to,
    style: design?.candidate.style.slug ?? '',
    score: (design?.value ?? 0) / 1e6,
    monthlyUsd: design === null ? 0 : designCostUsd(design),
    leastUsd: Math.min(...leastCosts(HOTEL, knowledge, options).values()) / 100,
  };
}

/** The slack of the first recommendation and the effect of each moved default. */
function tableOf(rows: readonly Row[]): string {
  const slack = first.held
    .filter(({ unit }) => unit !== '')
    .map(
      ({ path, limit, value, slack: left, unit }) =>
        `${path}: ${String(value)} of ${String(limit)} ${unit}, slack ${(left * 100).toFixed(1)} %`,
    );
  const line = ({ path, from, to, style, score, monthlyUsd, leastUsd }: Row): string =>
    [
      path.padEnd(28),
      `${from} → ${Number(to.toPrecision(6))}`.padEnd(15),
      style === ''
        ? 'nothing is feasible'
        : `${style.padEnd(18)} ${score.toFixed(3)}  ${monthlyUsd.toFixed(2)} USD; the cheapest ${leastUsd.toFixed(2)}, ${(((2000 - leastUsd) / 2000) * 100).toFixed(1)} % left`,
    ].join(' ');
  return (
    ['', 'The hotel as it stands:', ...slack, 'With one default moved by 30 %:', ...rows.map(line), ''].join(
      '\n',
    ) + '\n'
  );
}
