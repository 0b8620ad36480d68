import type { AdrFileType, AdrStatus } from '@architrave/graph-seed/adr';
import type { Page, PageRequest } from '../../../shared/page.js';
import type { Actor } from '../../people/index.js';
import type {
  Author,
  Decision,
  DecisionComment,
  DecisionRelation,
  DecisionReview,
  DecisionSummary,
  DecisionVersion,
  VersionAction,
} from './decision.js';
import type { NodeRole } from './details.js';
import type { DecisionBaseline } from './flags.js';
import type { DecisionPolicy } from './policy.js';
import type { SearchWords } from './search-words.js';

/** Where decisions are kept, on SQLite and PostgreSQL alike (`decision.repository.contract.ts`). */
export interface DecisionRepository {
  /** The decisions of one workspace: what belongs to another is as if it weren't there. */
  read(workspaceId: string): DecisionReader;
  /**
   * Runs work in one transaction, again from the start when the database reports a conflict or the work throws
   * `ConcurrentChangeError`: the work must have no effect but through its unit, and must not wait for anything else.
   * Throws what the work throws, with nothing written.
   */
  write<Result>(workspaceId: string, work: UnitOfWork<Result>): Promise<Result>;
  /**
   * As `write`, but no two of these run at once in a workspace, in this process or another: for work that gives numbers
   * or changes several decisions.
   */
  writeAlone<Result>(workspaceId: string, work: UnitOfWork<Result>): Promise<Result>;
}

export type UnitOfWork<Result> = (unit: DecisionUnit) => Promise<Result>;

export const DECISION_REPOSITORY = Symbol('DECISION_REPOSITORY');

/** Reading the decisions of a workspace. Lists that are asked for ids are aligned with them. */
export interface DecisionReader {
  /** By id, number (`12`), or any alias. A number or alias that several have finds none. */
  find(reference: string): Promise<Decision | null>;
  findMany(ids: readonly string[]): Promise<readonly (Decision | null)[]>;
  summaries(ids: readonly string[]): Promise<readonly (DecisionSummary | null)[]>;
  /** Cursors are places in the list. Throws `InvalidCursorError` for a foreign cursor. */
  list(query: DecisionQuery, page: PageRequest): Promise<DecisionPage>;
  /** Every id, ordered by number, then by file. */
  allIds(): Promise<readonly string[]>;
  /** Tags, people and nodes that decisions have, with how many each, most first. */
  facets(limit: number): Promise<DecisionFacets>;
  /** Newest first. */
  versions(id: string, page: PageRequest): Promise<Page<DecisionVersionInfo>>;
  version(id: string, version: number): Promise<DecisionVersion | null>;
  /** Every version of each, oldest first. */
  allVersions(ids: readonly string[]): Promise<readonly DecisionVersion[]>;
  /** Of every given decision, what goes out from it and what comes in; each row once, oldest first. */
  relations(ids: readonly string[]): Promise<readonly DecisionRelation[]>;
  /** Oldest first. */
  comments(ids: readonly string[]): Promise<readonly DecisionComment[]>;
  comment(id: string): Promise<DecisionComment | null>;
  /** Oldest first. */
  reviews(ids: readonly string[]): Promise<readonly DecisionReview[]>;
  /** Reviews of proposals that somebody was asked for and has not answered, oldest first. */
  reviewsAskedOf(personId: string): Promise<readonly DecisionReview[]>;
  baselines(ids: readonly string[]): Promise<ReadonlyMap<string, DecisionBaseline>>;
  /** The decisions about each node; by node, then accepted ones first, then last changed first; at most `limit` a node. */
  aboutNodes(nodeIds: readonly string[], limit: number): Promise<readonly AboutNode[]>;
  /** Ids of decisions that hold and are past a day, have a baseline, or build on others: candidates for flags. */
  flagCandidates(limit: number): Promise<readonly string[]>;
  policy(): Promise<DecisionPolicy>;
  /** Every number that a decision has. */
  numbers(): Promise<readonly number[]>;
  /** The last number given; 0 where none was. */
  lastNumber(): Promise<number>;
  countPeople(): Promise<number>;
  /** Those of the given people who are of the workspace. */
  people(ids: readonly string[]): Promise<readonly Author[]>;
  /** The decisions that links may mean by these names and numbers. */
  linkTargets(keys: LinkKeys): Promise<LinkTargets>;
  /** Which of these paths are the file of a decision. */
  takenFiles(files: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those of the given paths, or all; ordered by path. */
  importedFiles(paths?: readonly string[]): Promise<readonly ImportedFile[]>;
}

/** Reading and writing inside one transaction. */
export interface DecisionUnit extends DecisionReader {
  /** Gives the next number to nobody else. */
  takeNumber(): Promise<number>;
  /** Makes sure that the last number given is at least this one. */
  raiseNumber(atLeast: number): Promise<void>;
  insert(write: DecisionWrite): Promise<void>;
  /** `false`: the decision isn't at the version before any more, and nothing was written. */
  update(before: Decision, write: DecisionWrite): Promise<boolean>;
  /** Puts a decision back with all its versions, comments and reviews as they were; relations follow when all are there. */
  restore(whole: Omit<WholeDecision, 'relations'>, words: SearchWords): Promise<void>;
  delete(decision: Decision): Promise<void>;
  /** Replaces what one decision says about relations. */
  setRelations(saidById: string, relations: readonly DecisionRelation[]): Promise<void>;
  /** Marks what goes out from a decision, and is not yet, as in effect. */
  takeEffect(fromId: string, at: Date): Promise<void>;
  /** Says which decision holds in the place of a superseded one. */
  setCurrent(id: string, currentId: string): Promise<void>;
  /** Lets every decision whose current one was `fromId` name `toId`. */
  moveCurrent(fromId: string, toId: string): Promise<void>;
  setBaseline(decisionId: string, baseline: DecisionBaseline): Promise<void>;
  /** Adds it, or replaces the one with its id. */
  saveReview(review: DecisionReview): Promise<void>;
  /** Adds it, or replaces the one with its id. */
  saveComment(comment: DecisionComment): Promise<void>;
  deleteComment(id: string): Promise<void>;
  /** `false`: the policy isn't at the version before any more. */
  savePolicy(policy: DecisionPolicy, expectedVersion: number): Promise<boolean>;
  saveFile(file: ImportedFile): Promise<void>;
  deleteFile(path: string): Promise<void>;
  audit(entry: DecisionAudit): Promise<void>;
}

/** Somebody saved a decision between reading and writing it; the unit of work is run again from the start. */
export class ConcurrentChangeError extends Error {
  readonly code = 'CONCURRENT_CHANGE';
  constructor(readonly decisionId: string) {
    super(`Decision ${decisionId} was changed while it was being written`);
  }
}

export type DecisionVersionInfo = Omit<DecisionVersion, 'text' | 'details'>;

/** A decision as it is to be, with what is kept of the change. */
export interface DecisionWrite {
  readonly decision: Decision;
  readonly words: SearchWords;
  readonly action: VersionAction;
  readonly message: string | null;
  readonly actor: Actor;
}

export interface DecisionAudit {
  readonly actor: Actor;
  readonly action: string;
  readonly subject: 'decision' | 'decision-comment' | 'decision-review' | 'decision-policy' | 'decision-file';
  readonly subjectId: string;
  readonly before?: object;
  readonly after?: object;
  readonly at: Date;
}

export interface DecisionQuery {
  /** Words of title or text; the last one may be a beginning. Blank: everything. */
  readonly text: string;
  readonly statuses: readonly AdrStatus[];
  readonly tags: readonly string[];
  readonly nodes: readonly string[];
  readonly deciders: readonly string[];
  readonly authorId: string | null;
  /** YYYY-MM-DD: only those whose review is due by that day. */
  readonly dueBy: string | null;
  /** With a text, `relevance` is best first; otherwise it means `updated`. */
  readonly sort: DecisionSort;
}

export const DECISION_SORTS = [
  'relevance',
  'updated',
  'created',
  'number',
  'number-descending',
  'title',
  'date',
  'review-by',
] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];

export interface DecisionPage extends Page<DecisionSummary> {
  /** How many of the whole list have each status; statuses that none has are left out. */
  readonly counts: readonly { readonly status: AdrStatus; readonly count: number }[];
}

export interface DecisionFacets {
  readonly tags: readonly Facet[];
  readonly deciders: readonly Facet[];
  readonly nodes: readonly Facet[];
}
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface AboutNode {
  readonly nodeId: string;
  readonly role: NodeRole;
  readonly decision: DecisionSummary;
}

/** What links of a text call other decisions: paths and names of files (`fileKeyOf`), numbers. */
export interface LinkKeys {
  readonly paths: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

/** What names a decision in links of texts. */
export interface LinkTargets {
  readonly files: readonly { readonly file: string; readonly id: string }[];
  readonly numbers: readonly { readonly number: number; readonly id: string; readonly isAlias: boolean }[];
}

/** A decision with everything that belongs to it. */
export interface WholeDecision {
  readonly decision: Decision;
  /** Oldest first. */
  readonly versions: readonly DecisionVersion[];
  readonly comments: readonly DecisionComment[];
  readonly reviews: readonly DecisionReview[];
  /** What it says of others, in its text or beside it. */
  readonly relations: readonly DecisionRelation[];
  readonly baseline: DecisionBaseline | null;
  /** The file that it came from. */
  readonly file: ImportedFile | null;
}

/** A file that came in with a folder of records. */
export interface ImportedFile {
  readonly path: string;
  readonly type: AdrFileType;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly importedAt: Date;
  /** The decision that was made of it; `null` for index, template and other files. */
  readonly decisionId: string | null;
}
