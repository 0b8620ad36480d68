import { useMemo } from 'react';

import { canvasNodeTypes, type CanvasNodeProps } from '../../../components/ui/canvas/canvas-node-types';
import type { CanvasEdge, CanvasNode } from '../../../components/ui/canvas/canvas-model';
import { GraphCanvas } from '../../../components/ui/canvas/graph-canvas';
import { LayoutNotice } from '../../../components/ui/canvas/layout-notice';
import { Icon } from '../../../components/ui/icons';
import { iconOfRole } from '../../../components/ui/role-icon';
import { CanvasSkeleton } from '../../../components/ui/skeletons';
import { useLayoutEngine } from '../../../lib/layout/use-layout-engine';
import type { LayoutGraph, LayoutOptions, LayoutResult } from '../../../lib/layout/layout';
import { useLayout, type LayoutRequest } from '../../../lib/layout/use-layout';
import { lineCount } from '../../../lib/text-size';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import classes from './node-drawing.module.css';

type Drawing = NonNullable<NonNullable<LoadedNode['body']>['drawing']>;

interface BoxData {
  readonly text: string;
  readonly role: string | null;
}

/** Props of NodeDrawing. */
export interface NodeDrawingProps {
  readonly drawing: Drawing;
  /** Name of the node that the drawing explains. */
  readonly name: string;
  /** Which way it reads: down in a narrow place. */
  readonly direction: LayoutOptions['direction'];
}

const BOX = { width: 136, textWidth: 86 } as const;

/** The small drawing of a node's text: boxes are parts, dashed lines are asynchronous. */
export function NodeDrawing({ drawing, name, direction }: NodeDrawingProps) {
  const language = useLanguage();
  const request = useMemo((): LayoutRequest => {
    const layerGap = direction === 'down' ? 36 : 48;
    return { graph: toGraph(drawing), options: { direction, gap: 16, layerGap, routing: 'orthogonal' } };
  }, [drawing, direction]);
  const layout = useLayout(useLayoutEngine(), request);
  const { nodes, edges } = useMemo(() => {
    const boxes: CanvasNode<BoxData>[] = drawing.nodes.flatMap((node) => {
      const rect = layout.result?.rects.get(node.id);
      const text = node.label[language];
      return rect
        ? [{ id: node.id, type: 'part', rect, data: { text, role: node.role ?? null }, label: text }]
        : [];
    });
    const lines = drawing.edges.map((edge, index): CanvasEdge => ({
      id: lineId(index),
      from: edge.from,
      to: edge.to,
      line: edge.style === 'asynchronous' ? 'dashed' : 'solid',
      arrow: true,
      label: edge.label?.[language],
      points: layout.result?.routes.get(lineId(index)),
    }));
    return { nodes: boxes, edges: lines };
  }, [drawing, layout.result, language]);
  return (
    <div className={classes.drawing} style={{ height: heightOf(layout.result) }}>
      {layout.result === undefined && layout.status === 'busy' ? (
        <CanvasSkeleton />
      ) : (
        <GraphCanvas
          label={name}
          nodes={nodes}
          edges={edges}
          nodeTypes={PART_TYPES}
          fitKey={`${name} ${nodes.length}`}
          inText
        >
          <LayoutNotice layout={layout} />
        </GraphCanvas>
      )}
    </div>
  );
}

/** High enough to be read: the drawing's own height within bounds; the usual one until it is known. */
function heightOf(result: LayoutResult | undefined): number {
  return result === undefined ? 240 : Math.min(440, Math.max(140, result.height + 48));
}

function Part({ data }: CanvasNodeProps<BoxData>) {
  return (
    <div className={classes.part}>
      <Icon name={data.role === null ? 'role' : iconOfRole(data.role)} size={16} />
      <span>{data.text}</span>
    </div>
  );
}

const PART_TYPES = canvasNodeTypes({ part: Part });

function toGraph(drawing: Drawing): LayoutGraph {
  return {
    nodes: drawing.nodes.map(({ id, label }) => {
      const lines = Math.max(...[label.en, label.es].map((text) => lineCount(text, 12, BOX.textWidth, 3)));
      return { id, width: BOX.width, height: 20 + 16 * lines };
    }),
    edges: drawing.edges.map((edge, index) => ({ id: lineId(index), from: edge.from, to: edge.to })),
  };
}

function lineId(index: number): string {
  return `line ${index}`;
}
