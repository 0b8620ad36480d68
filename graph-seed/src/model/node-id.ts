import { isKind, type Kind } from './kinds.js';

/** `kind:slug`, for example `pattern:cqrs`. */
export type NodeId = `${Kind}:${string}`;

export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Joins a kind and a slug into a node id. */
export function nodeId(kind: Kind, slug: string): NodeId {
  return `${kind}:${slug}`;
}

/** Splits a node id; `undefined` when the text is not `kind:slug` with a known kind and a valid slug. */
export function parseNodeId(text: string): { kind: Kind; slug: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  const kind = text.slice(0, colon);
  const slug = text.slice(colon + 1);
  return isKind(kind) && SLUG_PATTERN.test(slug) ? { kind, slug } : undefined;
}

/** The slug of a node id. */
export function slugOf(id: NodeId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The kind of a node id. */
export function kindOf(id: NodeId): Kind {
  return id.slice(0, id.indexOf(':')) as Kind;
}
