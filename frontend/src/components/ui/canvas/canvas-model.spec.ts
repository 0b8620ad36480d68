import { drawEdge, neighboursOf, type CanvasEdge } from './canvas-model';
import { HighlightStore } from './highlight-store';

const anEdge = (from: string, to: string, parts: Partial<CanvasEdge> = {}): CanvasEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  line: 'solid',
  arrow: true,
  ...parts,
});

// A line from the root to a frame that holds a and b, and one between c and a.
const EDGES = [anEdge('root', 'frame', { covers: ['a', 'b'] }), anEdge('c', 'a')];

describe('neighboursOf', () => {
  it('counts the members of a frame as neighbours of what the line to the frame comes from', () => {
    const neighbours = neighboursOf(EDGES);
    expect(neighbours.get('root')).toEqual(['a', 'b']);
    expect(neighbours.get('a')).toEqual(expect.arrayContaining(['root', 'c']));
  });
});

describe('HighlightStore', () => {
  const emphasisWith = (focus: string | undefined) => {
    const store = new HighlightStore();
    store.setEdges(EDGES);
    store.setFocus(focus);
    return (id: string) => store.emphasisOf(id);
  };

  it('lets all stand equal while nothing is in focus', () => {
    expect(emphasisWith(undefined)('a')).toBe('plain');
  });

  it('lights the lines and neighbours of a member, not its fellow members', () => {
    const emphasis = emphasisWith('a');
    expect(['a', 'root', 'root-frame', 'c', 'c-a'].map(emphasis)).toEqual(Array(5).fill('lit'));
    expect(emphasis('b')).toBe('faded');
  });

  it('lights all members for what the line to their frame comes from', () => {
    const emphasis = emphasisWith('root');
    expect(['a', 'b'].map(emphasis)).toEqual(['lit', 'lit']);
    expect(emphasis('c')).toBe('faded');
  });

  it('tells listeners of a change and not of the same focus again', () => {
    const store = new HighlightStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.setFocus('a');
    store.setFocus('a');
    expect(told).toBe(1);
  });
});

describe('drawEdge', () => {
  const rects = new Map([
    ['root', { x: 0, y: 0, width: 10, height: 10 }],
    ['frame', { x: 100, y: 0, width: 10, height: 10 }],
  ]);

  it('draws nothing where an end is missing', () => {
    expect(drawEdge(anEdge('root', 'gone'), rects)).toBeUndefined();
  });

  it('follows the route of a layout where there is one', () => {
    const points = [
      { x: 10, y: 5 },
      { x: 100, y: 5 },
    ];
    expect(drawEdge(anEdge('root', 'frame', { points }), rects)?.path).toBe('M10 5L100 5');
  });
});
