import { Handle, Position, type NodeProps, type NodeTypes } from '@xyflow/react';
import { memo, type ComponentType } from 'react';

import classes from './graph-canvas.module.css';
import { domIdOf, useCanvas, useEmphasis, useIsActive } from './highlight-store';

/** What a renderer of a node gets: its data and the size it must fill. It draws; it holds no controls. */
export interface CanvasNodeProps<D extends object = object> {
  readonly id: string;
  readonly data: D;
  readonly width: number;
  readonly height: number;
}

/** Data as GraphCanvas passes them through React Flow. */
export interface ShellData extends Record<string, unknown> {
  readonly inner: object;
  readonly label: string;
  readonly background: boolean;
}

/**
 * React Flow's node types from plain renderers. Call it once, outside components: React Flow remounts every
 * node when the map changes. Each renderer is memoised and wrapped with name, emphasis and focus ring.
 */
export function canvasNodeTypes(
  renderers: Readonly<Record<string, ComponentType<CanvasNodeProps<never>>>>,
): NodeTypes {
  return Object.fromEntries(
    Object.entries(renderers).map(([type, renderer]) => [
      type,
      shell(renderer as ComponentType<CanvasNodeProps>),
    ]),
  );
}

function shell(Renderer: ComponentType<CanvasNodeProps>) {
  const Inner = memo(Renderer);
  return memo(function CanvasNodeShell({ id, data, width = 0, height = 0 }: NodeProps) {
    const { canvasId } = useCanvas();
    const { inner, label, background } = data as ShellData;
    const emphasis = useEmphasis(id);
    const active = useIsActive(id);
    return (
      <div
        id={domIdOf(canvasId, id)}
        className={classes.shell}
        style={{ width, height }}
        role="img"
        aria-label={label}
        data-emphasis={background ? 'plain' : emphasis}
        data-active={active || undefined}
      >
        <Inner id={id} data={inner} width={width} height={height} />
        {/* React Flow draws no line to a node without a handle; ours are not seen and not used. */}
        <Handle type="source" position={Position.Right} isConnectable={false} className={classes.handle} />
      </div>
    );
  });
}
