import type { AdvisorKnowledge, KnownRole, KnownStyle } from './advisor-knowledge.js';
import type { ChosenPattern, Place } from './advice.js';
import { holds, storeQueriesPerSecond, type ConditionContext } from './condition.js';
import { isStated, numberOf, SECONDS_PER_MONTH, type Situation } from './situation.js';
import { candidateStyles } from './style-fit.js';

/** What a role has to carry. Rates are operations of the role per second in the busiest hour. */
export interface RoleLoad {
  readonly operationsPerSecond: number;
  readonly operationsPerMonth: number;
  readonly storageGb: number;
  readonly processedGbPerMonth: number;
  readonly writesPerSecond: number;
}

/** A role that a design fills. */
export interface RoleSlot {
  readonly role: string;
  readonly place: Place;
  readonly soft: boolean;
  readonly order: number;
  /** Mean visits of a request; 0 off the request path. */
  readonly visits: number;
  readonly load: RoleLoad;
  readonly because: readonly string[];
}

export interface DesignFrame {
  readonly style: KnownStyle;
  readonly subArchitectures: readonly string[];
  /** By role id. */
  readonly slots: readonly RoleSlot[];
  readonly context: ConditionContext;
}

/** Rounds after which pattern calls and the roles they add have settled; each round can only add. */
const SETTLING_ROUNDS = 5;

interface Entry {
  times: number;
  place: Place;
  soft: boolean;
  /** Whether only a sub-architecture brought it, so that not every request comes by. */
  beside: boolean;
  because: Set<string>;
}

/** The roles that a backbone, its sub-architectures, the capabilities, the called patterns and the technologies that must be used ask for. */
export function frameDesign(
  style: KnownStyle,
  subArchitectures: readonly string[],
  knowledge: AdvisorKnowledge,
  situation: Situation,
): DesignFrame {
  const styles = new Set([style.slug, ...subArchitectures]);
  const entries = new Map<string, Entry>();
  const add = (slug: string, because: string, entry: Partial<Omit<Entry, 'because'>> = {}): void => {
    const role = knowledge.roles.get(slug);
    if (role === undefined) return;
    const known = entries.get(slug);
    if (known === undefined) {
      entries.set(slug, {
        times: entry.times ?? 1,
        place: entry.place ?? role.use,
        soft: entry.soft ?? role.soft,
        beside: entry.beside ?? false,
        because: new Set([because]),
      });
    } else known.because.add(because);
  };
  const addStyle = (of: KnownStyle, beside: boolean): void => {
    for (const entry of of.definition.roles) {
      if (
        entry.when !== undefined &&
        !holds(entry.when, { situation, styles, roles: new Set(entries.keys()) })
      )
        continue;
      add(entry.role, `pattern:${of.slug}`, {
        times: entry.times,
        // What only a sub-architecture brings has a path of its own; the main path goes on without it.
        ...(beside
          ? {
              place: besideOf(entry.use ?? knowledge.roles.get(entry.role)?.use ?? 'supporting'),
              soft: true,
              beside: true,
            }
          : entry.use === undefined
            ? {}
            : { place: entry.use }),
      });
    }
  };
  addStyle(style, false);
  for (const slug of situation.capabilities) {
    for (const role of knowledge.capabilities.get(slug)?.requiredRoles ?? []) {
      if (!entries.has(role) || !servedBySub(slug, style, subArchitectures, knowledge)) {
        add(
          role,
          `capability:${slug}`,
          servedBySub(slug, style, subArchitectures, knowledge)
            ? { place: 'asynchronous', soft: true, beside: true }
            : {},
        );
      }
    }
  }
  for (const slug of subArchitectures) {
    const sub = knowledge.styles.find((known) => known.slug === slug);
    if (sub !== undefined) addStyle(sub, true);
  }
  const roles = (): Set<string> => new Set(entries.keys());
  const settlePatterns = (): void => {
    for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
      const before = entries.size;
      for (const pattern of calledPatterns(knowledge, { situation, styles, roles: roles() })) {
        const known = knowledge.patterns.find((candidate) => candidate.slug === pattern.id);
        for (const role of known?.requiredRoles ?? []) add(role, `pattern:${pattern.id}`);
      }
      if (entries.size === before) break;
    }
  };
  settlePatterns();
  for (const id of situation.requirements.constraints?.mustUse ?? []) {
    const role = roleForDemanded(id, roles(), knowledge, situation);
    if (role === undefined) continue;
    add(role, 'constraints.mustUse');
    settlePatterns();
  }
  const context: ConditionContext = { situation, styles, roles: roles() };
  const slots = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, entry]): RoleSlot => {
      const role = knowledge.roles.get(slug) as KnownRole;
      const load = loadOf(role, entry, situation, context.roles as ReadonlySet<string>);
      const onPath = entry.place === 'request-path';
      return {
        role: slug,
        place: entry.place,
        soft: entry.soft,
        order: role.order,
        visits: onPath ? visitsOf(load.operationsPerSecond, situation) : 0,
        load,
        because: [...entry.because].sort(),
      };
    });
  return { style, subArchitectures, slots, context };
}

/**
 * The role to add for a technology that must be used and has none yet: of those that it fills the one that the best fitting style asks for, ties
 * by id. Undefined where it has a role already, or is no technology.
 */
function roleForDemanded(
  id: string,
  present: ReadonlySet<string>,
  knowledge: AdvisorKnowledge,
  situation: Situation,
): string | undefined {
  const technology = knowledge.technologies.find((known) => `technology:${known.slug}` === id);
  if (technology === undefined || technology.roles.some((role) => present.has(role))) return undefined;
  const filled = [...technology.roles].sort();
  for (const { style } of candidateStyles(knowledge, situation)) {
    const asked = filled.find((role) => style.definition.roles.some((entry) => entry.role === role));
    if (asked !== undefined) return asked;
  }
  return filled[0];
}

/** More patterns than this are not advice any more. */
const MOST_PATTERNS = 12;

/**
 * The patterns that something calls for, by id, with what called. What is part of another called pattern or of a style of the design
 * is not named again. Where more than twelve are called, those with most reasons stay.
 */
export function calledPatterns(knowledge: AdvisorKnowledge, context: ConditionContext): ChosenPattern[] {
  const { mustUse = [], mustAvoid = [] } = context.situation.requirements.constraints ?? {};
  const called = knowledge.patterns.flatMap((pattern) => {
    const id = `pattern:${pattern.slug}`;
    if (mustAvoid.includes(id)) return [];
    const demanded = mustUse.includes(id);
    const calls = pattern.calledBy.filter((call) => holds(call.when, context));
    const because = new Set([
      ...calls.flatMap((call) => call.because),
      ...(demanded ? ['constraints.mustUse'] : []),
    ]);
    return because.size === 0 ? [] : [{ pattern, demanded, because: [...because].sort() }];
  });
  const present = new Set([...called.map(({ pattern }) => pattern.slug), ...(context.styles ?? [])]);
  return called
    .filter(({ pattern, demanded }) => demanded || !pattern.partOf.some((whole) => present.has(whole)))
    .sort(
      (a, b) =>
        Number(b.demanded) - Number(a.demanded) ||
        b.because.length - a.because.length ||
        (a.pattern.slug < b.pattern.slug ? -1 : 1),
    )
    .slice(0, MOST_PATTERNS)
    .map(({ pattern, because }) => ({ id: pattern.slug, because }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function servedBySub(
  capability: string,
  style: KnownStyle,
  subs: readonly string[],
  knowledge: AdvisorKnowledge,
): boolean {
  return (
    !style.provides.has(capability) &&
    knowledge.styles.some((known) => subs.includes(known.slug) && known.provides.has(capability))
  );
}

function besideOf(place: Place): Place {
  return place === 'request-path' || place === 'edge' ? 'asynchronous' : place;
}

/** A visit count near a whole number is that number: rates are rounded to six digits. */
function visitsOf(operationsPerSecond: number, situation: Situation): number {
  const visits = operationsPerSecond / Math.max(1e-9, situation.derived.requestsPerSecond);
  const nearest = Math.round(visits);
  return Math.abs(visits - nearest) < 1e-6 ? nearest : visits;
}

/** GB of one stored event, vector and log line, for storage that follows from counts. */
const GB_PER_EVENT = 1e-6;
const GB_PER_DOCUMENT_VECTORS = 3e-5;
const LOG_GB_PER_MILLION_REQUESTS = 1;
/** Share of the data that is read often enough to be worth memory. */
const HOT_SHARE = 0.1;
/** Days for which events are kept where they can be read again. */
const EVENT_RETENTION_SECONDS = 7 * 86_400;

/**
 * Share of the requests that use what stands beside the backbone (questions to a model in a shop); an assumption. Tokens that are stated are
 * counted over all requests, so that there is nothing to share out.
 */
const BESIDE_SHARE = 0.1;

function loadOf(
  role: KnownRole,
  { times, beside }: Pick<Entry, 'times' | 'beside'>,
  situation: Situation,
  roles: ReadonlySet<string>,
): RoleLoad {
  const { derived } = situation;
  const share = beside && !isStated(situation, 'workload.tokensPerRequest') ? BESIDE_SHARE : 1;
  const peakFactor = Math.max(1, numberOf(situation, 'workload.peakFactor', 1));
  const events = numberOf(situation, 'workload.eventsPerSecond');
  const rates: Record<KnownRole['demand']['rate'], number> = {
    requests: derived.requestsPerSecond * share,
    reads: derived.readsPerSecond,
    writes: derived.writesPerSecond,
    'store-queries': storeQueriesPerSecond(situation, roles),
    events: Math.max(events, derived.writesPerSecond),
    tokens: derived.requestsPerSecond * share,
    users: derived.monthlyUsers / SECONDS_PER_MONTH,
    none: 0,
  };
  const operationsPerSecond = rates[role.demand.rate] * role.demand.times * times;
  const operationsPerMonth = (operationsPerSecond / peakFactor) * SECONDS_PER_MONTH;
  const data = derived.storageGbAtHorizon;
  const storages: Record<KnownRole['demand']['storage'], number> = {
    data,
    'hot-data': data * HOT_SHARE,
    objects: data,
    events: (Math.max(events, derived.writesPerSecond) / peakFactor) * EVENT_RETENTION_SECONDS * GB_PER_EVENT,
    logs: ((derived.requestsPerSecond / peakFactor) * SECONDS_PER_MONTH * LOG_GB_PER_MILLION_REQUESTS) / 1e6,
    vectors: numberOf(situation, 'workload.documents') * GB_PER_DOCUMENT_VECTORS,
    none: 0,
  };
  const kb = role.demand.kbPerOperation ?? numberOf(situation, 'workload.responseKb', 20);
  return {
    operationsPerSecond,
    operationsPerMonth,
    storageGb: storages[role.demand.storage] * role.demand.storageTimes,
    processedGbPerMonth: (operationsPerMonth * kb) / 1e6,
    writesPerSecond: Math.min(operationsPerSecond, derived.writesPerSecond),
  };
}
