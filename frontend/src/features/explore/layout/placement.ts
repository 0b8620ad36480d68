import { centreOf, type Point, type Rect } from '../../../lib/geometry';
import { placeBeside } from '../../../lib/layout/place-beside';
import type { Picture } from '../model/picture';
import { layoutFrame, rootSize } from './sizes';
import { ROOT_BOX } from './to-layout-graph';

/** Top left corners of the middle card and of the frames, by box id. */
export type Placement = ReadonlyMap<string, Point>;

const GAP = 28;

/** What places are decided from. */
export interface PlaceOptions {
  /** Places that a layout gave. */
  readonly base: ReadonlyMap<string, Point>;
  /** Places that boxes have already; they keep them. */
  readonly standing?: Placement;
}

/**
 * Places every box of a picture: where it stands already, else where the layout put it, else in free space
 * beside its owner. What stands does not move.
 */
export function placePicture(picture: Picture, { base, standing }: PlaceOptions): Placement {
  const places = new Map<string, Point>();
  const rects = new Map<string, Rect>();
  const put = (id: string, place: Point, size: { readonly width: number; readonly height: number }): void => {
    places.set(id, place);
    rects.set(id, { ...place, ...size });
  };
  const root = standing?.get(ROOT_BOX) ?? base.get(ROOT_BOX) ?? { x: 0, y: 0 };
  put(ROOT_BOX, root, rootSize(picture.root));
  const late = picture.groups.filter((group) => {
    const place = standing?.get(group.key) ?? base.get(group.key);
    if (place !== undefined) put(group.key, place, layoutFrame(group).size);
    return place === undefined;
  });
  const middle = centreOf({ ...root, ...rootSize(picture.root) });
  for (const group of late) {
    const anchor = rectOfNode(picture, places, group.owner);
    const { size } = layoutFrame(group);
    if (anchor === undefined) continue;
    put(group.key, placeBeside(anchor, size, [...rects.values()], { gap: GAP, awayFrom: middle }), size);
  }
  return places;
}

/** Where a node's card stands, given the places of the boxes. */
export function rectOfNode(picture: Picture, places: Placement, id: string): Rect | undefined {
  if (id === picture.root.id) {
    const place = places.get(ROOT_BOX);
    return place && { ...place, ...rootSize(picture.root) };
  }
  const key = picture.nodes.get(id)?.group;
  const group = picture.groups.find((candidate) => candidate.key === key);
  const place = key === undefined ? undefined : places.get(key);
  const slot = group && layoutFrame(group).slots.get(id);
  return place && slot && { ...slot, x: place.x + slot.x, y: place.y + slot.y };
}

/**
 * Remembers places over a walk through views, so that a step moves nothing that stands and going back gives
 * exactly what was there. A new base (other focus, Tidy) starts afresh.
 */
export class PlacementMemory {
  private baseKey = '';
  private readonly known = new Map<string, Placement>();
  private last: Placement | undefined;

  /** Places for a view. `stepKey` names the step in the history: the same key gives the same places. */
  place(
    picture: Picture,
    options: {
      readonly base: ReadonlyMap<string, Point>;
      readonly baseKey: string;
      readonly stepKey: string;
    },
  ): Placement {
    const key = `${options.baseKey}\n${options.stepKey}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      this.baseKey = options.baseKey;
      this.last = known;
      return known;
    }
    const standing = this.baseKey === options.baseKey ? this.last : undefined;
    const places = placePicture(picture, { base: options.base, standing });
    this.baseKey = options.baseKey;
    this.known.set(key, places);
    this.last = places;
    return places;
  }
}
