import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { familyColours, type Family } from '../../../lib/kinds';
import { dashOf, type LineStyle } from '../../../lib/relations';
import { textWidth, wrapText } from '../../../lib/text-size';
import type { Rect } from '../../../lib/geometry';
import { Icon, type IconName } from '../icons';
import { layoutSketch, type PlacedLine, type SketchDirection } from './sketch-layout';
import classes from './sketch.module.css';

/** A box of a sketch. */
export interface SketchNode {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** The family of kinds that colours the icon; means unless told. */
  readonly family?: Family;
  /** Marks the box as one of those that matter most. */
  readonly strong?: boolean;
}

/** A line of a sketch, with an arrow unless it reads alike from both ends. */
export interface SketchEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly line?: LineStyle;
  readonly arrow?: boolean;
  /** Whether the arrow points from `to` to `from`, against the way in which the sketch reads. */
  readonly backwards?: boolean;
  /** Steps back behind the others. */
  readonly faded?: boolean;
}

/** Props of Sketch. */
export interface SketchProps {
  /** What is drawn, for screen readers; the list under the drawing says the rest. */
  readonly name: string;
  readonly nodes: readonly SketchNode[];
  readonly edges: readonly SketchEdge[];
  /** Which way it reads; to the right unless told, but downwards where that would be wider than a text is. */
  readonly direction?: SketchDirection;
}

const BOX = { width: 148, font: 13, line: 17, padding: 18, text: 100, lines: 5, icon: 16 } as const;
const LABEL = { font: 12, line: 15, width: 116, lines: 3 } as const;

/** The smallest scale: below it the texts could not be read, and the drawing scrolls instead. */
const SMALLEST = 0.85;
/** How wide a drawing may be within a text on a page that has room. */
const TEXT_WIDTH = 740;

/**
 * A small drawing in a text: boxes and labelled lines, as SVG that needs no script to print and scales with the page.
 * The same is said below as a list, for those who don't see it and those who would rather read.
 */
export function Sketch({ name, nodes, edges, direction = 'right' }: SketchProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const { layout, labels } = useMemo(() => {
    const asked = place(nodes, edges, direction);
    const fits = direction === 'down' || asked.layout.view.width * SMALLEST <= TEXT_WIDTH;
    return fits ? asked : place(nodes, edges, 'down');
  }, [nodes, edges, direction]);
  const { view } = layout;
  return (
    <figure className={classes.figure}>
      <div className={classes.scroll} tabIndex={0} role="group" aria-labelledby={titleId}>
        <svg
          className={classes.drawing}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          width={view.width}
          height={view.height}
          style={{ minWidth: view.width * SMALLEST }}
          role="img"
          aria-labelledby={titleId}
        >
          <title id={titleId}>{name}</title>
          {layout.lines.map((line, index) => (
            <Line key={index} edge={edges[index]} line={line} />
          ))}
          {nodes.map((node) => (
            <Box key={node.id} node={node} rect={layout.rects.get(node.id)} />
          ))}
          {layout.lines.map((line, index) => (
            <Label key={index} lines={labels[index]} rect={line?.label} faded={edges[index]?.faded} />
          ))}
        </svg>
      </div>
      <details className={classes.list}>
        <summary>{t('sketch.asList')}</summary>
        <ol>
          {edges.map((edge, index) => (
            <li key={index}>
              {nameOf(nodes, edge.backwards === true ? edge.to : edge.from)} →{' '}
              {nameOf(nodes, edge.backwards === true ? edge.from : edge.to)}
              {edge.label !== undefined && `: ${edge.label}`}
              {edge.line === 'dashed' && ` (${t('sketch.asynchronous')})`}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

function place(nodes: readonly SketchNode[], edges: readonly SketchEdge[], direction: SketchDirection) {
  const labels = edges.map((edge) =>
    edge.label === undefined ? [] : wrapText(edge.label, LABEL.font, LABEL.width, LABEL.lines),
  );
  const layout = layoutSketch(
    nodes.map((node) => ({
      id: node.id,
      width: BOX.width,
      height: BOX.padding + BOX.line * linesOf(node).length,
    })),
    edges.map(({ from, to, backwards }, index) => ({
      from,
      to,
      backwards,
      label: sizeOfLabel(labels[index] ?? []),
    })),
    direction,
  );
  return { layout, labels };
}

function sizeOfLabel(
  lines: readonly string[],
): { readonly width: number; readonly height: number } | undefined {
  if (lines.length === 0) return undefined;
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL.font)));
  return { width: width + 8, height: lines.length * LABEL.line + 2 };
}

function linesOf(node: SketchNode): readonly string[] {
  return wrapText(node.label, BOX.font, BOX.text, BOX.lines);
}

function Box({ node, rect }: { readonly node: SketchNode; readonly rect: Rect | undefined }) {
  if (rect === undefined) return null;
  const lines = linesOf(node);
  const first = rect.y + rect.height / 2 - ((lines.length - 1) * BOX.line) / 2;
  return (
    <g className={classes.box} data-strong={node.strong || undefined}>
      <rect x={rect.x} y={rect.y} width={rect.width} height={rect.height} rx={6} />
      <g
        transform={`translate(${rect.x + 12} ${rect.y + rect.height / 2 - BOX.icon / 2})`}
        style={{ color: familyColours(node.family ?? 'means').text }}
      >
        <Icon name={node.icon} size={BOX.icon} />
      </g>
      <text>
        {lines.map((line, index) => (
          <tspan key={index} x={rect.x + 38} y={first + index * BOX.line} dominantBaseline="central">
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function Line({
  edge,
  line,
}: {
  readonly edge: SketchEdge | undefined;
  readonly line: PlacedLine | undefined;
}) {
  if (edge === undefined || line === undefined) return null;
  return (
    <g className={classes.line} data-faded={edge.faded || undefined}>
      <path d={line.path} strokeDasharray={dashOf(edge.line ?? 'solid')} />
      {edge.arrow !== false && <path d={line.head} />}
    </g>
  );
}

function Label({
  lines = [],
  rect,
  faded,
}: {
  readonly lines: readonly string[] | undefined;
  readonly rect: Rect | undefined;
  readonly faded: boolean | undefined;
}) {
  if (rect === undefined || faded === true) return null;
  const centre = rect.x + rect.width / 2;
  const first = rect.y + rect.height / 2 - ((lines.length - 1) * LABEL.line) / 2;
  return (
    <text className={classes.label}>
      {lines.map((line, index) => (
        <tspan key={index} x={centre} y={first + index * LABEL.line} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}

function nameOf(nodes: readonly SketchNode[], id: string): string {
  return nodes.find((node) => node.id === id)?.label ?? id;
}
