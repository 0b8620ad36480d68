import type { CanvasEdge, CanvasNode } from '../../../components/ui/canvas/canvas-model';
import { ASYNCHRONOUS_LANE, callId, SUPPORTING_LANE, type PlacedDrawing } from '../layout/to-layout-graph';
import type { Component } from './advice';
import { CLIENT, type ArchitectureDrawing, type DrawnPart } from './drawing';

/** What a part's card shows, ready to read. */
export interface PartData {
  readonly role: string;
  readonly technology: string;
  readonly roleName: string;
  readonly technologyName: string;
  readonly units: string;
  readonly cost: string;
  /** The system answers without it, with less. */
  readonly soft: boolean;
}

/** What the frame of a lane shows. */
export interface LaneData {
  readonly title: string;
  readonly quiet: boolean;
}

/** What the box of the client shows. */
export interface ClientData {
  readonly title: string;
}

/** Words that the drawing needs, in the language shown. */
export interface DrawingWords {
  readonly client: string;
  readonly asynchronousLane: string;
  readonly supportingLane: string;
  readonly card: (component: Component) => PartData;
  /** The accessible name of a part. */
  readonly describe: (part: DrawnPart) => string;
  readonly call: (visits: number) => string;
  readonly handOver: string;
}

/** What toCanvas draws from. */
export interface ToCanvasOptions {
  readonly drawing: ArchitectureDrawing;
  readonly placed: PlacedDrawing;
  readonly words: DrawingWords;
}

/** Boxes and lines of a placed drawing. Parts without a place are left out. */
export function toCanvas({ drawing, placed: { places, routes }, words }: ToCanvasOptions): {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
} {
  const nodes: CanvasNode[] = [];
  const lane = (id: string, title: string, quiet: boolean): void => {
    const rect = places.get(id);
    const data: LaneData = { title, quiet };
    if (rect !== undefined) nodes.push({ id, type: 'lane', rect, data, label: title, background: true });
  };
  lane(ASYNCHRONOUS_LANE, words.asynchronousLane, false);
  lane(SUPPORTING_LANE, words.supportingLane, true);
  const client = places.get(CLIENT);
  const clientData: ClientData = { title: words.client };
  if (client !== undefined)
    nodes.push({ id: CLIENT, type: 'client', rect: client, data: clientData, label: words.client });
  for (const part of drawing.parts) {
    const rect = places.get(part.id);
    if (rect === undefined) continue;
    nodes.push({
      id: part.id,
      type: 'part',
      rect,
      data: words.card(part.component),
      label: words.describe(part),
    });
  }
  const edges = drawing.calls.map((call): CanvasEdge => ({
    id: callId(call),
    from: call.from,
    to: call.to,
    line: call.asynchronous ? 'dashed' : 'solid',
    arrow: true,
    label: call.asynchronous
      ? words.handOver
      : call.visits === undefined
        ? undefined
        : words.call(call.visits),
    points: routes.get(callId(call)),
  }));
  return { nodes, edges };
}
