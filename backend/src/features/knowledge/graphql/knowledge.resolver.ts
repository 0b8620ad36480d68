import {
  EDGE_TYPE_NAMES,
  edgeTypeOf,
  isKind,
  KIND_NAMES,
  type EdgeType,
  type GraphNode,
  type Kind,
  type Language,
} from '@architrave/graph-seed/model';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { badInput, checkRanges } from '../../../platform/graphql/bad-input.js';
import { LanguageEnum } from '../../../platform/graphql/language.enum.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { DescribeGraph, type GraphDescription } from '../describe-graph.use-case.js';
import { GRAPH_LIMITS, GRAPH_STORE, type GraphStore, type SearchHit } from '../domain/graph-store.port.js';
import { ListNodeNames, type NodeName } from '../list-node-names.use-case.js';
import { EdgeTypeEnum, EdgeTypeInfoModel, KindInfoModel } from './edge-type.model.js';
import {
  GraphInfoModel,
  NeighbourhoodModel,
  NodeConnectionModel,
  NodeNameModel,
  PathModel,
  SearchHitModel,
} from './knowledge.model.js';
import { NodeFilterInput } from './node-filter.input.js';
import { toEdge } from './node.mapper.js';
import { NodeModel } from './node.model.js';

const MAX_TEXT_LENGTH = 200;

/** Reads of the knowledge graph. */
@Resolver()
export class KnowledgeResolver {
  constructor(
    @Inject(GRAPH_STORE) private readonly store: GraphStore,
    private readonly describeGraph: DescribeGraph,
    private readonly listNodeNames: ListNodeNames,
  ) {}

  @Query(() => GraphInfoModel, { description: 'Version and size of the knowledge graph.' })
  graphInfo(): Promise<GraphDescription> {
    return this.describeGraph.execute();
  }

  @Query(() => [KindInfoModel], { description: 'Every kind of node, with its family and count.' })
  async kinds(): Promise<GraphDescription['kinds']> {
    return (await this.describeGraph.execute()).kinds;
  }

  @Query(() => [EdgeTypeInfoModel], {
    description: 'The table of edge types: who may point to whom and what it means.',
  })
  edgeTypes(): EdgeTypeInfoModel[] {
    return EDGE_TYPE_NAMES.map((type) => {
      const { from, to, inverse, symmetric, meaning, inverseMeaning } = edgeTypeOf(type);
      return {
        type,
        fromKinds: from,
        toKinds: to,
        inverse,
        isSymmetric: symmetric === true,
        meaning,
        inverseMeaning,
      };
    });
  }

  @Query(() => NodeModel, {
    nullable: true,
    description: 'The node of an id or alias; `null` when there is none.',
  })
  async node(
    @Args('id', { type: () => ID, description: '`kind:slug`, or an alias of its kind.' }) id: string,
  ): Promise<GraphNode | null> {
    const [node] = await this.store.getNodes([id]);
    return node ?? null;
  }

  @Query(() => [NodeModel], {
    nullable: 'items',
    description: `The nodes of at most ${MAX_PAGE_SIZE} ids or aliases, aligned with them; \`null\` where there is none.`,
  })
  nodesById(@Args('ids', { type: () => [ID] }) ids: string[]): Promise<readonly (GraphNode | null)[]> {
    checkRanges({ 'ids.length': [ids.length, 0, MAX_PAGE_SIZE] });
    return this.store.getNodes(ids);
  }

  @Query(() => NodeConnectionModel, { description: 'The nodes of one kind, ordered by id.' })
  async nodes(
    @Args('kind') kind: string,
    @Args('filter', { type: () => NodeFilterInput, nullable: true }) filter: NodeFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: `0…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NodeConnectionModel> {
    checkRanges({ first: [first, 0, MAX_PAGE_SIZE] });
    const [known] = toKinds([kind], 'kind');
    if (known === undefined) throw badInput([]);
    return toConnection(await this.store.listNodes(known, filter ?? {}, { first, after }), (node) => node);
  }

  @Query(() => [NodeNameModel], {
    description: 'What every node of some kinds is called, ordered by kind, then by id: a glossary.',
  })
  nodeNames(@Args('kinds', { type: () => [String] }) kinds: string[]): Promise<readonly NodeName[]> {
    return this.listNodeNames.execute(toKinds(kinds, 'kinds'));
  }

  @Query(() => [SearchHitModel], {
    description: 'Nodes that a text finds, best first. Case and accents make no difference.',
  })
  search(
    @Args('text') text: string,
    @Args('kinds', { type: () => [String], defaultValue: [], description: 'Empty: every kind.' })
    kinds: string[],
    @Args('language', { type: () => LanguageEnum, defaultValue: 'en' }) language: Language,
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${GRAPH_LIMITS.search}` })
    first: number,
  ): Promise<readonly SearchHit[]> {
    checkRanges({ first: [first, 1, GRAPH_LIMITS.search], 'text.length': [text.length, 0, MAX_TEXT_LENGTH] });
    return this.store.search(text, toKinds(kinds, 'kinds'), language, first);
  }

  @Query(() => NeighbourhoodModel, {
    description: 'What lies around some nodes, edges followed in both directions.',
  })
  async neighbourhood(
    @Args('ids', { type: () => [ID], description: `1…${GRAPH_LIMITS.ids} ids or aliases.` }) ids: string[],
    @Args('depth', {
      type: () => Int,
      defaultValue: 1,
      description: `0…${GRAPH_LIMITS.depth} steps outwards.`,
    })
    depth: number,
    @Args('edgeTypes', { type: () => [EdgeTypeEnum], defaultValue: [], description: 'Empty: every type.' })
    edgeTypes: EdgeType[],
    @Args('kinds', { type: () => [String], defaultValue: [], description: 'Empty: every kind.' })
    kinds: string[],
    @Args('limit', {
      type: () => Int,
      defaultValue: 60,
      description: `The most nodes to return, 1…${GRAPH_LIMITS.nodes}.`,
    })
    limit: number,
  ): Promise<NeighbourhoodModel> {
    checkRanges({
      'ids.length': [ids.length, 1, GRAPH_LIMITS.ids],
      depth: [depth, 0, GRAPH_LIMITS.depth],
      limit: [limit, 1, GRAPH_LIMITS.nodes],
    });
    const found = await this.store.neighbourhood(ids, {
      depth,
      edgeTypes,
      kinds: toKinds(kinds, 'kinds'),
      limit,
    });
    return { nodes: found.nodes, edges: found.edges.map(toEdge), leftOut: found.leftOut };
  }

  @Query(() => [PathModel], {
    description: 'The shortest ways between two nodes, edges followed in both directions.',
  })
  async paths(
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
    @Args('maxLength', {
      type: () => Int,
      defaultValue: 4,
      description: `1…${GRAPH_LIMITS.pathLength} edges.`,
    })
    maxLength: number,
    @Args('edgeTypes', { type: () => [EdgeTypeEnum], defaultValue: [], description: 'Empty: every type.' })
    edgeTypes: EdgeType[],
    @Args('first', { type: () => Int, defaultValue: 5, description: `1…${GRAPH_LIMITS.paths}` })
    first: number,
  ): Promise<PathModel[]> {
    checkRanges({
      maxLength: [maxLength, 1, GRAPH_LIMITS.pathLength],
      first: [first, 1, GRAPH_LIMITS.paths],
    });
    const found = await this.store.shortestPaths(from, to, { maxLength, edgeTypes, limit: first });
    return found.map(({ nodes, edges }) => ({ nodes, edges: edges.map(toEdge) }));
  }
}

function toKinds(words: readonly string[], path: string): Kind[] {
  const problems = words
    .filter((word) => !isKind(word))
    .map((given) => ({ path, code: 'unknown-choice', accepted: `one of: ${KIND_NAMES.join(', ')}`, given }));
  if (problems.length > 0) throw badInput(problems);
  return words.filter(isKind);
}
