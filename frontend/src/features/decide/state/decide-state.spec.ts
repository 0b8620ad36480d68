import fc from 'fast-check';

import { STATUSES } from '../model/status';
import {
  EVERYTHING,
  isNarrowed,
  parseState,
  printState,
  SORTS,
  toFilter,
  VIEWS,
  type Sort,
} from './decide-state';

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const words = fc.uniqueArray(word, { maxLength: 4 });

describe('parseState and printState', () => {
  it('give back what was written, commas in names included', () => {
    const states = fc.record({
      query: fc.string({ maxLength: 40 }),
      statuses: fc.subarray([...STATUSES]),
      tags: words,
      nodes: fc.subarray(['technology:postgresql', 'pattern:saga']),
      deciders: words,
      due: fc.boolean(),
      sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
      view: fc.constantFrom(...VIEWS),
      table: fc.boolean(),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(printState(state) as Record<string, unknown>)).toEqual(state);
      }),
    );
  });

  it('leave out what does not fit', () => {
    const strange = { q: 42, status: 'accepted,odd', tag: {}, node: 'x', sort: 'up', view: 'map', due: true };
    expect(parseState(strange)).toEqual({ ...EVERYTHING, query: '42', statuses: ['ACCEPTED'] });
    expect(printState(EVERYTHING)).toEqual({});
  });
});

describe('toFilter', () => {
  it('asks for what is due by today, and for nothing that is not set', () => {
    expect(toFilter({ ...EVERYTHING, due: true, tags: ['data'] }, '2026-11-24')).toEqual({
      tags: ['data'],
      dueBy: '2026-11-24',
    });
    expect(isNarrowed({ ...EVERYTHING, view: 'board', sort: 'title' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, query: ' x' })).toBe(true);
  });
});
