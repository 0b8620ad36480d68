/** What a new decision is drafted from. */
export const SOURCES = ['blank', 'nodes', 'scenario'] as const;
export type Source = (typeof SOURCES)[number];

/** What a link to a new decision says. */
export interface NewDecisionLink {
  readonly source: Source;
  /** Nodes to compare, `kind:slug`. */
  readonly nodes: readonly string[];
  readonly scenarioId: string | undefined;
  /** From 1. */
  readonly rank: number | undefined;
  /** Id of the decision that the new one replaces. */
  readonly supersedes: string | undefined;
}

const NODE = /^[a-z][a-z-]*:[a-z0-9][a-z0-9-]*$/;
/** How many nodes a comparison takes. */
export const COMPARED: readonly [least: number, most: number] = [2, 6];

/** Reads search parameters; whatever does not fit is left out. */
export function readLink(search: Readonly<Record<string, unknown>>): NewDecisionLink {
  const nodes = textOf(search.nodes)
    .split(',')
    .map((id) => id.trim())
    .filter((id) => NODE.test(id));
  const scenarioId = textOf(search.scenario);
  const rank = Number(search.rank);
  const wanted = textOf(search.from);
  const source = SOURCES.find((one) => one === (wanted === 'recommendation' ? 'scenario' : wanted));
  return {
    source: source ?? (scenarioId !== '' ? 'scenario' : nodes.length > 0 ? 'nodes' : 'blank'),
    nodes: [...new Set(nodes)].slice(0, COMPARED[1]),
    scenarioId: scenarioId === '' ? undefined : scenarioId,
    rank: Number.isInteger(rank) && rank > 0 ? rank : undefined,
    supersedes: textOf(search.supersedes) === '' ? undefined : textOf(search.supersedes),
  };
}

/** A draft that others may build on, by its place in the list. */
interface DependentDraft {
  readonly dependsOn: readonly number[];
}

/** Some of the drafts, in their order; what they depend on among them is counted anew, the rest is left out. */
export function chosenDrafts<D extends DependentDraft>(
  drafts: readonly D[],
  chosen: ReadonlySet<number>,
): readonly D[] {
  const places = drafts.map((_, index) => index).filter((index) => chosen.has(index));
  return places.flatMap((place) => {
    const draft = drafts[place];
    if (draft === undefined) return [];
    const dependsOn = draft.dependsOn.map((on) => places.indexOf(on)).filter((on) => on !== -1);
    return [{ ...draft, dependsOn }];
  });
}

/** A text without its front matter, to show. */
export function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
