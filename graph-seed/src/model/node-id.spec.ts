import fc from 'fast-check';
import { KIND_NAMES } from './kinds.js';
import { kindOf, nodeId, parseNodeId, SLUG_PATTERN, slugOf } from './node-id.js';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);

describe('node ids', () => {
  it('parse to the kind and slug that they were joined from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KIND_NAMES), slug, (kind, name) => {
        const id = nodeId(kind, name);
        expect(parseNodeId(id)).toEqual({ kind, slug: name });
        expect([kindOf(id), slugOf(id)]).toEqual([kind, name]);
      }),
    );
  });

  it.each([
    'cqrs',
    ':cqrs',
    'pattern:',
    'pattern',
    'patterns:cqrs',
    'pattern:CQRS',
    'pattern:c qrs',
    'pattern:cqrs:x',
    'pattern:-cqrs',
    'pattern:cqrs-',
    'pattern:c--q',
    'pattern:cqrs\n',
    'constructor:x',
    '__proto__:x',
    'pattern:año',
    '',
  ])('refuse %j', (text) => {
    expect(parseNodeId(text)).toBeUndefined();
  });

  it('take digits and single hyphens in a slug', () => {
    expect(SLUG_PATTERN.test('iso-27001')).toBe(true);
    expect(SLUG_PATTERN.test('3-2-1')).toBe(true);
  });
});
