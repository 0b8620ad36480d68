import { isKind } from '../../../lib/kinds';
import type { Advice, LedgerEntry, Recommendation } from './advice';

/** Full ids of every node that an advice names, for one look-up of their names. */
export function mentionedIds(advice: Advice): readonly string[] {
  const ids = new Set<string>();
  for (const recommendation of advice.recommendations) addRecommendation(ids, recommendation);
  const miss = advice.infeasible?.nearestMiss;
  if (miss != null) addRecommendation(ids, miss.recommendation);
  for (const entry of advice.ledger) {
    if (entry.path.startsWith('priorities.')) ids.add(`quality:${entry.path.slice('priorities.'.length)}`);
    for (const id of idsIn(entry)) ids.add(id);
  }
  return [...ids].sort();
}

/** Whether a text is a full node id rather than the path of a requirement. */
export function isNodeId(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && isKind(text.slice(0, colon));
}

/** Full ids of the nodes that a requirement's value names. */
function idsIn({ path, value }: LedgerEntry): readonly string[] {
  const list = Array.isArray(value) ? value.map(String) : [];
  switch (path) {
    case 'capabilities':
      return list.map((slug) => `capability:${slug}`);
    case 'team.skills':
      return Object.keys(value ?? {}).map((slug) => `skill:${slug}`);
    case 'constraints.mustUse':
    case 'constraints.mustAvoid':
      return list.filter(isNodeId);
    default:
      return [];
  }
}

function addRecommendation(ids: Set<string>, recommendation: Recommendation): void {
  const add = (kind: string, slug: string | null | undefined): void => {
    if (slug != null && slug !== '') ids.add(isNodeId(slug) ? slug : `${kind}:${slug}`);
  };
  const addAll = (because: readonly string[]): void => {
    for (const id of because) if (isNodeId(id)) ids.add(id);
  };
  add('pattern', recommendation.style);
  for (const slug of recommendation.subArchitectures) add('pattern', slug);
  for (const pattern of recommendation.patterns) {
    add('pattern', pattern.id);
    addAll(pattern.because);
  }
  for (const component of recommendation.components) {
    add('role', component.role);
    add('technology', component.technology);
    add('source', component.latency.source);
    add('source', component.availability.source);
    add('source', component.sizing.capacity.source);
    addAll(component.because);
    for (const line of component.lines) add('source', line.source);
  }
  for (const charge of recommendation.charges) for (const line of charge.lines) add('source', line.source);
  for (const { id, source } of recommendation.contributions) {
    add('source', source);
    const quality = /^style-fit\/quality:(.+)$/.exec(id)?.[1];
    add('quality', quality);
  }
  for (const given of recommendation.givesUp) {
    add('quality', given.quality);
    for (const id of given.because) add('trade-off', id);
  }
  for (const failure of recommendation.failureModes) {
    add('failure-mode', failure.id);
    addAll(failure.mitigations);
    add('role', failure.role);
  }
  for (const { skill } of recommendation.skillGaps) add('skill', skill);
  for (const { winner } of recommendation.revisitWhen) add('pattern', winner);
  add('role', recommendation.totals.largestDowntimeRole);
  addAll(recommendation.evidence.flatMap(({ from, to }) => [from, to]));
}
