import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { GraphCanvas } from '../../../components/ui/canvas/graph-canvas';
import { LayoutNotice } from '../../../components/ui/canvas/layout-notice';
import { Icon } from '../../../components/ui/icons';
import { CanvasSkeleton } from '../../../components/ui/skeletons';
import { layoutEngine } from '../../../lib/layout/elk-engine';
import { useLayout, type LayoutRequest } from '../../../lib/layout/use-layout';
import { layoutOptions, placeDrawing, toLayoutGraph } from '../layout/to-layout-graph';
import type { Recommendation } from '../model/advice';
import { drawArchitecture, type ArchitectureDrawing } from '../model/drawing';
import { toCanvas } from '../model/to-canvas';
import classes from './architecture.module.css';
import { DrawingLegend } from './drawing-legend';
import { PART_NODE_TYPES } from './part-nodes';
import { PartTable } from './part-table';
import { useDrawingWords } from './use-drawing-words';

/** Props of Architecture. */
export interface ArchitectureProps {
  readonly recommendation: Recommendation;
  /** The drawing's name for screen readers. */
  readonly label: string;
  readonly view: 'drawing' | 'table';
  readonly part: string | undefined;
  readonly onPart: (role: string | undefined) => void;
  readonly onView: (view: 'drawing' | 'table') => void;
}

/** The recommended architecture, drawn or as a table with the same parts. */
export function Architecture({ recommendation, label, view, part, onPart, onView }: ArchitectureProps) {
  const { t } = useTranslation('advise');
  const drawing = useMemo(() => drawArchitecture(recommendation), [recommendation]);
  return (
    <section
      className={classes.architecture}
      aria-label={label}
      role="region"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
        onView(view === 'drawing' ? 'table' : 'drawing');
      }}
    >
      <div className={classes.bar}>
        {view === 'drawing' ? <DrawingLegend drawing={drawing} /> : <span />}
        <div className={classes.switch} role="group" aria-label={t('drawing.view')}>
          {(['drawing', 'table'] as const).map((one) => (
            <Tooltip key={one} label={t(`drawing.${one}`)} position="left">
              <ActionIcon
                variant={view === one ? 'light' : 'subtle'}
                color={view === one ? 'accent' : 'gray'}
                size={28}
                aria-label={t(`drawing.${one}`)}
                aria-pressed={view === one}
                aria-keyshortcuts="T"
                onClick={() => {
                  onView(one);
                }}
              >
                <Icon name={one === 'drawing' ? 'graph' : 'table'} size={14} />
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      </div>
      <div className={classes.stage}>
        {view === 'table' ? (
          <PartTable drawing={drawing} part={part} onPart={onPart} />
        ) : (
          <DrawnArchitecture drawing={drawing} label={label} part={part} onPart={onPart} />
        )}
      </div>
    </section>
  );
}

function DrawnArchitecture({
  drawing,
  label,
  part,
  onPart,
}: Pick<ArchitectureProps, 'label' | 'part' | 'onPart'> & { readonly drawing: ArchitectureDrawing }) {
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false }) === true;
  const direction = narrow ? 'down' : 'right';
  const request = useMemo(
    (): LayoutRequest => ({ graph: toLayoutGraph(drawing), options: layoutOptions(direction) }),
    [drawing, direction],
  );
  const layout = useLayout(layoutEngine, request);
  const words = useDrawingWords();
  // Places belong to the parts they were made for: until the new layout is there, the old picture stays whole.
  const last = useRef<{ readonly drawing: ArchitectureDrawing; readonly key: string }>(undefined);
  const key = `${direction} ${request.graph.nodes.map(({ id }) => id).join(' ')}`;
  if (layout.current) last.current = { drawing, key };
  const drawn = layout.current ? drawing : last.current?.drawing;
  const canvas = useMemo(
    () =>
      drawn === undefined || layout.result === undefined
        ? undefined
        : toCanvas({ drawing: drawn, placed: placeDrawing(drawn, layout.result), words }),
    [drawn, layout.result, words],
  );
  if (canvas === undefined) return <CanvasSkeleton />;
  return (
    <GraphCanvas
      label={label}
      nodes={canvas.nodes}
      edges={canvas.edges}
      nodeTypes={PART_NODE_TYPES}
      selected={part}
      onSelect={(id) => {
        onPart(id !== undefined && drawing.parts.some((one) => one.id === id) ? id : undefined);
      }}
      fitKey={last.current?.key ?? key}
      glide
      layoutState={layout.status}
    >
      <LayoutNotice layout={layout} />
    </GraphCanvas>
  );
}
