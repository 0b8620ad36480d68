import type { Component, Recommendation } from './advice';

/** A role in two recommendations; absent where one of them does without it. */
export interface ComparedRole {
  readonly role: string;
  readonly left: Component | undefined;
  readonly right: Component | undefined;
  /** Another offer or another number of units. */
  readonly differs: boolean;
}

/** The roles of two recommendations side by side, along the request path. */
export function compareRoles(
  a: Pick<Recommendation, 'components'>,
  b: Pick<Recommendation, 'components'>,
): readonly ComparedRole[] {
  const left = new Map(a.components.map((component) => [component.role, component]));
  const right = new Map(b.components.map((component) => [component.role, component]));
  const orderOf = new Map([...a.components, ...b.components].map(({ role, order }) => [role, order]));
  return [...orderOf]
    .sort(([r, m], [s, n]) => m - n || (r < s ? -1 : 1))
    .map(([role]) => {
      const mine = left.get(role);
      const theirs = right.get(role);
      return {
        role,
        left: mine,
        right: theirs,
        differs:
          mine?.technology !== theirs?.technology ||
          mine?.offer !== theirs?.offer ||
          mine?.units !== theirs?.units,
      };
    });
}
