import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { checkRanges } from '../../../platform/graphql/bad-input.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import { Json } from '../../../platform/graphql/json.scalar.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { MAX_PAGE_SIZE } from '../../../shared/page.js';
import { GRAPH_HISTORY, type GraphHistory } from '../../knowledge/index.js';
import { IdentifyActor, UnknownPersonError } from '../../people/index.js';
import { DescribeNode, type CheckedDocument } from '../describe-node.use-case.js';
import { CURATORS, mayCurate, type Curators } from '../domain/curators.port.js';
import { IdentifyCurator, NotCuratorError } from '../identify-curator.js';
import { ListContentChanges, type ContentFile } from '../list-content-changes.use-case.js';
import { NameCurators } from '../name-curators.use-case.js';
import { RemoveNode } from '../remove-node.use-case.js';
import { SaveNode, type NodeRefusal } from '../save-node.use-case.js';
import { UndoEdit } from '../undo-edit.use-case.js';
import {
  toChangedNode,
  toGraphEdit,
  toHistoryEntry,
  toNodeDocument,
  toNodeRefusal,
  toNotAllowed,
  toStaleGraph,
  toUndoRefusal,
} from './curation.mapper.js';
import {
  ChangedNodeModel,
  CheckedNodeModel,
  ContentFileModel,
  CurationModel,
  GraphEditConnectionModel,
  NodeDocumentModel,
  NodeHistoryConnectionModel,
  RemoveNodePayload,
  SaveNodeInput,
  SaveNodePayload,
  SetCuratorsPayload,
  UndoEditPayload,
  type StaleNodeModel,
  type UnknownNodeModel,
} from './curation.model.js';

/** The most files that one answer carries; the zip has them all. */
const MAX_FILES = 200;

/** Editing the graph, its history, and what it differs in from the content. */
@Resolver()
export class CurationResolver {
  constructor(
    @Inject(CURATORS) private readonly curators: Curators,
    @Inject(GRAPH_HISTORY) private readonly history: GraphHistory,
    private readonly identifyActor: IdentifyActor,
    private readonly identifyCurator: IdentifyCurator,
    private readonly describeNode: DescribeNode,
    private readonly contentChanges: ListContentChanges,
    private readonly saving: SaveNode,
    private readonly removing: RemoveNode,
    private readonly undoing: UndoEdit,
    private readonly naming: NameCurators,
  ) {}

  @Query(() => NodeDocumentModel, {
    nullable: true,
    description: 'A node in the form in which it is edited, by id or alias; `null` when there is none.',
  })
  async nodeDocument(@Args('id') id: string): Promise<NodeDocumentModel | null> {
    const described = await this.describeNode.execute(id);
    return described === null ? null : toNodeDocument(described);
  }

  @Query(() => CheckedNodeModel, {
    description:
      'Every problem of saving a document under an id, of a node that is there or new. Saves nothing.',
  })
  checkNode(
    @Args('id') id: string,
    @Args('document', { type: () => Json }) document: unknown,
  ): Promise<CheckedDocument> {
    return this.describeNode.check(id, document);
  }

  @Query(() => NodeHistoryConnectionModel, {
    description: 'The edits of a node, newest first; also of one that is gone.',
  })
  async nodeHistory(
    @Args('id') id: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NodeHistoryConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    return toConnection(await this.history.listOfNode(id, { first, after }), toHistoryEntry);
  }

  @Query(() => GraphEditConnectionModel, { description: 'The edits of the graph, newest first.' })
  async graphHistory(
    @Args('first', { type: () => Int, defaultValue: 20, description: `1…${MAX_PAGE_SIZE}` }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<GraphEditConnectionModel> {
    checkRanges({ first: [first, 1, MAX_PAGE_SIZE] });
    return toConnection(await this.history.list({ first, after }), toGraphEdit);
  }

  @Query(() => [ChangedNodeModel], {
    description: 'Every node that differs from the content that came with the program, by id.',
  })
  async changedNodes(): Promise<ChangedNodeModel[]> {
    return (await this.contentChanges.list()).map(toChangedNode);
  }

  @Query(() => [ContentFileModel], {
    description: `The content files of the changed nodes, for a pull request; at most ${MAX_FILES}.`,
  })
  async changedFiles(
    @Args('ids', { type: () => [String], nullable: true, description: 'Absent: all that differ.' })
    ids: string[] | null | undefined,
  ): Promise<readonly ContentFile[]> {
    return (await this.contentChanges.files(ids ?? null)).slice(0, MAX_FILES);
  }

  @Query(() => CurationModel, { description: 'Who may edit the graph.' })
  async curation(@Context() context: RequestContext): Promise<CurationModel> {
    const actor = await this.identifyActor.execute(context.claimedPerson);
    if (actor instanceof UnknownPersonError) return { mayEdit: false, curatorIds: [] };
    const curatorIds = await this.curators.list(actor.workspaceId);
    return { mayEdit: mayCurate(actor, curatorIds), curatorIds };
  }

  @Mutation(() => SaveNodePayload, {
    description: 'Creates a node, or replaces its texts, data and outgoing edges; checked as the content is.',
  })
  async saveNode(
    @Args('input') input: SaveNodeInput,
    @Context() context: RequestContext,
  ): Promise<typeof SaveNodePayload> {
    const actor = await this.identifyCurator.execute(context.claimedPerson);
    if (isRefused(actor)) return toNotAllowed(actor);
    const { id, document, expectedRevision = null, expectedGraphVersion = null, message = null } = input;
    const result = await this.saving.execute(
      { id, document, expectedRevision, expectedGraphVersion, message },
      actor,
    );
    if (result.ok) {
      const saved = await this.describeNode.execute(id);
      if (saved === null) return this.toRefusal({ code: 'UNKNOWN_NODE' }, id); // removed by somebody since
      return { saved: toNodeDocument(saved), edit: result.edit && toGraphEdit(result.edit) };
    }
    if (result.code === 'REFUSED') return this.toRefusal(result.refusal, id);
    return result.code === 'STALE_GRAPH' ? toStaleGraph(result) : { problems: result.problems };
  }

  @Mutation(() => RemoveNodePayload, {
    description: 'Removes a node with its links, if nothing else depends on it; its history stays.',
  })
  async removeNode(
    @Args('id') id: string,
    @Args('expectedRevision', { description: 'The revision that the caller saw.' }) expectedRevision: string,
    @Args('message', { type: () => String, nullable: true }) message: string | null,
    @Context() context: RequestContext,
  ): Promise<typeof RemoveNodePayload> {
    const actor = await this.identifyCurator.execute(context.claimedPerson);
    if (isRefused(actor)) return toNotAllowed(actor);
    const result = await this.removing.execute({ id, expectedRevision, message }, actor);
    if (result.ok) {
      if (result.edit === null) throw new Error(`Removing ${id} changed nothing`);
      return { removedId: id, graphVersion: result.graphVersion, edit: toGraphEdit(result.edit) };
    }
    if (result.code === 'REFUSED') return this.toRefusal(result.refusal, id);
    return result.code === 'STALE_GRAPH' ? toStaleGraph(result) : { problems: result.problems };
  }

  @Mutation(() => UndoEditPayload, {
    description:
      'Takes an edit back in all its nodes, as a new edit; what was changed elsewhere since stays.',
  })
  async undoEdit(
    @Args('editId', { type: () => ID }) editId: string,
    @Args('message', { type: () => String, nullable: true }) message: string | null,
    @Context() context: RequestContext,
  ): Promise<typeof UndoEditPayload> {
    const actor = await this.identifyCurator.execute(context.claimedPerson);
    if (isRefused(actor)) return toNotAllowed(actor);
    const result = await this.undoing.execute({ editId, message }, actor);
    if (result.ok) {
      const { graphVersion, edit } = result;
      return { undone: editId, graphVersion, edit: edit && toGraphEdit(edit) };
    }
    if (result.code === 'REFUSED') return toUndoRefusal(result.refusal, editId);
    return result.code === 'STALE_GRAPH' ? toStaleGraph(result) : { problems: result.problems };
  }

  @Mutation(() => SetCuratorsPayload, {
    description:
      'Names the people who may edit the graph from now on; an empty list: everybody of the workspace.',
  })
  async setCurators(
    @Args('personIds', { type: () => [ID] }) personIds: string[],
    @Context() context: RequestContext,
  ): Promise<typeof SetCuratorsPayload> {
    const actor = await this.identifyCurator.execute(context.claimedPerson);
    if (isRefused(actor)) return toNotAllowed(actor);
    const problems = await this.naming.execute(personIds, actor);
    if (problems.length > 0) return { problems };
    return { mayEdit: true, curatorIds: await this.curators.list(actor.workspaceId) };
  }

  private async toRefusal(refusal: NodeRefusal, id: string): Promise<StaleNodeModel | UnknownNodeModel> {
    const current = refusal.code === 'STALE_NODE' ? await this.describeNode.execute(id) : null;
    return toNodeRefusal(refusal, id, current);
  }
}

function isRefused(actor: object): actor is UnknownPersonError | NotCuratorError {
  return actor instanceof UnknownPersonError || actor instanceof NotCuratorError;
}
