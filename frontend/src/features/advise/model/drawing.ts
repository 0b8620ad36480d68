import type { Component, Recommendation } from './advice';

/** The node that stands for whoever calls the system. */
export const CLIENT = 'client';

/** Where in the drawing a part stands. */
export type Lane = 'path' | 'asynchronous' | 'supporting';

/** A part of the drawn architecture: a role with what fills it. */
export interface DrawnPart {
  /** Slug of the role. */
  readonly id: string;
  readonly lane: Lane;
  readonly component: Component;
}

/** A call between two parts, or from the client. */
export interface DrawnCall {
  readonly from: string;
  readonly to: string;
  /** Nobody waits for the answer. */
  readonly asynchronous: boolean;
  /** Mean number of visits of a request; nothing where it is not on the request path. */
  readonly visits: number | undefined;
}

/** The drawn architecture: what there is and who calls whom. Places come from a layout. */
export interface ArchitectureDrawing {
  readonly parts: readonly DrawnPart[];
  readonly calls: readonly DrawnCall[];
}

/** Roles that run the system's own code: what lies before leads to them, what lies behind they call. */
const RUNNERS: readonly string[] = ['compute', 'serverless-compute'];

/** Edge roles that every request passes; the others are entrances of their own or are called from inside. */
const PASSED_EDGES: readonly string[] = ['content-delivery-network', 'web-application-firewall'];

/** Stands for the part that runs the system's own code. */
const RUNNER = '*';

/**
 * Who hands work to a role off the request path: the first of these that the design has. Roles not listed get
 * theirs from a broker or queue, or from the running code.
 */
const HANDED_BY: Readonly<Record<string, readonly string[]>> = {
  'message-queue': [RUNNER],
  'message-broker': ['iot-gateway', RUNNER],
  'background-worker': ['message-queue', 'message-broker', RUNNER],
  'workflow-engine': ['message-queue', 'message-broker', RUNNER],
  'notification-service': ['background-worker', 'message-queue', 'message-broker', RUNNER],
  'payment-provider': ['workflow-engine', 'background-worker', 'message-queue', 'message-broker', RUNNER],
  'batch-processor': ['message-queue', 'object-store', 'relational-store', RUNNER],
  'data-pipeline': ['stream-processor', 'batch-processor', 'message-broker', 'relational-store', RUNNER],
  'data-lake-store': ['data-pipeline', 'stream-processor', 'batch-processor', 'message-broker', RUNNER],
  'data-warehouse': ['data-lake-store', 'data-pipeline', 'stream-processor', 'batch-processor', RUNNER],
  'training-compute': ['data-lake-store', 'feature-store', 'object-store', 'data-pipeline', RUNNER],
  'time-series-store': ['stream-processor', 'background-worker', 'message-broker', RUNNER],
  'wide-column-store': ['stream-processor', 'background-worker', 'message-broker', RUNNER],
};
const HANDED_BY_OTHERS: readonly string[] = ['message-broker', 'message-queue', 'stream-processor', RUNNER];

/**
 * Draws a recommendation from the place and order of its components: the client calls what every request passes,
 * one after the other, up to the part that runs the system's own code; that one calls the stores and services
 * behind it and hands work to the asynchronous parts. Supporting parts stand by without calls.
 */
export function drawArchitecture({ components }: Pick<Recommendation, 'components'>): ArchitectureDrawing {
  const sorted = [...components].sort((a, b) => a.order - b.order || (a.role < b.role ? -1 : 1));
  const parts = sorted.map((component): DrawnPart => ({
    id: component.role,
    lane: laneOf(component),
    component,
  }));
  const path = parts.filter((part) => part.lane === 'path');
  const runner = runnerOf(path);
  const calls = [
    ...pathCalls(path, runner),
    ...handOvers(
      parts.filter((part) => part.lane === 'asynchronous'),
      new Set(parts.filter((part) => part.lane !== 'supporting').map((part) => part.id)),
      runner?.id ?? CLIENT,
    ),
  ];
  return { parts, calls };
}

function laneOf({ place }: Component): Lane {
  switch (place) {
    case 'asynchronous':
      return 'asynchronous';
    case 'supporting':
      return 'supporting';
    default:
      return 'path';
  }
}

/** The part that runs the system's code; without one, the last that requests pass before any store. */
function runnerOf(path: readonly DrawnPart[]): DrawnPart | undefined {
  return (
    path.find((part) => RUNNERS.includes(part.id)) ??
    path.filter(isPassed).find((part) => part.component.order >= 50)
  );
}

function isPassed(part: DrawnPart): boolean {
  return part.component.place !== 'edge' || PASSED_EDGES.includes(part.id);
}

function pathCalls(path: readonly DrawnPart[], runner: DrawnPart | undefined): readonly DrawnCall[] {
  const calls: DrawnCall[] = [];
  const innermost = runner?.component.order ?? Infinity;
  const call = (from: string, to: DrawnPart): void => {
    const { place, visits } = to.component;
    calls.push({
      from,
      to: to.id,
      asynchronous: false,
      visits: place === 'edge' || visits === 0 ? undefined : visits,
    });
  };
  let before = CLIENT;
  for (const part of path.filter(
    (candidate) => isPassed(candidate) && candidate.component.order < innermost,
  )) {
    call(before, part);
    before = part.id;
  }
  for (const part of path.filter((candidate) => candidate.component.order === innermost)) call(before, part);
  const inside = runner?.id ?? before;
  const network = path.find((part) => part.id === 'content-delivery-network');
  for (const part of path) {
    const { order } = part.component;
    if (order > innermost) call(inside, part);
    else if (!isPassed(part) && part.id === 'web-frontend') call(network?.id ?? CLIENT, part);
    else if (!isPassed(part)) {
      call(CLIENT, part);
      // A gateway for devices hands over to the asynchronous parts; one for live connections leads inwards.
      if (runner !== undefined && part.id !== 'iot-gateway') call(part.id, runner);
    }
  }
  return calls;
}

function handOvers(
  parts: readonly DrawnPart[],
  present: ReadonlySet<string>,
  runner: string,
): readonly DrawnCall[] {
  return parts.map((part) => {
    const candidates = HANDED_BY[part.id] ?? HANDED_BY_OTHERS;
    const from = candidates.find((id) => id === RUNNER || (id !== part.id && present.has(id))) ?? RUNNER;
    return { from: from === RUNNER ? runner : from, to: part.id, asynchronous: true, visits: undefined };
  });
}
