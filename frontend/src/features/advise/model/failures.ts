import type { Recommendation } from './advice';

/** A failure mode of a recommendation. */
export type Failure = Recommendation['failureModes'][number];

/** What users feel first comes first: the request path, then its edge, then work that waits. */
const PLACE_TURN: Readonly<Record<string, number>> = { 'request-path': 0, edge: 1000, asynchronous: 2000 };
const LAST_TURN = 3000;

/** The failure modes: outages of parts that the design has, along the request path, then the others; unguarded first. */
export function sortFailures({
  failureModes,
  components,
}: Pick<Recommendation, 'failureModes' | 'components'>): readonly Failure[] {
  const orderOf = new Map(
    components.map(({ role, order, place }) => [role, (PLACE_TURN[place] ?? LAST_TURN) + order]),
  );
  const turn = ({ role }: Failure): number => (role == null ? Infinity : (orderOf.get(role) ?? Infinity));
  return [...failureModes].sort(
    (a, b) =>
      compare(turn(a), turn(b)) ||
      compare(Number(a.mitigations.length > 0), Number(b.mitigations.length > 0)) ||
      (a.id < b.id ? -1 : 1),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
