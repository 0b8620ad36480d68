import type { EdgeProps, EdgeTypes } from '@xyflow/react';
import { memo } from 'react';

import type { DrawnPath } from '../../../lib/geometry';
import { dashOf } from '../../../lib/relations';
import type { CanvasEdge } from './canvas-model';
import classes from './graph-canvas.module.css';
import { useEmphasis } from './highlight-store';

/** Data as GraphCanvas passes them through React Flow. */
export interface EdgeData extends Record<string, unknown> {
  readonly edge: CanvasEdge;
  readonly drawn: DrawnPath;
}

const CanvasLine = memo(function CanvasLine({ id, data }: EdgeProps) {
  const { edge, drawn } = data as EdgeData;
  const emphasis = useEmphasis(id);
  if (edge.onlyLit === true && emphasis !== 'lit') return null;
  const showLabel = edge.label !== undefined && (edge.labelStays === true || emphasis === 'lit');
  return (
    <g className={classes.edge} data-emphasis={emphasis} data-faint={edge.faint || undefined}>
      <path d={drawn.path} className={classes.line} strokeDasharray={dashOf(edge.line)} />
      {edge.arrow && <path d={drawn.head} className={classes.line} />}
      {showLabel && (
        <text x={drawn.label.x} y={drawn.label.y} className={classes.edgeLabel}>
          {edge.label}
        </text>
      )}
    </g>
  );
});

/** The one type of line that a canvas draws. */
export const EDGE_TYPES: EdgeTypes = { line: CanvasLine };
