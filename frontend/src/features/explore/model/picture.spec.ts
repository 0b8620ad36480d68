import { EMPTY_VIEW, type ViewState } from '../state/view-state';
import { aNode, ids } from '../testing';
import { toNeighbourhood, type NodeWithEdges } from './neighbourhood';
import {
  buildPicture,
  countKinds,
  crossEdges,
  NEIGHBOUR_CAP,
  PICTURE_CAP,
  shareOut,
  visibleIds,
} from './picture';

const around = (...nodes: NodeWithEdges[]) => new Map(nodes.map((node) => [node.id, toNeighbourhood(node)]));
const aView = (parts: Partial<ViewState> = {}): ViewState => ({
  ...EMPTY_VIEW,
  focus: 'pattern:saga',
  ...parts,
});

describe('buildPicture', () => {
  it('is nothing until the node in the middle is there', () => {
    expect(buildPicture(aView(), new Map())).toBeUndefined();
  });

  it('draws at most 25 neighbours of a node with 400 and says how many are left', () => {
    const hub = aNode('pattern:saga', [['USES', 'OUTGOING', ...ids('technology', 400)]]);
    const picture = buildPicture(aView(), around(hub));
    expect(picture?.nodes.size).toBe(1 + NEIGHBOUR_CAP);
    expect(picture?.groups.map(({ rest, total }) => ({ rest, total }))).toEqual([{ rest: 375, total: 400 }]);
  });

  it('shares the cap among relations so that a small one is not crowded out', () => {
    const hub = aNode('pattern:saga', [
      ['USES', 'OUTGOING', ...ids('technology', 100)],
      ['REQUIRES', 'OUTGOING', 'role:cache', 'role:message-broker'],
    ]);
    const sizes = buildPicture(aView(), around(hub))?.groups.map((group) => group.members.length);
    expect(sizes).toEqual([23, 2]);
  });

  it('adds ten with each "+n more", in a frame of their own', () => {
    const hub = aNode('pattern:saga', [['USES', 'OUTGOING', ...ids('technology', 40)]]);
    const more = ['pattern:saga|out.USES', 'pattern:saga|out.USES'];
    const groups = buildPicture(aView({ more }), around(hub))?.groups ?? [];
    expect(groups.map((group) => [group.members.length, group.rest])).toEqual([
      [25, 0],
      [10, 0],
      [5, 0],
    ]);
    expect(groups[0]?.key).toBe('pattern:saga|out.USES|0');
  });

  it('draws every node once, in the frame of the node that was opened first', () => {
    const saga = aNode('pattern:saga', [['USES', 'OUTGOING', 'role:cache', 'pattern:cqrs']]);
    const cqrs = aNode('pattern:cqrs', [['NEEDS_ROLE', 'OUTGOING', 'role:cache', 'role:search-engine']]);
    const picture = buildPicture(aView({ opened: ['pattern:cqrs'] }), around(saga, cqrs));
    expect([...(picture?.nodes.keys() ?? [])]).toEqual([
      'pattern:saga',
      'role:cache',
      'pattern:cqrs',
      'role:search-engine',
    ]);
    expect(picture?.nodes.get('role:cache')?.group).toBe('pattern:saga|out.USES|0');
  });

  it('skips an opened node that is no longer in the picture', () => {
    const saga = aNode('pattern:saga', [['USES', 'OUTGOING', 'role:cache']]);
    const stray = aNode('pattern:stray', [['USES', 'OUTGOING', 'role:search-engine']]);
    const picture = buildPicture(aView({ opened: ['pattern:stray'] }), around(saga, stray));
    expect(picture?.nodes.has('role:search-engine')).toBe(false);
  });

  it('leaves the sources of a node to its details, but draws what a source is evidence for', () => {
    const saga = aNode('pattern:saga', [['EVIDENCED_BY', 'OUTGOING', 'source:paper']]);
    expect(buildPicture(aView(), around(saga))?.groups).toEqual([]);
    const paper = aNode('source:paper', [['EVIDENCED_BY', 'INCOMING', 'pattern:saga']]);
    expect(buildPicture(aView({ focus: 'source:paper' }), around(paper))?.nodes.has('pattern:saga')).toBe(
      true,
    );
  });
});

describe('lens of a picture', () => {
  const saga = aNode('pattern:saga', [
    ['HAS_TRADE_OFF', 'OUTGOING', 'trade-off:a'],
    ['USES', 'OUTGOING', 'role:cache'],
    ['NEEDS_SKILL', 'OUTGOING', 'skill:saga'],
  ]);
  const drawn = (lens: ViewState['lens']) => [
    ...(buildPicture(aView({ lens }), around(saga))?.nodes.keys() ?? []),
  ];

  it('draws what the person asks about', () => {
    expect(drawn('architect')).toEqual(['pattern:saga', 'trade-off:a']);
    expect(drawn('team')).toEqual(['pattern:saga', 'role:cache', 'skill:saga']);
    expect(drawn('learner')).toEqual(['pattern:saga', 'skill:saga']);
    expect(drawn('all')).toHaveLength(4);
  });

  it('leaves the other lines out as well', () => {
    const picture = buildPicture(aView(), around(saga));
    if (picture === undefined) throw new Error('no picture');
    const edges = [{ id: 'a', type: 'USES', from: 'role:cache', to: 'skill:saga' }];
    const visible = new Set(['role:cache', 'skill:saga']);
    expect(crossEdges(picture, visible, edges, 'team')).toHaveLength(1);
    expect(crossEdges(picture, visible, edges, 'learner')).toEqual([]);
  });
});

describe('the most that a picture holds', () => {
  it('is never exceeded, and it says so', () => {
    const hubs = ids('pattern', 20);
    const middle = aNode('pattern:saga', [['USES', 'OUTGOING', ...hubs]]);
    const others = hubs.map((id, hub) =>
      aNode(id, [['USES', 'OUTGOING', ...ids('role', 25).map((role) => `${role}-of-${hub}`)]]),
    );
    const view = aView({ opened: hubs });
    const picture = buildPicture(view, around(middle, ...others));
    expect(picture?.isFull).toBe(true);
    expect(picture?.nodes.size).toBeLessThanOrEqual(PICTURE_CAP);
    expect(picture?.nodes.size).toBeGreaterThan(PICTURE_CAP - NEIGHBOUR_CAP);
    expect(buildPicture({ ...view, opened: hubs.slice(0, 3) }, around(middle, ...others))?.isFull).toBe(
      false,
    );
  });
});

describe('filter of a picture', () => {
  const saga = aNode('pattern:saga', [
    ['USES', 'OUTGOING', 'role:cache', 'technology:kafka'],
    ['NEEDS_SKILL', 'OUTGOING', 'skill:saga'],
  ]);
  const picture = buildPicture(aView(), around(saga));
  if (picture === undefined) throw new Error('no picture');

  it('hides dismissed nodes and kinds left out, never the middle', () => {
    const visible = visibleIds(picture, { hidden: ['role:cache'], without: ['skill', 'pattern'], match: '' });
    expect([...visible]).toEqual(['pattern:saga', 'technology:kafka']);
  });

  it('keeps names with what is asked for, in either language and without accents', () => {
    const visible = visibleIds(picture, { hidden: [], without: [], match: 'KÁFKA' });
    expect([...visible]).toEqual(['pattern:saga', 'technology:kafka']);
  });

  it('counts kinds without regard to the filter, so that counts add up to what is drawn', () => {
    const counts = countKinds(picture, []);
    expect(Object.fromEntries(counts)).toEqual({ pattern: 1, role: 1, technology: 1, skill: 1 });
  });

  it('draws lines between members, but not those that their frame stands for', () => {
    const lines = crossEdges(picture, visibleIds(picture, { hidden: [], without: [], match: '' }), [
      { id: 'a', type: 'USES', from: 'pattern:saga', to: 'role:cache' },
      { id: 'b', type: 'FULFILS', from: 'technology:kafka', to: 'role:cache' },
      { id: 'c', type: 'FULFILS', from: 'technology:kafka', to: 'role:elsewhere' },
    ]);
    expect(lines.map((line) => line.id)).toEqual(['b']);
  });
});

describe('shareOut', () => {
  it('gives small groups all they have and splits the rest evenly', () => {
    expect(shareOut([1, 10, 10], 9)).toEqual([1, 4, 4]);
  });

  it('gives everybody everything when the cap is not reached', () => {
    expect(shareOut([3, 2], 25)).toEqual([3, 2]);
  });
});
