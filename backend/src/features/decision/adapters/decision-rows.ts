import type { AdrDialect, AdrFileType, AdrRelation, AdrStatus } from '@architrave/graph-seed/adr';
import type { Prisma, PrismaTransaction } from '../../../platform/prisma/database.js';
import type {
  Decision,
  DecisionAlias,
  DecisionComment,
  DecisionLanguage,
  DecisionRelation,
  DecisionReview,
  DecisionSummary,
  DecisionVersion,
  ReviewState,
  VersionAction,
} from '../domain/decision.js';
import type { DecisionVersionInfo, ImportedFile } from '../domain/decision.repository.port.js';
import type { DecisionDetails } from '../domain/details.js';
import { fileKeyOf } from '../domain/resolve-links.js';
import { foldText, type SearchWords } from '../domain/search-words.js';

/** Tags and people of a decision, in their order. */
const LISTS = {
  tags: { orderBy: { position: 'asc' } },
  people: { orderBy: { position: 'asc' } },
} satisfies Prisma.DecisionInclude;

/** What a whole decision is read with. */
export const WHOLE = {
  ...LISTS,
  aliases: true,
} satisfies Prisma.DecisionInclude;

/** What a summary is read with: everything but the texts. */
export const SUMMARY = {
  id: true,
  workspaceId: true,
  version: true,
  number: true,
  file: true,
  title: true,
  status: true,
  statusWord: true,
  date: true,
  dialect: true,
  language: true,
  confidence: true,
  reversibility: true,
  reviewBy: true,
  scenarioId: true,
  graphVersion: true,
  authorId: true,
  authorName: true,
  editorId: true,
  editorName: true,
  createdAt: true,
  updatedAt: true,
  acceptedAt: true,
  acceptedVersion: true,
  isSelfAccepted: true,
  currentId: true,
  ...LISTS,
} satisfies Prisma.DecisionSelect;

type Row<Args> = Prisma.Result<PrismaTransaction['decision'], Args, 'findFirstOrThrow'>;
type SummaryRow = Row<{ select: typeof SUMMARY }>;
type WholeRow = Row<{ include: typeof WHOLE }>;

export function toSummary(row: SummaryRow): DecisionSummary {
  const namesOf = (role: string): string[] =>
    row.people.filter((person) => person.role === role).map(({ name }) => name);
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    version: row.version,
    number: row.number,
    file: row.file,
    title: row.title,
    status: row.status as AdrStatus,
    statusWord: row.statusWord,
    date: row.date,
    dialect: row.dialect as AdrDialect,
    language: row.language as DecisionLanguage,
    tags: row.tags.map(({ tag }) => tag),
    deciders: namesOf('deciders'),
    consulted: namesOf('consulted'),
    informed: namesOf('informed'),
    confidence: row.confidence as DecisionSummary['confidence'],
    reversibility: row.reversibility as DecisionSummary['reversibility'],
    reviewBy: row.reviewBy,
    graphVersion: row.graphVersion,
    scenarioId: row.scenarioId,
    author: { id: row.authorId, name: row.authorName },
    editor: { id: row.editorId, name: row.editorName },
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    acceptedAt: row.acceptedAt,
    acceptedVersion: row.acceptedVersion,
    isSelfAccepted: row.isSelfAccepted,
    currentId: row.currentId,
  };
}

export function toDecision(row: WholeRow): Decision {
  return {
    ...toSummary(row),
    text: row.text,
    details: row.details as unknown as DecisionDetails,
    aliases: row.aliases
      .map(({ kind, alias }) => ({ kind: kind as DecisionAlias['kind'], alias }))
      .sort((one, other) => (one.kind + one.alias < other.kind + other.alias ? -1 : 1)),
  };
}

/** The columns of a decision's own row. */
export function toRow(decision: Decision) {
  const { author, editor, details, tags: _tags, aliases: _aliases, ...rest } = decision;
  const { deciders: _deciders, consulted: _consulted, informed: _informed, ...plain } = rest;
  return {
    ...plain,
    fileKey: fileKeyOf(decision.file),
    titleKey: foldText(decision.title),
    details: details as unknown as Prisma.InputJsonObject,
    authorId: author.id,
    authorName: author.name,
    editorId: editor.id,
    editorName: editor.name,
  };
}

/** Words as the search finds them: blanks around those of the title, so that LIKE finds whole words. */
export function toSearchRow({ title, all }: SearchWords): { title: string; words: string } {
  return { title: ` ${title.join(' ')} `, words: all.join(' ') };
}

type VersionRow = NonNullable<Awaited<ReturnType<PrismaTransaction['decisionVersion']['findFirst']>>>;

export function toVersionInfo(row: Omit<VersionRow, 'text' | 'details'>): DecisionVersionInfo {
  return {
    decisionId: row.decisionId,
    version: row.version,
    number: row.number,
    title: row.title,
    status: row.status as AdrStatus,
    statusWord: row.statusWord,
    action: row.action as VersionAction,
    message: row.message,
    author: { id: row.personId, name: row.personName },
    isAuthenticated: row.isAuthenticated,
    at: row.at,
  };
}

export function toVersion(row: VersionRow): DecisionVersion {
  return { ...toVersionInfo(row), text: row.text, details: row.details as unknown as DecisionDetails };
}

export function toVersionRow({ author, details, ...plain }: DecisionVersion) {
  return {
    ...plain,
    details: details as unknown as Prisma.InputJsonObject,
    personId: author.id,
    personName: author.name,
  };
}

type RelationRow = NonNullable<Awaited<ReturnType<PrismaTransaction['decisionRelation']['findFirst']>>>;

export function toRelation({ workspaceId: _workspaceId, ...row }: RelationRow): DecisionRelation {
  return { ...row, relation: row.relation as AdrRelation };
}

type CommentRow = NonNullable<Awaited<ReturnType<PrismaTransaction['decisionComment']['findFirst']>>>;

export function toComment(row: CommentRow): DecisionComment {
  return {
    id: row.id,
    decisionId: row.decisionId,
    anchor: { kind: row.anchorKind as DecisionComment['anchor']['kind'], value: row.anchor },
    version: row.version,
    text: row.text,
    author: { id: row.personId, name: row.personName },
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy === null ? null : { id: row.resolvedById, name: row.resolvedBy },
  };
}

export function toCommentRow(comment: DecisionComment, workspaceId: string) {
  const { anchor, author, resolvedBy, ...rest } = comment;
  return {
    ...rest,
    workspaceId,
    anchorKind: anchor.kind,
    anchor: anchor.value,
    personId: author.id,
    personName: author.name,
    resolvedById: resolvedBy?.id ?? null,
    resolvedBy: resolvedBy?.name ?? null,
  };
}

type ReviewRow = NonNullable<Awaited<ReturnType<PrismaTransaction['decisionReview']['findFirst']>>>;

export function toReview(row: ReviewRow): DecisionReview {
  return {
    id: row.id,
    decisionId: row.decisionId,
    reviewer: { id: row.personId, name: row.personName },
    requestedBy: { id: row.requestedById, name: row.requestedBy },
    requestedAt: row.requestedAt,
    state: row.state as ReviewState,
    comment: row.comment,
    answeredAt: row.answeredAt,
    version: row.version,
  };
}

export function toReviewRow(review: DecisionReview, workspaceId: string) {
  const { reviewer, requestedBy, ...rest } = review;
  return {
    ...rest,
    workspaceId,
    personId: reviewer.id,
    personName: reviewer.name,
    requestedById: requestedBy.id,
    requestedBy: requestedBy.name,
  };
}

type FileRow = NonNullable<Awaited<ReturnType<PrismaTransaction['importedFile']['findFirst']>>>;

export function toFile({ workspaceId: _workspaceId, ...row }: FileRow): ImportedFile {
  return { ...row, type: row.type as AdrFileType };
}
