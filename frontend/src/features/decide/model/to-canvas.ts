import type { CanvasEdge, CanvasNode } from '../../../components/ui/canvas/canvas-model';
import type { LayoutResult } from '../../../lib/layout/layout';
import type { DecisionSummary, Relation, Status } from '../api/fragments';
import { relationId } from '../layout/to-layout-graph';

/** What a decision's box shows. */
export interface DecisionBoxData {
  readonly title: string;
  readonly number: number | null;
  readonly status: Status;
  readonly word: string;
  readonly isFlagged: boolean;
}

/** Words that the drawing needs, in the language shown. */
export interface GraphWords {
  readonly status: (status: Status) => string;
  readonly relation: (relation: Relation['relation']) => string;
  /** The accessible name of a box. */
  readonly describe: (decision: DecisionSummary) => string;
}

/** Boxes and lines of laid-out decisions; those without a place are left out. */
export function toCanvas(
  {
    decisions,
    relations,
  }: { readonly decisions: readonly DecisionSummary[]; readonly relations: readonly Relation[] },
  { rects, routes }: LayoutResult,
  words: GraphWords,
): { readonly nodes: readonly CanvasNode<DecisionBoxData>[]; readonly edges: readonly CanvasEdge[] } {
  const nodes = decisions.flatMap((decision): CanvasNode<DecisionBoxData>[] => {
    const rect = rects.get(decision.id);
    if (rect === undefined) return [];
    const { id, title, number, status, flags } = decision;
    const data = {
      title,
      number: number ?? null,
      status,
      word: words.status(status),
      isFlagged: flags.length > 0,
    };
    return [{ id, type: 'decision', rect, data, label: words.describe(decision) }];
  });
  const edges = relations.map((relation): CanvasEdge => {
    const id = relationId(relation);
    return {
      id,
      from: relation.from.id,
      to: relation.to.id,
      line: LINES[relation.relation],
      arrow: relation.relation !== 'RELATES_TO' && relation.relation !== 'CONFLICTS_WITH',
      label: words.relation(relation.relation),
      // What has not taken effect is drawn fainter.
      faint: relation.effectiveAt == null,
      points: routes.get(id),
    };
  });
  return { nodes, edges };
}

const LINES: Readonly<Record<Relation['relation'], CanvasEdge['line']>> = {
  SUPERSEDES: 'solid',
  SUPERSEDES_IN_PART: 'dashed',
  AMENDS: 'dashed',
  DEPENDS_ON: 'solid',
  CONFLICTS_WITH: 'dotted',
  RELATES_TO: 'dotted',
};
