import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { badInput, checkRanges } from '../../../platform/graphql/bad-input.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { IdentifyActor, UnknownPersonError, type Actor } from '../../people/index.js';
import type { DecisionVersion } from '../domain/decision.js';
import {
  DECISION_REPOSITORY,
  type AboutNode,
  type DecisionFacets,
  type DecisionQuery,
  type DecisionRepository,
  type DecisionSort,
} from '../domain/decision.repository.port.js';
import { DEFAULT_POLICY, type DecisionPolicy } from '../domain/policy.js';
import { ListDueDecisions, type DueDecisions } from '../list-due-decisions.use-case.js';
import { DecisionSortEnum } from './decision.enums.js';
import { DecisionFilterInput } from './decision.input.js';
import { toDecision, toRelations } from './decision.mapper.js';
import {
  DecisionAboutNodeModel,
  DecisionConnectionModel,
  DecisionFacetsModel,
  DecisionGraphModel,
  DecisionModel,
  DecisionPolicyModel,
  DecisionQueueModel,
  DecisionVersionConnectionModel,
  DecisionVersionModel,
} from './decision.model.js';

/** The most decisions that one drawing of relations shows, that one node's page lists, and values that a filter offers. */
const MOST = { graph: 400, nodes: 50, aboutNode: 50, facets: 200, filter: 50, text: 200 } as const;

/** Reading decisions. */
@Resolver()
export class DecisionQueryResolver {
  constructor(
    @Inject(DECISION_REPOSITORY) private readonly decisions: DecisionRepository,
    private readonly identifyActor: IdentifyActor,
    private readonly listDue: ListDueDecisions,
  ) {}

  @Query(() => DecisionModel, {
    nullable: true,
    description:
      'A decision by id, number or alias; `null` when there is none, or when several have the number.',
  })
  async decision(
    @Args('ref') ref: string,
    @Context() context: RequestContext,
  ): Promise<DecisionModel | null> {
    const actor = await this.actorOf(context);
    const decision = actor && (await this.decisions.read(actor.workspaceId).find(ref));
    return decision && toDecision(decision);
  }

  @Query(() => DecisionConnectionModel, {
    name: 'decisions',
    description: 'The decisions of the workspace: search, filter, order.',
  })
  async listDecisions(
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => DecisionFilterInput, nullable: true }) filter: DecisionFilterInput | null,
    @Args('sort', { type: () => DecisionSortEnum, defaultValue: 'relevance' }) sort: DecisionSort,
    @Context() context: RequestContext,
  ): Promise<DecisionConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    const actor = await this.actorOf(context);
    if (actor === null) return { ...NO_PAGE, counts: [] };
    const page = await this.decisions
      .read(actor.workspaceId)
      .list(toQuery(filter, sort), { first, after: after ?? null });
    return { ...toConnection(page, (decision) => decision), counts: page.counts };
  }

  @Query(() => DecisionFacetsModel, { description: 'What decisions can be filtered by.' })
  async decisionFacets(@Context() context: RequestContext): Promise<DecisionFacets> {
    const actor = await this.actorOf(context);
    if (actor === null) return { tags: [], deciders: [], nodes: [] };
    return this.decisions.read(actor.workspaceId).facets(MOST.facets);
  }

  @Query(() => DecisionVersionConnectionModel, {
    description: 'The versions of a decision, newest first, without their texts.',
  })
  async decisionVersions(
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: RequestContext,
  ): Promise<DecisionVersionConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    const actor = await this.actorOf(context);
    if (actor === null) return NO_PAGE;
    const page = await this.decisions.read(actor.workspaceId).versions(id, { first, after: after ?? null });
    return toConnection(page, (version) => version);
  }

  @Query(() => DecisionVersionModel, {
    nullable: true,
    description: 'A decision as it was at a version; `null` when there is none.',
  })
  async decisionVersion(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Context() context: RequestContext,
  ): Promise<DecisionVersion | null> {
    const actor = await this.actorOf(context);
    return actor && this.decisions.read(actor.workspaceId).version(id, version);
  }

  @Query(() => DecisionGraphModel, {
    description: `Decisions that pass the filter and the relations between them; at most ${MOST.graph}, last changed first.`,
  })
  async decisionGraph(
    @Args('filter', { type: () => DecisionFilterInput, nullable: true }) filter: DecisionFilterInput | null,
    @Context() context: RequestContext,
  ): Promise<DecisionGraphModel> {
    const actor = await this.actorOf(context);
    if (actor === null) return { decisions: [], relations: [], leftOut: 0 };
    const reader = this.decisions.read(actor.workspaceId);
    const page = await reader.list(toQuery(filter, 'updated'), { first: MOST.graph });
    const known = new Map(page.items.map((decision) => [decision.id, decision]));
    const relations = toRelations(await reader.relations([...known.keys()]), known);
    return { decisions: page.items, relations, leftOut: page.totalCount - page.items.length };
  }

  @Query(() => [DecisionAboutNodeModel], {
    description: `The decisions about nodes of the graph: by node, accepted ones first; at most ${MOST.aboutNode} a node.`,
  })
  async decisionsAbout(
    @Args('nodeIds', { type: () => [String], description: `1…${MOST.nodes}` }) nodeIds: string[],
    @Context() context: RequestContext,
  ): Promise<readonly AboutNode[]> {
    checkRanges({ nodeIds: [nodeIds.length, 1, MOST.nodes] });
    const actor = await this.actorOf(context);
    return actor === null ? [] : this.decisions.read(actor.workspaceId).aboutNodes(nodeIds, MOST.aboutNode);
  }

  @Query(() => DecisionQueueModel, {
    description: 'What waits: reviews that the caller was asked for, and decisions that want another look.',
  })
  async decisionQueue(
    @Args('first', { type: () => Int, defaultValue: 50, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Context() context: RequestContext,
  ): Promise<DueDecisions> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    const actor = await this.actorOf(context);
    return actor === null ? { reviews: [], flagged: [], leftOut: 0 } : this.listDue.execute(first, actor);
  }

  @Query(() => DecisionPolicyModel, {
    description: 'What the workspace allows to be done with its decisions.',
  })
  async decisionPolicy(@Context() context: RequestContext): Promise<DecisionPolicy> {
    const actor = await this.actorOf(context);
    return actor === null ? DEFAULT_POLICY : this.decisions.read(actor.workspaceId).policy();
  }

  private async actorOf(context: RequestContext): Promise<Actor | null> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    return actor instanceof UnknownPersonError ? null : actor;
  }
}

const NO_PAGE = { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };

function toQuery(filter: DecisionFilterInput | null, sort: DecisionSort): DecisionQuery {
  const { text, statuses, tags, nodes, deciders, authorId, dueBy } = filter ?? {};
  const lists = { statuses, tags, nodes, deciders };
  checkRanges({
    'filter.text': [text?.length ?? 0, 0, MOST.text],
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [
        `filter.${name}`,
        [list?.length ?? 0, 0, MOST.filter] as const,
      ]),
    ),
  });
  if (dueBy != null && !/^\d{4}-\d{2}-\d{2}$/.test(dueBy)) {
    const problem = {
      path: 'filter.dueBy',
      code: 'not-a-date',
      accepted: 'YYYY-MM-DD',
      given: dueBy.slice(0, 60),
    };
    throw badInput([problem]);
  }
  return {
    text: text ?? '',
    statuses: statuses ?? [],
    tags: tags ?? [],
    nodes: nodes ?? [],
    deciders: deciders ?? [],
    authorId: authorId ?? null,
    dueBy: dueBy ?? null,
    sort,
  };
}
