import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { iconOfRole } from '../../../components/ui/role-icon';
import { Sketch, type SketchEdge, type SketchNode } from '../../../components/ui/sketch/sketch';
import type { SketchDirection } from '../../../components/ui/sketch/sketch-layout';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';

/** Props of NodeDrawing. */
export interface NodeDrawingProps {
  readonly drawing: NonNullable<NonNullable<LoadedNode['body']>['drawing']>;
  /** Name of the node that the drawing explains. */
  readonly name: string;
  /** Which way it reads: down in a narrow place. */
  readonly direction: SketchDirection;
}

/** The small drawing of a node's text: boxes are parts, dashed lines are asynchronous. */
export function NodeDrawing({ drawing, name, direction }: NodeDrawingProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const nodes = useMemo(
    () =>
      drawing.nodes.map((node): SketchNode => ({
        id: node.id,
        label: node.label[language],
        icon: node.role == null ? 'role' : iconOfRole(node.role),
      })),
    [drawing, language],
  );
  const edges = useMemo(
    () =>
      drawing.edges.map((edge): SketchEdge => ({
        from: edge.from,
        to: edge.to,
        label: edge.label?.[language],
        line: edge.style === 'asynchronous' ? 'dashed' : 'solid',
      })),
    [drawing, language],
  );
  return <Sketch name={t('details.drawingOf', { name })} nodes={nodes} edges={edges} direction={direction} />;
}
