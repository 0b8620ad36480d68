import { EMPTY_CONTENT } from '@architrave/graph-seed/adr';
import type { DraftedDecision } from './drafted-decision.js';

/** A decision of which only the title is known; nothing is invented. */
export function blankDraft(title: string): DraftedDecision {
  return {
    content: { ...EMPTY_CONTENT, title },
    tags: [],
    provenance: [],
    nodes: [],
    confidence: null,
    reversibility: null,
    dependsOn: [],
  };
}
