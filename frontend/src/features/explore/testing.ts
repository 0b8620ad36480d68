import type { Kind } from '../../lib/kinds';
import type { RelationType } from '../../lib/relations';
import type { NodeWithEdges } from './model/neighbourhood';

/** A loaded node with the given links, for tests: `[type, direction, ids…]`. Names are made from the slugs. */
export function aNode(
  id: string,
  links: readonly (readonly [RelationType, 'OUTGOING' | 'INCOMING', ...string[]])[] = [],
): NodeWithEdges {
  return {
    id,
    name: nameOf(id),
    edges: links.map(([type, direction, ...ids]) => ({
      type,
      direction,
      links: ids.map((other) => ({
        edge: { id: direction === 'OUTGOING' ? `${type}|${id}|${other}` : `${type}|${other}|${id}` },
        target: { id: other, name: nameOf(other) },
      })),
    })),
  };
}

/** So many ids of a kind: `role:n-1`, `role:n-2` … */
export function ids(kind: Kind, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}:n-${index + 1}`);
}

function nameOf(id: string): { readonly en: string; readonly es: string } {
  const slug = id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
  return { en: slug, es: `${slug} (es)` };
}
