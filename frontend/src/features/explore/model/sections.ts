import type { Language } from '../../../lib/language';

/** Parts of a node's text under a heading of their own, in the order in which they are read. */
export const SECTIONS = [
  'fallback',
  'drawing',
  'table',
  'whenToUse',
  'whenNot',
  'advantages',
  'disadvantages',
  'mistakes',
  'sample',
  'tradeOffs',
  'exam',
  'career',
  'offers',
  'learn',
  'related',
  'citedBy',
  'sources',
] as const;

/** A part of a node's text. */
export type SectionId = (typeof SECTIONS)[number];

/** Parts that only the node's own page has: the panel beside the drawing stays short. */
const PAGE_ONLY: ReadonlySet<SectionId> = new Set(['offers', 'learn', 'citedBy']);

type List = Readonly<Record<Language, readonly string[]>> | null | undefined;

/** What of a node decides which parts it has. */
export interface NodeParts {
  readonly id: string;
  readonly body?: {
    readonly drawing?: object | null;
    readonly sample?: object | null;
    readonly whenToUse?: List;
    readonly whenNot?: List;
    readonly advantages?: List;
    readonly disadvantages?: List;
    readonly mistakes?: List;
  } | null;
  readonly failureMode?: { readonly fallback?: object | null } | null;
  readonly technology?: object | null;
  readonly comparison?: object | null;
  readonly certification?: object | null;
  readonly level?: object | null;
  readonly edges: readonly {
    readonly type: string;
    readonly direction: string;
    readonly links: readonly { readonly target: { readonly id: string } }[];
  }[];
}

/** The parts that a node has, for its page or for the panel. */
export function sectionsOf(node: NodeParts, place: 'page' | 'panel'): readonly SectionId[] {
  return SECTIONS.filter((id) => HAS[id](node) && (place === 'page' || !PAGE_ONLY.has(id)));
}

/** Groups of neighbours that a part of their own shows, `direction.TYPE`. */
export const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'OUTGOING.HAS_TRADE_OFF',
  'OUTGOING.GAINS',
  'OUTGOING.COSTS',
  'OUTGOING.EVIDENCED_BY',
  'INCOMING.EVIDENCED_BY',
]);

const hasText = (list: List): boolean => (list?.en.length ?? 0) > 0;
const hasEdges = (node: NodeParts, type: string, direction: string): boolean =>
  node.edges.some((group) => group.type === type && group.direction === direction && group.links.length > 0);

const HAS: Readonly<Record<SectionId, (node: NodeParts) => boolean>> = {
  fallback: (node) => node.failureMode?.fallback != null,
  drawing: (node) => node.body?.drawing != null,
  table: (node) => node.comparison != null,
  whenToUse: (node) => hasText(node.body?.whenToUse),
  whenNot: (node) => hasText(node.body?.whenNot),
  advantages: (node) => hasText(node.body?.advantages),
  disadvantages: (node) => hasText(node.body?.disadvantages),
  mistakes: (node) => hasText(node.body?.mistakes),
  sample: (node) => node.body?.sample != null,
  tradeOffs: (node) => node.id.startsWith('trade-off:') || hasEdges(node, 'HAS_TRADE_OFF', 'OUTGOING'),
  exam: (node) => node.certification != null,
  career: (node) => node.level != null,
  offers: (node) => node.technology != null,
  learn: (node) =>
    node.id.startsWith('skill:') ||
    node.edges.some(
      ({ type, direction, links }) =>
        direction === 'OUTGOING' &&
        ['NEEDS_SKILL', 'EXPECTS', 'TEACHES'].includes(type) &&
        links.some(({ target }) => target.id.startsWith('skill:')),
    ),
  related: (node) => node.edges.some(({ type, direction }) => !SHOWN_ELSEWHERE.has(`${direction}.${type}`)),
  citedBy: (node) => hasEdges(node, 'EVIDENCED_BY', 'INCOMING'),
  sources: (node) => hasEdges(node, 'EVIDENCED_BY', 'OUTGOING'),
};
