import type { Language } from '../../../lib/language';

type Localized = Readonly<Record<Language, string>>;

interface Link {
  readonly edge: { readonly weight?: number | null };
  readonly target: { readonly id: string; readonly name: Localized };
}

/** A node or trade-off, as far as its effects on qualities are told by its edges. */
export interface WithEffects {
  readonly id: string;
  readonly edges: readonly {
    readonly type: string;
    readonly direction: string;
    readonly links: readonly Link[];
  }[];
}

/** A quality with what each compared node does to it. */
export interface QualityRow {
  readonly id: string;
  readonly name: Localized;
  /** One for each node, −3…+3; nothing where the node says nothing of it. */
  readonly effects: readonly (number | undefined)[];
}

/** A node with the ids of its trade-offs. */
export interface Judged {
  readonly node: WithEffects;
  readonly tradeOffs: readonly string[];
}

const MOST = 3;

/**
 * What each node does to each quality that one of them touches: what its trade-offs gain less what they cost, and
 * what it affects by itself, bounded to −3…+3. Qualities that most nodes speak of come first, then the strongest.
 */
export function compareQualities(
  judged: readonly Judged[],
  tradeOffs: ReadonlyMap<string, WithEffects>,
): readonly QualityRow[] {
  const names = new Map<string, Localized>();
  const perNode = judged.map(({ node, tradeOffs: ids }) => {
    const sums = new Map<string, number>();
    const add = (links: readonly Link[], sign: 1 | -1): void => {
      for (const { edge, target } of links) {
        names.set(target.id, target.name);
        sums.set(target.id, (sums.get(target.id) ?? 0) + sign * (edge.weight ?? 1));
      }
    };
    for (const each of [...ids.flatMap((id) => tradeOffs.get(id) ?? []), node]) {
      for (const { type, direction, links } of each.edges) {
        if (direction !== 'OUTGOING') continue;
        if (type === 'GAINS' && each !== node) add(links, 1);
        if (type === 'COSTS' && each !== node) add(links, -1);
        if (type === 'AFFECTS') add(links, 1);
      }
    }
    return sums;
  });
  return [...names]
    .map(([id, name]): QualityRow => ({
      id,
      name,
      effects: perNode.map((sums) => bounded(sums.get(id))),
    }))
    .sort((a, b) => spoken(b) - spoken(a) || strength(b) - strength(a) || (a.id < b.id ? -1 : 1));
}

function bounded(sum: number | undefined): number | undefined {
  return sum === undefined ? undefined : Math.max(-MOST, Math.min(MOST, sum));
}

function spoken({ effects }: QualityRow): number {
  return effects.filter((effect) => effect !== undefined).length;
}

function strength({ effects }: QualityRow): number {
  return effects.reduce<number>((sum, effect) => sum + Math.abs(effect ?? 0), 0);
}
