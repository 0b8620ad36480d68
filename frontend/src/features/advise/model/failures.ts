import type { Recommendation } from './advice';

/** A failure mode of a recommendation. */
export type Failure = Recommendation['failureModes'][number];

/** The failure modes: outages of parts that the design has, along the request path, then the others; unguarded first. */
export function sortFailures({
  failureModes,
  components,
}: Pick<Recommendation, 'failureModes' | 'components'>): readonly Failure[] {
  const orderOf = new Map(components.map(({ role, order }) => [role, order]));
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
