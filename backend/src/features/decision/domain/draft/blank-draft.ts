import type { DraftedDecision } from './drafted-decision.js';

/** A decision of which only the title is known; nothing is invented. */
export function blankDraft(title: string): DraftedDecision {
  return {
    content: {
      title,
      summary: '',
      context: '',
      drivers: [],
      options: [],
      chosen: null,
      reason: '',
      outcome: '',
      consequences: [],
      confirmation: '',
      revisitWhen: [],
      moreInformation: '',
    },
    tags: [],
    provenance: [],
    nodes: [],
    confidence: null,
    reversibility: null,
    dependsOn: [],
  };
}
