import fc from 'fast-check';

import { overlaps, type Point, type Rect } from '../../../lib/geometry';
import { toNeighbourhood } from '../model/neighbourhood';
import { buildPicture, type Picture } from '../model/picture';
import { EMPTY_VIEW } from '../state/view-state';
import { aNode, ids } from '../testing';
import { PlacementMemory, placePicture } from './placement';
import { layoutFrame, rootSize } from './sizes';
import { ROOT_BOX } from './to-layout-graph';

const NODES = [
  aNode('pattern:saga', [
    ['USES', 'OUTGOING', 'pattern:cqrs', 'pattern:outbox'],
    ['NEEDS_ROLE', 'OUTGOING', 'role:message-broker'],
  ]),
  aNode('pattern:cqrs', [
    ['NEEDS_ROLE', 'OUTGOING', ...ids('role', 9)],
    ['USES', 'INCOMING', ...ids('case', 3)],
  ]),
  aNode('pattern:outbox', [['NEEDS_SKILL', 'OUTGOING', ...ids('skill', 4)]]),
  aNode('role:message-broker', [['FULFILS', 'INCOMING', ...ids('technology', 40)]]),
];
const OPENABLE = ['pattern:cqrs', 'pattern:outbox', 'role:message-broker'];
const around = new Map(NODES.map((node) => [node.id, toNeighbourhood(node)]));

function pictureOf(opened: readonly string[]): Picture {
  const picture = buildPicture({ ...EMPTY_VIEW, focus: 'pattern:saga', opened }, around);
  if (picture === undefined) throw new Error('no picture');
  return picture;
}

const BASE: ReadonlyMap<string, Point> = new Map([
  [ROOT_BOX, { x: 0, y: 0 }],
  ['pattern:saga|out.NEEDS_ROLE|0', { x: 400, y: -120 }],
  ['pattern:saga|out.USES|0', { x: 400, y: 40 }],
]);

function rectsOf(picture: Picture, places: ReadonlyMap<string, Point>): Rect[] {
  const at = (id: string): Point => places.get(id) ?? { x: NaN, y: NaN };
  return [
    { ...at(ROOT_BOX), ...rootSize(picture.root) },
    ...picture.groups.map((group) => ({ ...at(group.key), ...layoutFrame(group).size })),
  ];
}

describe('placePicture', () => {
  it('places every frame, none over another, whatever is opened in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(OPENABLE), (opened) => {
        const picture = pictureOf(opened);
        const rects = rectsOf(picture, placePicture(picture, { base: BASE }));
        for (const [index, rect] of rects.entries()) {
          expect(Number.isFinite(rect.x)).toBe(true);
          for (const other of rects.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
        }
      }),
    );
  });
});

describe('PlacementMemory', () => {
  const step = (memory: PlacementMemory, opened: readonly string[], stepKey: string) =>
    memory.place(pictureOf(opened), { base: BASE, baseKey: 'base', stepKey });

  it('moves nothing that stands when a node is expanded or collapsed', () => {
    const memory = new PlacementMemory();
    const first = step(memory, ['pattern:cqrs'], '1');
    const second = step(memory, ['pattern:cqrs', 'pattern:outbox'], '2');
    for (const [id, place] of first) expect(second.get(id)).toEqual(place);
    const third = step(memory, ['pattern:outbox'], '3');
    for (const [id, place] of third) expect(second.get(id)).toEqual(place);
  });

  it('gives exactly the same places again on the way back', () => {
    const memory = new PlacementMemory();
    const views = [
      [],
      ['pattern:cqrs'],
      ['pattern:cqrs', 'role:message-broker'],
      ['role:message-broker'],
      ['role:message-broker', 'pattern:cqrs'],
    ];
    const there = views.map((opened, index) => step(memory, opened, String(index)));
    const back = views.map((opened, index) => step(memory, opened, String(index))).reverse();
    expect(back.reverse()).toEqual(there);
  });

  it('starts afresh when the layout is a new one', () => {
    const memory = new PlacementMemory();
    step(memory, ['pattern:cqrs'], '1');
    const moved = new Map([...BASE].map(([id, { x, y }]) => [id, { x: x + 1000, y }]));
    const places = memory.place(pictureOf([]), { base: moved, baseKey: 'tidied', stepKey: '2' });
    expect(places.get(ROOT_BOX)).toEqual({ x: 1000, y: 0 });
  });
});
