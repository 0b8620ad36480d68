import type { Kind } from '../../../lib/kinds';
import { groupBy } from '../../../lib/group-by';
import type { Direction, RelationType } from '../../../lib/relations';
import { isRelationType } from '../../../lib/relations';
import { fold } from '../../../lib/fold';
import type { ViewState } from '../state/view-state';
import { letsThrough, type Lens } from './lens';
import { groupName, type Neighbourhood, type NodeSummary } from './neighbourhood';

/** Neighbours drawn at once when a node is opened; the rest waits behind "+n more". */
export const NEIGHBOUR_CAP = 25;
/** Members that each "+n more" adds. */
export const MORE_STEP = 10;

/** The most nodes that a drawing holds: what can be laid out in a blink and still be read. */
export const PICTURE_CAP = 300;

/** Neighbours of one node by one relation, drawn together in a frame. */
export interface PictureGroup {
  /** `owner|out.USES|0`; the last part counts the frames of one relation. */
  readonly key: string;
  readonly owner: string;
  readonly type: RelationType;
  readonly direction: Direction;
  readonly members: readonly NodeSummary[];
  /** How many more there are behind the "+n more" of this frame; 0 on all frames but the last. */
  readonly rest: number;
  /** How many members the relation has in all, drawn here or not. */
  readonly total: number;
  /** Position in the order of opening: 0 the focus, then `view.opened`. */
  readonly opening: number;
}

/** An edge between two drawn nodes that no frame stands for. */
export interface CrossEdge {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** What is drawn, without places. */
export interface Picture {
  readonly root: NodeSummary;
  readonly groups: readonly PictureGroup[];
  /** Every node drawn or filtered out, each once, with the frame that it stands in (none for the root). */
  readonly nodes: ReadonlyMap<string, { readonly node: NodeSummary; readonly group: string | undefined }>;
  /** Whether something asked for is left out because the drawing holds no more. */
  readonly isFull: boolean;
}

/**
 * The picture of a view: the focus and, in the order of opening, frames of neighbours that are not drawn yet.
 * Opened nodes that are no longer in the picture are skipped.
 *
 * @param around neighbourhoods by node id; those still missing are skipped
 */
export function buildPicture(
  view: ViewState,
  around: ReadonlyMap<string, Neighbourhood>,
): Picture | undefined {
  const focus = view.focus === undefined ? undefined : around.get(view.focus);
  if (focus === undefined) return undefined;
  const nodes = new Map<string, { node: NodeSummary; group: string | undefined }>();
  nodes.set(focus.node.id, { node: focus.node, group: undefined });
  const groups: PictureGroup[] = [];
  let isFull = false;
  const asked = groupBy(view.more, (key) => key);
  for (const [opening, id] of [focus.node.id, ...view.opened].entries()) {
    const neighbourhood = around.get(id);
    if (neighbourhood === undefined || !nodes.has(id)) continue;
    for (const group of framesOf(neighbourhood, { nodes, asked, opening, lens: view.lens })) {
      if (nodes.size + group.members.length > PICTURE_CAP) {
        isFull = true;
        break;
      }
      groups.push(group);
      for (const node of group.members) nodes.set(node.id, { node, group: group.key });
    }
  }
  return { root: focus.node, groups, nodes, isFull };
}

interface FrameOptions {
  readonly nodes: ReadonlyMap<string, unknown>;
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly opening: number;
  readonly lens: Lens;
}

function framesOf(
  { node: owner, groups }: Neighbourhood,
  { nodes, asked, opening, lens }: FrameOptions,
): PictureGroup[] {
  // A neighbour by two relations is drawn once, with the first; the other becomes a line of its own.
  const taken = new Set<string>();
  const fresh = groups
    .filter((group) => isDrawn(group) && letsThrough(lens, group.type))
    .map((group) => ({
      ...group,
      total: group.members.length,
      members: group.members
        .map((member) => member.node)
        .filter((node) => {
          if (nodes.has(node.id) || taken.has(node.id)) return false;
          taken.add(node.id);
          return true;
        }),
    }));
  const shares = shareOut(
    fresh.map((group) => group.members.length),
    NEIGHBOUR_CAP,
  );
  return fresh.flatMap((group, index) => {
    if (group.members.length === 0) return [];
    const name = groupName(group.type, group.direction);
    const times = asked.get(`${owner.id}|${name}`)?.length ?? 0;
    const cuts = [
      0,
      ...Array.from({ length: times + 1 }, (_, step) => (shares[index] ?? 0) + step * MORE_STEP),
    ];
    const frames: PictureGroup[] = [];
    for (let frame = 0; frame <= times; frame += 1) {
      const [from = 0, to = 0] = [cuts[frame], cuts[frame + 1]];
      const members = group.members.slice(from, to);
      if (members.length === 0 && frame > 0) break;
      const rest = Math.max(0, group.members.length - to);
      frames.push({
        key: `${owner.id}|${name}|${frame}`,
        owner: owner.id,
        type: group.type,
        direction: group.direction,
        members,
        rest: frame === times ? rest : 0,
        total: group.total,
        opening,
      });
    }
    return frames;
  });
}

/** A node's sources stand in its details; drawn, they would crowd out what they are evidence for. */
function isDrawn(group: { readonly type: RelationType; readonly direction: Direction }): boolean {
  return group.type !== 'EVIDENCED_BY' || group.direction === 'in';
}

/** Shares a cap among groups of the given sizes fairly: one each in turn until it is used up. */
export function shareOut(sizes: readonly number[], cap: number): number[] {
  const shares = sizes.map(() => 0);
  let left = cap;
  let given = true;
  while (given && left > 0) {
    given = false;
    for (const [index, size] of sizes.entries()) {
      const share = shares[index] ?? 0;
      if (share >= size || left === 0) continue;
      shares[index] = share + 1;
      left -= 1;
      given = true;
    }
  }
  return shares;
}

/**
 * The ids that are to be seen: not dismissed, not of a kind that the filter leaves out, and with what the filter asks
 * for in the name (in either language, so that a link shows the same in both); the focus always.
 */
export function visibleIds(
  picture: Picture,
  view: Pick<ViewState, 'hidden' | 'without' | 'match'>,
): ReadonlySet<string> {
  const hidden = new Set(view.hidden);
  const without = new Set<Kind>(view.without);
  const match = fold(view.match.trim());
  const visible = new Set<string>([picture.root.id]);
  for (const [id, { node }] of picture.nodes) {
    if (hidden.has(id) || without.has(node.kind)) continue;
    if ([node.name.en, node.name.es].some((name) => fold(name).includes(match))) visible.add(id);
  }
  return visible;
}

/** How many drawn nodes each kind has, dismissed ones left out; in order of first appearance. */
export function countKinds(picture: Picture, hidden: readonly string[]): ReadonlyMap<Kind, number> {
  const gone = new Set(hidden);
  const counts = new Map<Kind, number>();
  for (const [id, { node }] of picture.nodes) {
    if (!gone.has(id)) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return counts;
}

/** The edges between visible nodes that no frame stands for. */
export function crossEdges(
  picture: Picture,
  visible: ReadonlySet<string>,
  edges: readonly {
    readonly id: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
  }[],
  lens: Lens = 'all',
): readonly CrossEdge[] {
  const framed = new Set(
    picture.groups.flatMap(({ owner, type, direction, members }) =>
      members.flatMap(({ id }) =>
        direction === 'out'
          ? [`${type}|${owner}|${id}`, `${type}|${id}|${owner}`]
          : [`${type}|${id}|${owner}`],
      ),
    ),
  );
  return edges.flatMap(({ id, type, from, to }) =>
    isRelationType(type) &&
    type !== 'EVIDENCED_BY' &&
    letsThrough(lens, type) &&
    visible.has(from) &&
    visible.has(to) &&
    from !== to &&
    !framed.has(`${type}|${from}|${to}`)
      ? [{ id, type, from, to }]
      : [],
  );
}
