import { overlaps, type Rect } from '../../../lib/geometry';
import { layerGraph } from './layer-graph';
import { layoutSketch, type SketchLine } from './sketch-layout';

const BOX = { width: 148, height: 35 };
const LABEL = { width: 70, height: 17 };
const boxes = (ids: string) => ids.split(' ').map((id) => ({ id, ...BOX }));
const line = (from: string, to: string): SketchLine => ({ from, to, label: LABEL });

/** Pairs among rectangles that overlap. */
function overlapping(rects: readonly Rect[]): number {
  return rects.flatMap((a, index) => rects.slice(index + 1).filter((b) => overlaps(a, b))).length;
}

const GRAPHS: readonly (readonly [string, string, readonly SketchLine[]])[] = [
  ['a chain', 'a b c', [line('a', 'b'), line('b', 'c')]],
  ['a fan', 'a b c d', [line('a', 'b'), line('a', 'c'), line('a', 'd')]],
  [
    'two lines between the same two',
    'app cache store',
    [line('app', 'cache'), line('app', 'cache'), line('app', 'store')],
  ],
  ['a cycle', 'a b c', [line('a', 'b'), line('b', 'c'), line('c', 'a')]],
  ['a call and its answer', 'a b', [line('a', 'b'), line('b', 'a')]],
  ['a line past a layer', 'a b c', [line('a', 'b'), line('b', 'c'), line('a', 'c')]],
  ['an island', 'a b c', [line('a', 'b')]],
];

describe.each(['right', 'down'] as const)('a sketch that reads %s', (direction) => {
  it.each(GRAPHS)('keeps boxes and labels apart on %s', (_name, ids, lines) => {
    const { rects, lines: placed, view } = layoutSketch(boxes(ids), lines, direction);
    const labels = placed.flatMap((each) => (each?.label === undefined ? [] : [each.label]));
    expect(rects.size).toBe(ids.split(' ').length);
    expect(labels).toHaveLength(lines.length);
    expect(overlapping([...rects.values()])).toBe(0);
    for (const label of labels) {
      expect([...rects.values()].filter((rect) => overlaps(rect, label))).toEqual([]);
    }
    for (const rect of [...rects.values(), ...labels]) {
      expect(rect.x).toBeGreaterThanOrEqual(view.x);
      expect(rect.y + rect.height).toBeLessThanOrEqual(view.y + view.height);
    }
  });

  it('is the same for the same input', () => {
    const [, ids, lines] = GRAPHS[5] ?? ['', '', []];
    expect(layoutSketch(boxes(ids), lines, direction)).toEqual(layoutSketch(boxes(ids), lines, direction));
  });
});

describe('labels of a sketch that reads right', () => {
  it.each(GRAPHS)('do not cover each other on %s', (_name, ids, lines) => {
    const { lines: placed } = layoutSketch(boxes(ids), lines, 'right');
    expect(overlapping(placed.flatMap((each) => (each?.label ? [each.label] : [])))).toBe(0);
  });
});

describe('layers', () => {
  it('run forwards but for what closes a cycle', () => {
    const { layers, reversed } = layerGraph(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
      ],
    );
    expect(layers).toEqual([['a'], ['b', 'bend 2 1'], ['c']]);
    expect(reversed).toEqual([false, false, true]);
  });

  it('put what nothing leads to right before what it leads to', () => {
    const { layers } = layerGraph(
      ['a', 'b', 'c', 'side'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'side', to: 'c' },
      ],
    );
    expect(layers.findIndex((layer) => layer.includes('side'))).toBe(1);
  });

  it('cross no lines where none need to', () => {
    const { layers } = layerGraph(
      ['a', 'b', 'x', 'y'],
      [
        { from: 'a', to: 'y' },
        { from: 'b', to: 'x' },
      ],
    );
    expect(layers[1]).toEqual(['y', 'x']);
  });

  it('leave a line to oneself out', () => {
    expect(layerGraph(['a'], [{ from: 'a', to: 'a' }]).routes).toEqual([[]]);
  });
});
