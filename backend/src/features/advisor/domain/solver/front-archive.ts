/** What designs of a front are compared by, the less the better: cents a month, hundredths of a ms, hundredths of an hour a month, weeks. */
export interface FrontFigures {
  readonly cost: number;
  readonly p99: number;
  readonly operations: number;
  readonly weeks: number;
}

function isNoWorse(a: FrontFigures, b: FrontFigures): boolean {
  return a.cost <= b.cost && a.p99 <= b.p99 && a.operations <= b.operations && a.weeks <= b.weeks;
}

function isSame(a: FrontFigures, b: FrontFigures): boolean {
  return a.cost === b.cost && a.p99 === b.p99 && a.operations === b.operations && a.weeks === b.weeks;
}

/** Points that lie together in the order of cost, with the least of each figure: what these don't beat, none of them does. */
interface Block<Point> {
  readonly points: readonly Point[];
  readonly least: FrontFigures;
}
const BLOCK_SIZE = 24;

/** Points of which none is no better than another in everything; in order of cost, then p99, operations and weeks. */
export class FrontArchive<Point extends FrontFigures> {
  private kept: Point[] = [];
  private blocks: readonly Block<Point>[] | null = null;
  /** What beat the last figures; neighbours are often beaten by the same. */
  private lastBeater: Point | null = null;

  /** `isPreferred`: whether a new point takes the place of one with the same figures. */
  constructor(private readonly isPreferred: (fresh: Point, known: Point) => boolean = () => false) {}

  get points(): readonly Point[] {
    return this.kept;
  }

  /** Whether some point is no worse in anything and better in something. */
  beats(figures: FrontFigures): boolean {
    if (this.lastBeater !== null && isBetter(this.lastBeater, figures)) return true;
    this.blocks ??= blocksOf(this.kept);
    for (const { points, least } of this.blocks) {
      if (least.cost > figures.cost) return false;
      if (!isNoWorse(least, figures)) continue;
      for (const point of points)
        if (isBetter(point, figures)) {
          this.lastBeater = point;
          return true;
        }
    }
    return false;
  }

  /** Whether some point is no worse in anything. */
  covers(figures: FrontFigures): boolean {
    return this.beats(figures) || this.kept.some((point) => isSame(point, figures));
  }

  /** Adds a point that nothing kept beats, and drops what it beats. */
  add(point: Point): boolean {
    if (this.beats(point)) return false;
    const same = this.kept.findIndex((other) => isSame(point, other));
    if (same >= 0 && !this.isPreferred(point, this.kept[same] as Point)) return false;
    this.kept = this.kept.filter((other) => !isNoWorse(point, other));
    const at = this.kept.findIndex((other) => compareFigures(point, other) < 0);
    this.kept.splice(at < 0 ? this.kept.length : at, 0, point);
    this.blocks = null;
    this.lastBeater = null;
    return true;
  }
}

function blocksOf<Point extends FrontFigures>(points: readonly Point[]): Block<Point>[] {
  return Array.from({ length: Math.ceil(points.length / BLOCK_SIZE) }, (_, index) => {
    const own = points.slice(index * BLOCK_SIZE, (index + 1) * BLOCK_SIZE);
    const least = (figure: keyof FrontFigures): number => Math.min(...own.map((point) => point[figure]));
    return {
      points: own,
      least: {
        cost: least('cost'),
        p99: least('p99'),
        operations: least('operations'),
        weeks: least('weeks'),
      },
    };
  });
}

function isBetter(a: FrontFigures, b: FrontFigures): boolean {
  return isNoWorse(a, b) && !isSame(a, b);
}

/** The order in which points are kept. */
export function compareFigures(a: FrontFigures, b: FrontFigures): number {
  return a.cost - b.cost || a.p99 - b.p99 || a.operations - b.operations || a.weeks - b.weeks;
}
