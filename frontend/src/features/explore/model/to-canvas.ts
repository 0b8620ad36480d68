import type { CanvasEdge, CanvasNode } from '../../../components/ui/canvas/canvas-model';
import type { Rect } from '../../../lib/geometry';
import type { Language } from '../../../lib/language';
import { RELATIONS, type Direction, type RelationType } from '../../../lib/relations';
import { layoutFrame, rootSize } from '../layout/sizes';
import type { Placement } from '../layout/placement';
import { ROOT_BOX } from '../layout/to-layout-graph';
import type { NodeSummary } from './neighbourhood';
import type { CrossEdge, Picture, PictureGroup } from './picture';

/** What a node's card shows. */
export interface CardData {
  readonly node: NodeSummary;
  readonly name: string;
  readonly opened: boolean;
}

/** What the frame of a group shows. */
export interface FrameData {
  readonly title: string;
  readonly total: number;
}

/** What a "+n more" shows. */
export interface MoreData {
  readonly text: string;
}

/** Words that the drawing needs, in the language shown. */
export interface CanvasWords {
  readonly relation: (type: RelationType, direction: Direction) => string;
  /** The accessible name of a node. */
  readonly describe: (node: NodeSummary, name: string, opened: boolean) => string;
  readonly more: (count: number) => string;
}

/** What toCanvas draws from. */
export interface ToCanvasOptions {
  readonly picture: Picture;
  readonly places: Placement;
  readonly visible: ReadonlySet<string>;
  readonly crossEdges: readonly CrossEdge[];
  readonly opened: ReadonlySet<string>;
  readonly language: Language;
  readonly words: CanvasWords;
}

/** With more lines than this between members they show in focus only: nobody follows them at once. */
const MOST_CROSS_LINES = 20;

/** Prefix of the ids of "+n more" boxes; the rest is the group to show more of, `owner|out.USES`. */
const MORE_PREFIX = 'more ';

/** The group that a "+n more" box stands for; nothing for other boxes. */
export function groupOfMore(id: string): string | undefined {
  return id.startsWith(MORE_PREFIX) ? id.slice(MORE_PREFIX.length) : undefined;
}

/** Boxes and lines of a placed picture. A frame whose members are all out of sight is not drawn. */
export function toCanvas(options: ToCanvasOptions): {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
} {
  const { picture, places } = options;
  const root = places.get(ROOT_BOX);
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  if (root !== undefined)
    nodes.push(card(options, picture.root, { ...root, ...rootSize(picture.root) }, 'root'));
  for (const group of picture.groups) {
    const place = places.get(group.key);
    const members = group.members.filter((node) => options.visible.has(node.id));
    if (place === undefined || members.length === 0 || !options.visible.has(group.owner)) continue;
    nodes.push(...frame(options, group, place, members));
    edges.push(frameEdge(options, group, members));
  }
  const onlyLit = options.crossEdges.length > MOST_CROSS_LINES;
  for (const edge of options.crossEdges) {
    edges.push({ ...crossLine(options, edge), onlyLit, bulge: sideOf(options, edge.from) });
  }
  return { nodes, edges };
}

function card(
  { opened, language, words }: ToCanvasOptions,
  node: NodeSummary,
  rect: Rect,
  type: string,
): CanvasNode<CardData> {
  const name = node.name[language];
  const isOpen = opened.has(node.id);
  return {
    id: node.id,
    type,
    rect,
    data: { node, name, opened: isOpen },
    label: words.describe(node, name, isOpen),
  };
}

function frame(
  options: ToCanvasOptions,
  group: PictureGroup,
  place: { readonly x: number; readonly y: number },
  members: readonly NodeSummary[],
): CanvasNode[] {
  const { size, slots, more } = layoutFrame(group);
  const at = (slot: Rect): Rect => ({ ...slot, x: place.x + slot.x, y: place.y + slot.y });
  const title = options.words.relation(group.type, group.direction);
  const data: FrameData = { title, total: group.total };
  const boxes: CanvasNode[] = [
    {
      id: group.key,
      type: 'frame',
      rect: { ...place, ...size },
      data,
      label: `${title}, ${group.total}`,
      background: true,
    },
  ];
  for (const node of members) {
    const slot = slots.get(node.id);
    if (slot !== undefined) boxes.push(card(options, node, at(slot), 'card'));
  }
  if (more !== undefined) {
    const text = options.words.more(group.rest);
    const moreData: MoreData = { text };
    const id = `${MORE_PREFIX}${group.owner}|${group.direction}.${group.type}`;
    boxes.push({ id, type: 'more', rect: at(more), data: moreData, label: `${text}, ${title}` });
  }
  return boxes;
}

function frameEdge(
  { words }: ToCanvasOptions,
  group: PictureGroup,
  members: readonly NodeSummary[],
): CanvasEdge {
  const { line, symmetric } = RELATIONS[group.type];
  const outwards = group.direction === 'out';
  return {
    id: `line ${group.key}`,
    from: outwards ? group.owner : group.key,
    to: outwards ? group.key : group.owner,
    line,
    arrow: !symmetric,
    label: words.relation(group.type, 'out'),
    covers: members.map((node) => node.id),
  };
}

/** On which side of the middle a node stands; lines within a column go around on the outer side. */
function sideOf({ picture, places }: ToCanvasOptions, id: string): 'left' | 'right' {
  const root = places.get(ROOT_BOX);
  const frame = places.get(picture.nodes.get(id)?.group ?? ROOT_BOX);
  return root !== undefined && frame !== undefined && frame.x < root.x ? 'left' : 'right';
}

function crossLine({ words }: ToCanvasOptions, edge: CrossEdge): CanvasEdge {
  const { line, symmetric } = RELATIONS[edge.type];
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    line,
    arrow: !symmetric,
    label: words.relation(edge.type, 'out'),
    faint: true,
  };
}
