import type { EdgeType, NodeId } from '@architrave/graph-seed/model';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { ListNodeEdges, NodeEdges } from '../list-node-edges.use-case.js';

type EdgesLoader = DataLoader<NodeId, NodeEdges>;

/** Nodes whose edges are read together at most. */
const BATCH = 20;

/** Loaders of the edges of nodes: one per request and set of edge types, so that a list of nodes asks the store once. */
export class NodeLoaders {
  private readonly byRequest = new WeakMap<RequestContext, Map<string, EdgesLoader>>();

  constructor(private readonly listNodeEdges: ListNodeEdges) {}

  edgesOf(context: RequestContext, edgeTypes: readonly EdgeType[]): EdgesLoader {
    const loaders = this.byRequest.get(context) ?? new Map<string, EdgesLoader>();
    this.byRequest.set(context, loaders);
    const key = [...edgeTypes].sort().join();
    const loader =
      loaders.get(key) ??
      new DataLoader<NodeId, NodeEdges>((ids) => this.listNodeEdges.execute(ids, edgeTypes), {
        maxBatchSize: BATCH,
      });
    loaders.set(key, loader);
    return loader;
  }
}
