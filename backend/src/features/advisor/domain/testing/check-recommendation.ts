import type { Offer, Requirements } from '@architrave/graph-seed/model';
import type { AdvisorKnowledge, KnownTechnology } from '../advisor-knowledge.js';
import type { Component, MonthlyCost, Recommendation } from '../advice.js';
import { CROSSING_TIME } from '../cloud-crossing.js';
import { lognormalOf, meanOf } from '../latency/lognormal.js';
import type { Hop } from '../latency/hop.js';
import { erlangC } from '../queueing/erlang.js';
import { sampledP99 } from './monte-carlo.js';

const SAMPLES = 40_000;
const CONSISTENCIES = ['eventual', 'read-your-writes', 'strong'];

/**
 * What a recommendation breaks of the requirements or of its own arithmetic, recomputed from its components and the knowledge by
 * other means than the advisor's: sums in whole cents, a product of availabilities, sampled path times. Empty when all is well.
 */
export function violationsOf(
  one: Recommendation,
  requirements: Requirements,
  knowledge: AdvisorKnowledge,
): string[] {
  return [
    ...costViolations(one, requirements),
    ...serviceViolations(one, requirements),
    ...ruleViolations(one, requirements, knowledge),
    ...coverageViolations(one, requirements, knowledge),
    ...scoreViolations(one),
  ];
}

const problem = (broken: boolean, text: string): string[] => (broken ? [text] : []);
const cents = (usd: number): number => Math.round(usd * 100);

function costViolations(one: Recommendation, { constraints }: Requirements): string[] {
  const kinds = ['monthlyUsdLow', 'monthlyUsd', 'monthlyUsdHigh'] as const;
  const addsUp = (name: string, total: MonthlyCost, summands: readonly MonthlyCost[]): string[] =>
    kinds.flatMap((kind) =>
      problem(
        cents(total[kind]) !== summands.reduce((sum, part) => sum + cents(part[kind]), 0),
        `${name}: ${kind} is not the sum of its parts`,
      ),
    );
  const priced = [
    ...one.components.map((part) => [part.role, part] as const),
    ...one.charges.map((part) => [part.id, part] as const),
  ];
  return [
    ...addsUp(
      'total',
      one.totals,
      priced.map(([, part]) => part),
    ),
    ...priced.flatMap(([name, part]) => addsUp(name, part, part.lines)),
    ...priced.flatMap(([name, part]) =>
      problem(
        !(part.monthlyUsdLow <= part.monthlyUsd && part.monthlyUsd <= part.monthlyUsdHigh),
        `${name}: low, expected and high are out of order`,
      ),
    ),
    ...problem(
      one.totals.monthlyUsd > (constraints?.monthlyBudgetUsd ?? Infinity),
      `budget: ${one.totals.monthlyUsd}`,
    ),
  ];
}

function serviceViolations(one: Recommendation, { quality }: Requirements): string[] {
  const hard = one.components.filter(
    ({ soft, place }) => !soft && (place === 'request-path' || place === 'edge'),
  );
  const availability =
    hard.reduce((product, { availabilityPercent }) => (product * availabilityPercent) / 100, 1) * 100;
  const p99 = sampledP99(
    one.components.flatMap((component) => hopsOf(component, one)),
    SAMPLES,
  );
  const shown = one.totals.latencyP99Ms;
  return [
    ...problem(
      Math.abs(availability - one.totals.availabilityPercent) > 2e-5,
      `availability: ${one.totals.availabilityPercent} shown, ${availability} from the components`,
    ),
    ...problem(
      one.totals.availabilityPercent < (quality?.availabilityPercent ?? 0) - 1e-5,
      `availability below target: ${one.totals.availabilityPercent}`,
    ),
    ...problem(Math.abs(shown - p99) > 0.05 * p99 + 0.01, `p99: ${shown} shown, ${p99} sampled`),
    ...problem(shown > (quality?.latencyP99Ms ?? Infinity) + 0.005, `p99 above target: ${shown}`),
    ...one.components.flatMap(({ role, sizing }) =>
      problem(
        sizing.utilisation !== null && sizing.utilisation > 0.7 + 1e-6,
        `${role}: busy ${sizing.utilisation}`,
      ),
    ),
  ];
}

/** The station that a component shows: service times from its figures, waiting from its busy share and its shown mean wait. */
function hopsOf(component: Component, one: Recommendation): Hop[] {
  const { place, visits, latencyP50Ms, latencyP99Ms, sizing, units } = component;
  if (place !== 'request-path' || visits === 0) return [];
  const service = lognormalOf(latencyP50Ms, latencyP99Ms);
  const none = { probability: 0, ratePerMs: Infinity, meanMs: 0, secondMomentMs2: 0 };
  if (sizing.utilisation === null || typeof sizing.capacity.value !== 'number')
    return [{ visits, service, wait: none }];
  // The way to another cloud keeps no unit busy.
  const busy = isAcrossClouds(component, one)
    ? lognormalOf(latencyP50Ms - CROSSING_TIME.p50Ms, latencyP99Ms - CROSSING_TIME.p99Ms)
    : service;
  const servers = Math.max(1, Math.round((units * sizing.capacity.value * meanOf(busy)) / 1000));
  const probability = erlangC(sizing.utilisation * servers, servers);
  // Of those who wait, each waits the mean over all divided by their share.
  const ratePerMs = sizing.meanWaitMs === 0 ? Infinity : probability / sizing.meanWaitMs;
  return [{ visits, service, wait: { ...none, probability, ratePerMs } }];
}

function isAcrossClouds({ cloud }: Component, { cloud: main }: Recommendation): boolean {
  return cloud !== main && cloud !== 'any';
}

interface Chosen {
  readonly component: Component;
  readonly technology: KnownTechnology;
  readonly offer: Offer;
}

function ruleViolations(
  one: Recommendation,
  { constraints = {}, quality = {} }: Requirements,
  knowledge: AdvisorKnowledge,
): string[] {
  const chosen = one.components.map((component): Chosen => {
    const technology = knowledge.technologies.find(
      ({ slug }) => slug === component.technology,
    ) as KnownTechnology;
    return {
      component,
      technology,
      offer: technology.offers.find(
        ({ id, cloud }) => id === component.offer && cloud === component.cloud,
      ) as Offer,
    };
  });
  return [
    ...problem(
      constraints.cloud !== undefined && constraints.cloud !== 'any' && constraints.cloud !== one.cloud,
      `cloud ${one.cloud}`,
    ),
    ...problem(constraints.region !== undefined && constraints.region !== one.region, `region ${one.region}`),
    ...problem(
      new Set(one.components.map(({ role }) => role)).size !== one.components.length,
      'a role is filled twice',
    ),
    ...chosen.flatMap(({ component, technology, offer }) => {
      const { role } = component;
      const { handlesCustomerData, keepsRecords } = knowledge.roles.get(role) ?? {};
      return [
        ...problem(offer === undefined, `${role}: no such offer`),
        ...problem(
          isAcrossClouds(component, one) &&
            ((constraints.cloud ?? 'any') !== 'any' ||
              [offer.cloud, one.cloud].includes('on-premises') ||
              offer.worksOnlyWith.length > 0),
          `${role}: on ${offer.cloud}`,
        ),
        ...problem(
          !technology.roles.includes(role) || offer.roles?.includes(role) === false,
          `${role}: ${technology.slug} doesn't fill it`,
        ),
        ...problem(constraints.managedOnly === true && !offer.managed, `${role}: not managed`),
        ...problem(constraints.openSourceOnly === true && !technology.openSource, `${role}: not open source`),
        ...problem(
          handlesCustomerData === true &&
            !offer.selfHosted &&
            !(constraints.compliance ?? []).every((id) => offer.compliance.includes(id)),
          `${role}: compliance`,
        ),
        ...(keepsRecords === true
          ? [
              ...problem(
                (offer.recovery?.rpoMinutes ?? Infinity) > (quality.rpoMinutes ?? Infinity),
                `${role}: rpo`,
              ),
              ...problem(
                (offer.recovery?.rtoMinutes ?? Infinity) > (quality.rtoMinutes ?? Infinity),
                `${role}: rto`,
              ),
              ...problem(
                CONSISTENCIES.indexOf(offer.consistency ?? 'eventual') <
                  CONSISTENCIES.indexOf(quality.consistency ?? 'eventual'),
                `${role}: consistency`,
              ),
            ]
          : []),
      ];
    }),
    ...chosen.flatMap((a) =>
      chosen.flatMap((b) => [
        ...problem(
          a.technology.conflicts.has(b.technology.slug),
          `${a.technology.slug} excludes ${b.technology.slug}`,
        ),
        ...problem(
          a.offer.worksOnlyWith.some(
            ({ role, technologies }) =>
              role === b.component.role &&
              (!technologies.includes(b.technology.slug) ||
                (a.offer.cloud !== 'any' && b.offer.cloud !== 'any' && a.offer.cloud !== b.offer.cloud)),
          ),
          `${a.technology.slug} doesn't work with ${b.technology.slug}`,
        ),
      ]),
    ),
    ...one.held.flatMap(({ path, slack }) => problem(slack < 0, `${path}: slack ${slack}`)),
  ];
}

function coverageViolations(
  one: Recommendation,
  { constraints = {}, capabilities = [] }: Requirements,
  knowledge: AdvisorKnowledge,
): string[] {
  const used = new Set([
    ...one.components.map(({ technology }) => `technology:${technology}`),
    ...[one.style, ...one.subArchitectures, ...one.patterns.map(({ id }) => id)].map(
      (slug) => `pattern:${slug}`,
    ),
  ]);
  const roles = new Set(one.components.map(({ role }) => role));
  const architectures = knowledge.styles.filter(
    ({ slug }) => slug === one.style || one.subArchitectures.includes(slug),
  );
  return [
    ...(constraints.mustUse ?? []).flatMap((id) => problem(!used.has(id), `${id} is not used`)),
    ...(constraints.mustAvoid ?? []).flatMap((id) => problem(used.has(id), `${id} is used`)),
    ...capabilities.flatMap((slug) => {
      const capability = knowledge.capabilities.get(slug);
      const byStyle = capability?.nature === 'data' || capability?.nature === 'ai';
      const isServable = byStyle && knowledge.styles.some((style) => style.provides.has(slug));
      return [
        ...(capability?.requiredRoles ?? []).flatMap((role) =>
          problem(!roles.has(role), `${slug}: no ${role}`),
        ),
        ...problem(
          isServable && !architectures.some((style) => style.provides.has(slug)),
          `${slug}: no architecture serves it`,
        ),
      ];
    }),
  ];
}

function scoreViolations({ score, contributions }: Recommendation): string[] {
  const sum = contributions.reduce((total, { points }) => total + points, 0);
  return [
    ...problem(!(score >= 0 && score <= 1), `score ${score}`),
    ...problem(Math.abs(score - sum) > 1e-6, `score ${score}, contributions ${sum}`),
  ];
}

/** What tells one recommendation from another. */
export function identityOf({ style, cloud, components }: Recommendation): string {
  return [
    style,
    cloud,
    ...components.map(
      ({ role, technology, offer, cloud: cloudOf }) => `${role}=${technology}/${offer}@${cloudOf}`,
    ),
  ].join(' ');
}
