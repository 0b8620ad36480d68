import { createHash } from 'node:crypto';
import type { CompiledGraph, GraphNode, Offer } from '@architrave/graph-seed/model';
import type { GraphStore } from '../../knowledge/index.js';
import type { CurrentGround, NodeFingerprint } from '../domain/flags.js';
import type { GroundReader } from '../domain/ground.port.js';

/** Reads what decisions rest on from the graph, and unit prices from the content. */
export class GraphGroundReader implements GroundReader {
  private readonly prices: ReadonlyMap<string, number>;
  /** Offer → the technology that it is of. */
  private readonly technologies: ReadonlyMap<string, string>;

  constructor(
    private readonly store: GraphStore,
    content: CompiledGraph,
  ) {
    this.prices = new Map(content.prices.map(({ id, usd }) => [id, usd]));
    this.technologies = new Map(
      content.nodes.flatMap((node) => offersOf(node).map((offer) => [offer.id, node.id] as const)),
    );
  }

  async read(nodeIds: readonly string[], offers: readonly string[]): Promise<CurrentGround | null> {
    const nodes = [...new Set(nodeIds)];
    const technologies = [...new Set(offers.flatMap((offer) => this.technologies.get(offer) ?? []))];
    try {
      const found = await this.store.getNodes([...nodes, ...technologies]);
      const priced = found.slice(nodes.length).flatMap((node) => (node === null ? [] : offersOf(node)));
      return {
        nodes: Object.fromEntries(
          nodes.flatMap((id, index) => {
            const node = found[index];
            return node == null ? [] : [[id, fingerprintOf(node)]];
          }),
        ),
        prices: Object.fromEntries(
          priced.filter(({ id }) => offers.includes(id)).map((offer) => [offer.id, this.pricesOf(offer)]),
        ),
      };
    } catch (error) {
      // Decisions can be read and written while the graph is away; what they rest on is compared later.
      if ((error as { readonly code?: unknown }).code === 'GRAPH_UNAVAILABLE') return null;
      throw error;
    }
  }

  private pricesOf(offer: Offer): Readonly<Record<string, number>> {
    return Object.fromEntries(
      offer.prices.flatMap(({ row }) => {
        const usd = this.prices.get(row);
        return usd === undefined ? [] : [[row, usd]];
      }),
    );
  }
}

function offersOf(node: GraphNode): readonly Offer[] {
  return (node.data as { readonly offers?: readonly Offer[] }).offers ?? [];
}

const PARTS = ['name', 'summary', 'body', 'data'] as const;
const LENGTH = 16;

function fingerprintOf(node: GraphNode): NodeFingerprint {
  const parts = PARTS.flatMap((part) => {
    const value: unknown = node[part];
    return value === undefined || value === null ? [] : [[part, hashOf(value)] as const];
  });
  return { name: node.name.en, parts: Object.fromEntries(parts) };
}

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex')
    .slice(0, LENGTH);
}

/** The value with the keys of objects in order, so that equal values give equal texts. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
