import type { LocalizedText, Problem } from '@architrave/graph-seed/model';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Json } from '../../../platform/graphql/json.scalar.js';
import { LocalizedTextModel } from '../../../platform/graphql/localized.model.js';
import { PageInfoModel } from '../../../platform/graphql/page-info.model.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { UnknownPersonModel } from '../../people/index.js';

export const ContentChangeEnum = {
  NONE: 'NONE',
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  REMOVED: 'REMOVED',
} as const;
registerEnumType(ContentChangeEnum, {
  name: 'ContentChange',
  description: 'How a node stands beside the content that came with the program.',
});

export const EditActionEnum = { EDIT: 'EDIT', IMPORT: 'IMPORT', UNDO: 'UNDO' } as const;
registerEnumType(EditActionEnum, { name: 'EditAction', description: 'How an edit of the graph came about.' });

@ObjectType('NodeDocument', {
  description: 'A node in the form in which it is edited: that of its content file.',
})
export class NodeDocumentModel {
  @Field(() => ID)
  id: string;
  @Field()
  kind: string;
  @Field()
  slug: string;
  @Field({
    description: 'Differs whenever the document does; give it as `expectedRevision` with the next change.',
  })
  revision: string;
  @Field({ description: 'The graph that it was read from.' })
  graphVersion: string;
  @Field(() => Json, {
    description:
      'What the content file of the kind holds, defaults and links that the compiler makes left out; `edges` are those that leave the node.',
  })
  document: unknown;
  @Field({ description: 'The text of its content file.' })
  yaml: string;
  @Field({ description: 'Path of that file below the content package.' })
  path: string;
  @Field({ description: 'True for a skill that the compiler made; saving it makes it a node of its own.' })
  isGenerated: boolean;
  @Field(() => ContentChangeEnum)
  change: string;
}

@ObjectType('CheckedNode', { description: 'What would be said against saving a document.' })
export class CheckedNodeModel {
  @Field(() => [ProblemModel], { description: 'Every problem; none: it can be saved.' })
  problems: readonly Problem[];
  @Field(() => String, {
    nullable: true,
    description: 'The file that it would make; null while its form is wrong.',
  })
  yaml: string | null;
}

@ObjectType('FieldChange', {
  description: 'A field that an edit changed. Lists are one field; edges are one each.',
})
export class FieldChangeModel {
  @Field({
    description: 'Dotted path inside the document; of an edge: `edges`, its type, the id at its other end.',
  })
  path: string;
  @Field(() => Json, { nullable: true, description: 'Null: it was not there.' })
  before: unknown;
  @Field(() => Json, { nullable: true, description: 'Null: it is not there any more.' })
  after: unknown;
}

@ObjectType('NodeChange', { description: 'What an edit made of a node.' })
export class NodeChangeModel {
  @Field(() => ID)
  nodeId: string;
  @Field(() => Json, { nullable: true, description: 'The document before; null: there was no such node.' })
  before: unknown;
  @Field(() => Json, { nullable: true, description: 'The document after; null: the node was removed.' })
  after: unknown;
  @Field(() => String, { nullable: true })
  revisionBefore: string | null;
  @Field(() => String, { nullable: true })
  revisionAfter: string | null;
  @Field(() => [FieldChangeModel], { description: 'Each field that differs.' })
  fields: readonly FieldChangeModel[];
}

@ObjectType('GraphEdit', { description: 'Changes of the graph that somebody made together.' })
export class GraphEditModel {
  @Field(() => ID)
  id: string;
  @Field(() => Date)
  at: Date;
  @Field(() => EditActionEnum)
  action: string;
  @Field(() => String, { nullable: true, description: 'Why, in the words of who made it.' })
  message: string | null;
  @Field(() => ID)
  personId: string;
  @Field({ description: 'The name that the person had then.' })
  personName: string;
  @Field({ description: 'Whether the person had signed in.' })
  isAuthenticated: boolean;
  @Field(() => ID, { nullable: true, description: 'The edit that this one takes back.' })
  undoes: string | null;
  @Field({ description: 'The version that it led to.' })
  graphVersion: string;
  @Field(() => Int, { description: 'How many nodes it changed.' })
  nodeCount: number;
  @Field(() => [ID], { description: 'The first 100 of them.' })
  nodeIds: readonly string[];
}

@ObjectType('NodeHistoryEntry')
export class NodeHistoryEntryModel {
  @Field(() => GraphEditModel)
  edit: GraphEditModel;
  @Field(() => NodeChangeModel)
  change: NodeChangeModel;
}

@ObjectType('NodeHistoryEdge')
export class NodeHistoryEdgeModel {
  @Field()
  cursor: string;
  @Field(() => NodeHistoryEntryModel)
  node: NodeHistoryEntryModel;
}

@ObjectType('NodeHistoryConnection', { description: 'A page of the edits of a node, newest first.' })
export class NodeHistoryConnectionModel {
  @Field(() => [NodeHistoryEdgeModel])
  edges: readonly NodeHistoryEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('GraphEditEdge')
export class GraphEditEdgeModel {
  @Field()
  cursor: string;
  @Field(() => GraphEditModel)
  node: GraphEditModel;
}

@ObjectType('GraphEditConnection', { description: 'A page of the edits of the graph, newest first.' })
export class GraphEditConnectionModel {
  @Field(() => [GraphEditEdgeModel])
  edges: readonly GraphEditEdgeModel[];
  @Field(() => PageInfoModel)
  pageInfo: PageInfoModel;
  @Field(() => Int)
  totalCount: number;
}

@ObjectType('ChangedNode', {
  description: 'A node that differs from the content that came with the program.',
})
export class ChangedNodeModel {
  @Field(() => ID)
  id: string;
  @Field()
  kind: string;
  @Field()
  slug: string;
  @Field({ description: 'Path of its content file.' })
  path: string;
  @Field(() => ContentChangeEnum)
  change: string;
  @Field(() => LocalizedTextModel)
  name: LocalizedText;
}

@ObjectType('ContentFile', { description: 'A content file as it has to become.' })
export class ContentFileModel {
  @Field()
  path: string;
  @Field(() => String, { nullable: true, description: 'Null: the file is to be deleted.' })
  text: string | null;
}

@InputType('SaveNodeInput', { description: 'A new node, or what one shall become.' })
export class SaveNodeInput {
  @Field({ description: 'kind:slug' })
  id: string;
  @Field(() => String, {
    nullable: true,
    description: 'The revision that the caller saw; absent for a new node.',
  })
  expectedRevision?: string | null;
  @Field(() => Json, { description: 'The whole document, in the form of `NodeDocument.document`.' })
  document: unknown;
  @Field(() => String, { nullable: true, description: 'Why; at most 500 characters.' })
  message?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Given: the whole graph has to be as the caller saw it, too.',
  })
  expectedGraphVersion?: string | null;
}

@ObjectType('SavedNode', { description: 'The node as it was saved.' })
export class SavedNodeModel {
  @Field(() => NodeDocumentModel)
  saved: NodeDocumentModel;
  @Field(() => GraphEditModel, {
    nullable: true,
    description: 'Null: nothing differed, and nothing was written.',
  })
  edit: GraphEditModel | null;
}

@ObjectType('RemovedNode', { description: 'The node is gone, and so are its links.' })
export class RemovedNodeModel {
  @Field(() => ID)
  removedId: string;
  @Field()
  graphVersion: string;
  @Field(() => GraphEditModel, { description: 'Names the nodes that lost a link to it as well.' })
  edit: GraphEditModel;
}

@ObjectType('UndoneEdit', { description: 'The edit is taken back.' })
export class UndoneEditModel {
  @Field(() => ID)
  undone: string;
  @Field()
  graphVersion: string;
  @Field(() => GraphEditModel, {
    nullable: true,
    description: 'The edit that did it; null: nothing was left to take back.',
  })
  edit: GraphEditModel | null;
}

@ObjectType('InvalidNode', { description: 'The graph cannot be changed so: every problem at once.' })
export class InvalidNodeModel {
  @Field(() => [ProblemModel], {
    description:
      'Paths inside the document; a problem that the change causes elsewhere has the path `kind:slug#field`.',
  })
  problems: readonly Problem[];
}

@ObjectType('StaleNode', { description: 'Somebody changed the node in between; nothing was written.' })
export class StaleNodeModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => NodeDocumentModel, { description: 'The node as it is now.' })
  current: NodeDocumentModel;
  @Field(() => String, {
    nullable: true,
    description: 'The revision that the caller saw; null: none, it should be new.',
  })
  expectedRevision: string | null;
}

@ObjectType('StaleGraph', { description: 'Somebody changed the graph in between; nothing was written.' })
export class StaleGraphModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field()
  expectedVersion: string;
  @Field()
  currentVersion: string;
}

@ObjectType('UnknownNode', { description: 'There is no such node.' })
export class UnknownNodeModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID)
  nodeId: string;
}

@ObjectType('UnknownEdit', { description: 'There is no such edit.' })
export class UnknownEditModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field(() => ID)
  editId: string;
}

@ObjectType('ChangedSince', {
  description:
    'What the edit changed was changed again since; taking it back would lose that. Nothing was written.',
})
export class ChangedSinceModel {
  @Field(() => [ProblemModel], { description: 'Each field that was changed since, as `kind:slug#field`.' })
  problems: readonly Problem[];
  @Field(() => ID)
  changedEditId: string;
}

@ObjectType('NotCurator', { description: 'The person may not edit the graph.' })
export class NotCuratorModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
  @Field()
  personName: string;
}

@ObjectType('InvalidCurators', { description: 'These people cannot be named: every problem at once.' })
export class InvalidCuratorsModel {
  @Field(() => [ProblemModel])
  problems: readonly Problem[];
}

@ObjectType('Curation', { description: 'Who may edit the graph.' })
export class CurationModel {
  @Field({ description: 'Whether who asks may.' })
  mayEdit: boolean;
  @Field(() => [ID], { description: 'The people named; none: everybody of the workspace may.' })
  curatorIds: readonly string[];
}

/** The member of a payload that a value is, told by the field that only it has. */
function memberOf(value: object) {
  if ('saved' in value) return SavedNodeModel;
  if ('removedId' in value) return RemovedNodeModel;
  if ('undone' in value) return UndoneEditModel;
  if ('mayEdit' in value) return CurationModel;
  if ('claimed' in value) return UnknownPersonModel;
  if ('personName' in value) return NotCuratorModel;
  if ('current' in value) return StaleNodeModel;
  if ('currentVersion' in value) return StaleGraphModel;
  if ('nodeId' in value) return UnknownNodeModel;
  if ('editId' in value) return UnknownEditModel;
  return 'changedEditId' in value ? ChangedSinceModel : InvalidNodeModel;
}

export const SaveNodePayload = createUnionType({
  name: 'SaveNodePayload',
  types: () =>
    [
      SavedNodeModel,
      InvalidNodeModel,
      StaleNodeModel,
      StaleGraphModel,
      UnknownNodeModel,
      NotCuratorModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const RemoveNodePayload = createUnionType({
  name: 'RemoveNodePayload',
  types: () =>
    [
      RemovedNodeModel,
      InvalidNodeModel,
      StaleNodeModel,
      StaleGraphModel,
      UnknownNodeModel,
      NotCuratorModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const UndoEditPayload = createUnionType({
  name: 'UndoEditPayload',
  types: () =>
    [
      UndoneEditModel,
      InvalidNodeModel,
      ChangedSinceModel,
      StaleGraphModel,
      UnknownEditModel,
      NotCuratorModel,
      UnknownPersonModel,
    ] as const,
  resolveType: memberOf,
});

export const SetCuratorsPayload = createUnionType({
  name: 'SetCuratorsPayload',
  types: () => [CurationModel, InvalidCuratorsModel, NotCuratorModel, UnknownPersonModel] as const,
  resolveType: (value: object) => {
    if ('mayEdit' in value) return CurationModel;
    if ('claimed' in value) return UnknownPersonModel;
    return 'personName' in value ? NotCuratorModel : InvalidCuratorsModel;
  },
});
