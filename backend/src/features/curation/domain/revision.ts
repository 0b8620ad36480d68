import type { NodeDocument } from '@architrave/graph-seed/edit';
import { digestOf } from './canonical-json.js';

/** What tells two states of a node apart: differs whenever a text, the data or an outgoing edge does, whoever changed it. */
export function revisionOf(document: NodeDocument): string {
  return digestOf(document);
}
