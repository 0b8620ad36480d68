import type { Kind } from '../../../lib/kinds';
import type { JsonObject, NodeDocument } from './node-document';

const EMPTY_PAIR = { en: '', es: '' };

/**
 * What a kind cannot do without, to be filled in. Words that a check would take without thought are left empty, so
 * that nothing is claimed by default.
 */
const OWN_FIELDS: Partial<Record<Kind, JsonObject>> = {
  pattern: { category: '' },
  technology: { licence: { id: '', openSource: true }, url: '' },
  role: { use: '', order: 50, demand: { rate: '', note: EMPTY_PAIR } },
  skill: { hoursPerLevel: [0, 0, 0, 0, 0], hoursBasis: 'assumed', hoursNote: EMPTY_PAIR },
  source: { url: '', publisher: '', licence: '', date: '' },
  certification: { provider: '', url: '' },
  level: { branch: '', order: 0, years: { minimum: 0, maximum: 0, basis: EMPTY_PAIR } },
  resource: { type: '', language: 'en', author: '', url: '' },
  comparison: {
    table: {
      items: [],
      criteria: [{ id: '', name: EMPTY_PAIR, cells: [] }],
      choose: [],
    },
  },
};

/** The document of a node that does not exist yet: names empty, the kind's own fields to be filled in. */
export function newDocument(kind: Kind): NodeDocument {
  return { name: EMPTY_PAIR, summary: EMPTY_PAIR, ...OWN_FIELDS[kind] };
}
