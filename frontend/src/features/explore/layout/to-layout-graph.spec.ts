import { toNeighbourhood, type NodeWithEdges } from '../model/neighbourhood';
import { buildPicture } from '../model/picture';
import { EMPTY_VIEW } from '../state/view-state';
import { aNode, ids } from '../testing';
import { ROOT_BOX, toLayoutGraph } from './to-layout-graph';

function graphOf(opened: readonly string[], ...nodes: NodeWithEdges[]) {
  const around = new Map(nodes.map((node) => [node.id, toNeighbourhood(node)]));
  const picture = buildPicture({ ...EMPTY_VIEW, focus: 'pattern:saga', opened }, around);
  if (picture === undefined) throw new Error('no picture');
  return toLayoutGraph(picture, picture.groups);
}

const ends = (graph: ReturnType<typeof graphOf>) => graph.edges.map(({ from, to }) => `${from} > ${to}`);

describe('toLayoutGraph', () => {
  it('puts what the focus points to after it and what points to it before it', () => {
    const graph = graphOf(
      [],
      aNode('pattern:saga', [
        ['USES', 'OUTGOING', 'role:a'],
        ['USES', 'INCOMING', 'case:b'],
      ]),
    );
    expect(ends(graph)).toEqual([
      `${ROOT_BOX} > pattern:saga|out.USES|0`,
      `pattern:saga|in.USES|0 > ${ROOT_BOX}`,
    ]);
  });

  it('moves frames over when one side would be much taller', () => {
    const graph = graphOf(
      [],
      aNode('pattern:saga', [
        ['USES', 'OUTGOING', ...ids('technology', 5)],
        ['NEEDS_ROLE', 'OUTGOING', ...ids('role', 5)],
        ['NEEDS_SKILL', 'OUTGOING', ...ids('skill', 5)],
      ]),
    );
    expect(ends(graph).filter((edge) => edge.endsWith(` > ${ROOT_BOX}`))).toHaveLength(1);
  });

  it('counts what continues from a frame when it balances the sides', () => {
    const graph = graphOf(
      ['role:a', 'skill:b'],
      aNode('pattern:saga', [
        ['USES', 'OUTGOING', 'role:a'],
        ['NEEDS_SKILL', 'OUTGOING', 'skill:b'],
        ['ALTERNATIVE_TO', 'OUTGOING', 'pattern:c'],
      ]),
      aNode('role:a', [['FULFILS', 'INCOMING', ...ids('technology', 6)]]),
      aNode('skill:b', [['TEACHES', 'INCOMING', ...ids('resource', 6)]]),
    );
    const toTheLeft = ends(graph).filter((edge) => edge.endsWith(` > ${ROOT_BOX}`));
    expect(toTheLeft.filter((edge) => /USES|NEEDS_SKILL/.test(edge))).toHaveLength(1);
  });

  it('continues outwards from the frame in which an opened node stands', () => {
    const graph = graphOf(
      ['case:b'],
      aNode('pattern:saga', [
        ['USES', 'OUTGOING', 'role:a'],
        ['USES', 'INCOMING', 'case:b'],
      ]),
      aNode('case:b', [['ILLUSTRATES', 'OUTGOING', 'pattern:c']]),
    );
    expect(ends(graph)).toContain('case:b|out.ILLUSTRATES|0 > pattern:saga|in.USES|0');
  });

  it('breaks a long column of frames into several of about one height, in order', () => {
    const links = (['USES', 'REQUIRES', 'COMPLEMENTS', 'PART_OF', 'PROVIDES', 'IMPLEMENTS'] as const).map(
      (type, group) => [type, 'OUTGOING', ...ids('role', 6).map((id) => `${id}-${group}`)] as const,
    );
    const graph = graphOf(
      ['role:hub'],
      aNode('pattern:saga', [['NEEDS_ROLE', 'OUTGOING', 'role:hub']]),
      aNode('role:hub', links),
    );
    const owner = 'pattern:saga|out.NEEDS_ROLE|0';
    const first = graph.edges.filter(({ from }) => from === owner).map(({ to }) => to);
    const second = graph.edges.filter(({ from }) => from.startsWith('role:hub')).map(({ to }) => to);
    expect(first.length + second.length).toBe(6);
    expect(first.length).toBeGreaterThan(1);
    expect(second.length).toBeGreaterThan(1);
    for (const { from, to } of graph.edges) {
      if (from.startsWith('role:hub')) expect(first).toContain(from);
      expect(from).not.toBe(to);
    }
  });
});
