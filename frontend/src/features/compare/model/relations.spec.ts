import type { RelationType } from '../../../lib/relations';
import { compareRelations, type WithEdges } from './relations';

function aNode(id: string, ...links: [RelationType, 'OUTGOING' | 'INCOMING', ...string[]][]): WithEdges {
  return {
    id,
    edges: links.map(([type, direction, ...ids]) => ({
      type,
      direction,
      links: ids.map((target) => ({ edge: {}, target: { id: target, name: { en: target, es: target } } })),
    })),
  };
}

const KAFKA = aNode(
  'technology:kafka',
  ['FULFILS', 'OUTGOING', 'role:broker', 'role:stream'],
  ['ALTERNATIVE_TO', 'OUTGOING', 'technology:rabbitmq'],
  ['EVIDENCED_BY', 'OUTGOING', 'source:docs'],
);
const RABBIT = aNode(
  'technology:rabbitmq',
  ['FULFILS', 'OUTGOING', 'role:broker'],
  ['ALTERNATIVE_TO', 'OUTGOING', 'technology:kafka'],
  ['USES', 'INCOMING', 'pattern:saga'],
  ['EVIDENCED_BY', 'OUTGOING', 'source:docs'],
);

describe('relations of compared nodes', () => {
  const { between, shared, alone } = compareRelations([KAFKA, RABBIT]);

  it('between them are told once, also where they hold both ways', () => {
    expect(between).toEqual([{ from: 0, to: 1, type: 'ALTERNATIVE_TO', note: null }]);
  });

  it('are shared where two have them, sources aside', () => {
    expect(shared.map(({ target, of }) => [target, of])).toEqual([['role:broker', [0, 1]]]);
  });

  it('are a node’s own where it has them alone', () => {
    expect(alone.map((list) => list.map(({ direction, target }) => `${direction} ${target}`))).toEqual([
      ['out role:stream'],
      ['in pattern:saga'],
    ]);
  });

  it('of all come before those of some', () => {
    const third = aNode('technology:nats', ['FULFILS', 'OUTGOING', 'role:broker', 'role:stream']);
    expect(compareRelations([KAFKA, RABBIT, third]).shared.map(({ target, of }) => [target, of])).toEqual([
      ['role:broker', [0, 1, 2]],
      ['role:stream', [0, 2]],
    ]);
  });
});
