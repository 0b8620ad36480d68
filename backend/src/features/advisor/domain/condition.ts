import type { Condition } from '@architrave/graph-seed/model';
import type { Situation } from './situation.js';

/** What a condition is tested on: the situation and as much of the design as there is. */
export interface ConditionContext {
  readonly situation: Situation;
  readonly styles?: ReadonlySet<string>;
  readonly roles?: ReadonlySet<string>;
  readonly technologies?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a condition holds. A path without a value fails every test on it. */
export function holds(condition: Condition, context: ConditionContext): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(inner, context));
  if ('any' in condition) return condition.any.some((inner) => holds(inner, context));
  if ('not' in condition) return !holds(condition.not, context);
  if ('stated' in condition) return context.situation.ledger.get(condition.stated)?.origin === 'stated';
  if ('priority' in condition)
    return (context.situation.priorities.get(condition.priority)?.weight ?? 0) >= condition.atLeast;
  if ('capability' in condition) return anyIn(condition.capability, context.situation.capabilities);
  if ('style' in condition) return anyIn(condition.style, context.styles ?? NONE);
  if ('role' in condition) return anyIn(condition.role, context.roles ?? NONE);
  if ('technology' in condition) return anyIn(condition.technology, context.technologies ?? NONE);
  const value = pathValue(condition.path, context);
  if (value === undefined) return false;
  if (condition.atLeast !== undefined && !(typeof value === 'number' && value >= condition.atLeast))
    return false;
  if (condition.atMost !== undefined && !(typeof value === 'number' && value <= condition.atMost))
    return false;
  if (
    condition.is !== undefined &&
    !(Array.isArray(value) ? value.includes(condition.is) : value === condition.is)
  )
    return false;
  if (condition.in !== undefined) {
    const accepted: readonly string[] = condition.in;
    return Array.isArray(value)
      ? value.some((item: string) => accepted.includes(item))
      : typeof value === 'string' && accepted.includes(value);
  }
  return true;
}

function anyIn(slugs: string | readonly string[], chosen: ReadonlySet<string>): boolean {
  return typeof slugs === 'string' ? chosen.has(slugs) : slugs.some((slug) => chosen.has(slug));
}

function pathValue(path: string, { situation, roles }: ConditionContext): unknown {
  if (!path.startsWith('derived.')) return situation.ledger.get(path)?.value;
  const name = path.slice('derived.'.length);
  if (name === 'storeQueriesPerSecond') return storeQueriesPerSecond(situation, roles ?? NONE);
  return situation.derived[name as keyof Situation['derived']];
}

/** Queries that reach the store of record: every write, and the reads that the cache, where there is one, does not answer. */
export function storeQueriesPerSecond(situation: Situation, roles: ReadonlySet<string>): number {
  const hitRatio = situation.ledger.get('workload.cacheHitRatio')?.value;
  const missShare = roles.has('cache') && typeof hitRatio === 'number' ? 1 - hitRatio : 1;
  return situation.derived.writesPerSecond + situation.derived.readsPerSecond * missShare;
}
