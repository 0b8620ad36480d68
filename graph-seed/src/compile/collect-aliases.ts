import type { GraphNode } from '../model/graph.js';
import type { NodeId } from '../model/node-id.js';
import type { ContentProblem } from './content-problem.js';

export interface CollectedAliases {
  /** Kind → alias in lower case → node id. Slugs are not in it. */
  readonly aliases: Record<string, Record<string, NodeId>>;
  readonly problems: readonly ContentProblem[];
}

/** Collects the aliases per kind; an alias that is another node's slug or alias of the same kind is a problem. */
export function collectAliases(
  nodes: readonly GraphNode[],
  files: ReadonlyMap<NodeId, string>,
): CollectedAliases {
  const aliases: Record<string, Record<string, NodeId>> = {};
  const problems: ContentProblem[] = [];
  const slugs = new Set<NodeId>(nodes.map((node) => node.id));
  // Skills that the compiler makes repeat their subject's aliases; they come last, so that what is written wins.
  const byClaim = [
    ...nodes.filter((node) => files.has(node.id)),
    ...nodes.filter((node) => !files.has(node.id)),
  ];
  for (const node of byClaim) {
    for (const alias of node.aliases) {
      const key = alias.toLowerCase();
      if (key === node.slug) continue;
      const ofKind = (aliases[node.kind] ??= {});
      const holder = slugs.has(`${node.kind}:${key}`) ? `${node.kind}:${key}` : own(ofKind, key);
      if (holder !== undefined && holder !== node.id) {
        const file = files.get(node.id);
        if (file !== undefined)
          problems.push({ file, field: 'aliases', message: `"${alias}" already means ${holder}` });
        continue;
      }
      ofKind[key] = node.id;
    }
  }
  return { aliases, problems };
}

/** A word like "constructor" is a property of every object; only what was put in counts. */
function own(aliases: Readonly<Record<string, NodeId>>, key: string): NodeId | undefined {
  return Object.hasOwn(aliases, key) ? aliases[key] : undefined;
}
