import type { CompiledGraph, TechnologyData } from '../model/graph.js';
import { slugOf, type NodeId } from '../model/node-id.js';

export interface PriceUse {
  /** Distinct price rows that offers name, those of their hosts included. */
  readonly rows: number;
  /** Those of them that no source gives. */
  readonly assumed: number;
}

export interface PriceUseByRole {
  readonly all: PriceUse;
  readonly byRole: ReadonlyMap<string, PriceUse>;
}

/** How many of the price rows that offers use are assumed: over all offers, and over those that may fill each role. */
export function priceUse(graph: CompiledGraph): PriceUseByRole {
  const assumed = new Set(graph.prices.filter((row) => row.basis === 'assumed').map((row) => row.id));
  const count = (rows: ReadonlySet<string>): PriceUse => ({
    rows: rows.size,
    assumed: [...rows].filter((row) => assumed.has(row)).length,
  });
  const fulfilled = rolesByTechnology(graph);
  const all = new Set<string>();
  const byRole = new Map<string, Set<string>>();
  for (const node of graph.nodes) {
    if (node.kind !== 'technology') continue;
    for (const offer of (node.data as TechnologyData).offers) {
      const rows = offer.prices.map((term) => term.row);
      rows.forEach((row) => all.add(row));
      for (const role of offer.roles ?? fulfilled.get(node.id) ?? []) {
        byRole.set(role, new Set([...(byRole.get(role) ?? []), ...rows]));
      }
    }
  }
  return { all: count(all), byRole: new Map([...byRole].map(([role, rows]) => [role, count(rows)])) };
}

/** Technology → slugs of the roles that it fulfils. */
export function rolesByTechnology(graph: CompiledGraph): ReadonlyMap<NodeId, readonly string[]> {
  const roles = new Map<NodeId, string[]>();
  for (const edge of graph.edges) {
    if (edge.type === 'FULFILS') roles.set(edge.from, [...(roles.get(edge.from) ?? []), slugOf(edge.to)]);
  }
  return roles;
}
