import { aNode } from '../testing';
import { toNeighbourhood } from './neighbourhood';

describe('toNeighbourhood', () => {
  it('orders relations by what is most worth seeing, whatever order they come in', () => {
    const { groups } = toNeighbourhood(
      aNode('pattern:saga', [
        ['EVIDENCED_BY', 'OUTGOING', 'source:paper'],
        ['USES', 'INCOMING', 'pattern:cqrs'],
        ['HAS_TRADE_OFF', 'OUTGOING', 'trade-off:speed'],
        ['USES', 'OUTGOING', 'role:cache'],
      ]),
    );
    expect(groups.map(({ type, direction }) => `${direction}.${type}`)).toEqual([
      'out.HAS_TRADE_OFF',
      'out.USES',
      'in.USES',
      'out.EVIDENCED_BY',
    ]);
  });

  it('puts both readings of a symmetric relation together, each neighbour once', () => {
    const { groups } = toNeighbourhood(
      aNode('pattern:saga', [
        ['ALTERNATIVE_TO', 'OUTGOING', 'pattern:two-phase-commit', 'pattern:cqrs'],
        ['ALTERNATIVE_TO', 'INCOMING', 'pattern:cqrs', 'pattern:outbox'],
      ]),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members.map((member) => member.node.id)).toEqual([
      'pattern:two-phase-commit',
      'pattern:cqrs',
      'pattern:outbox',
    ]);
  });
});
