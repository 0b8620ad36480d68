import {
  EXPORT_PROFILES as ADR_PROFILES,
  exportAdrs,
  type AdrHeaderLink,
  type AdrToExport,
} from '@architrave/graph-seed/adr';
import type { Actor } from '../people/index.js';
import { headerLinkTo } from './decision-writing.js';
import type { Decision, DecisionRelation } from './domain/decision.js';
import type { DecisionReader, DecisionRepository, ImportedFile } from './domain/decision.repository.port.js';
import { bytesOfText } from './domain/file-bytes.js';
import { printDecision, printWorkspace } from './domain/import/lossless.js';
import { wordOfStatus, type DecisionPolicy } from './domain/policy.js';

/** A file of an export. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Something that a tool reads otherwise than it was meant. */
export interface ExportWarning {
  readonly path: string;
  /** `null`: whatever reads it. */
  readonly tool: string | null;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly warnings: readonly ExportWarning[];
}

/** Every file as it came in, or one of the dialects and formats that records are written in. */
export const EXPORT_PROFILES = ['original', ...ADR_PROFILES] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];
type ToolProfile = Exclude<ExportProfile, 'original' | 'json'>;

/** Decisions that are read together. */
const BATCH = 200;

/** Gives decisions as files. */
export class ExportDecisions {
  constructor(private readonly decisions: DecisionRepository) {}

  async execute(profile: ExportProfile, actor: Actor): Promise<ExportResult> {
    const reader = this.decisions.read(actor.workspaceId);
    switch (profile) {
      case 'original':
        return { files: await original(reader), warnings: [] };
      case 'json':
        return { files: await lossless(reader), warnings: [] };
      default:
        return forTools(reader, profile);
    }
  }
}

/** Every file that came in, byte for byte where nobody edited it, and what was written here in its own dialect. */
async function original(reader: DecisionReader): Promise<ExportedFile[]> {
  const imported = await reader.importedFiles();
  const byDecision = new Map(imported.map((file) => [file.decisionId, file]));
  const files: ExportedFile[] = imported
    .filter(({ decisionId }) => decisionId === null)
    .map(({ path, bytes }) => ({ path, bytes }));
  for await (const decision of every(reader)) {
    const file = byDecision.get(decision.id);
    files.push({ path: decision.file, bytes: bytesOfText(decision.text, file?.bytes ?? null) });
  }
  return inOrder(files);
}

/** For tools that read a dialect of their own, with what each would misread. */
async function forTools(reader: DecisionReader, profile: ToolProfile): Promise<ExportResult> {
  const decisions: Decision[] = [];
  for await (const decision of every(reader)) decisions.push(decision);
  const known = new Map(decisions.map((decision) => [decision.id, decision]));
  const links = linksOf(await reader.relations([...known.keys()]), known);
  const policy = await reader.policy();
  const records = decisions.map((decision) => toExport(decision, links.get(decision.id) ?? [], policy));
  const { files, warnings } = exportAdrs(records, profile);
  const encoder = new TextEncoder();
  return { files: files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })), warnings };
}

function toExport(decision: Decision, links: readonly AdrHeaderLink[], policy: DecisionPolicy): AdrToExport {
  const { id, number, file, text, status, deciders, consulted, informed, tags } = decision;
  const created = dayOf(decision.createdAt);
  const accepted = decision.acceptedAt === null ? null : dayOf(decision.acceptedAt);
  return {
    id,
    number,
    aliases: decision.aliases.flatMap(({ kind, alias }) => (kind === 'number' ? [Number(alias)] : [])),
    created,
    accepted,
    header: {
      ...{ number, status, deciders, consulted, informed, tags, links },
      statusWord: wordOfStatus(status, policy),
      date: decision.date ?? accepted ?? created,
      nodes: decision.details.nodes.map((node) => node.id),
    },
    text,
    fileName: file,
    title: decision.title,
    details: decision.details,
  };
}

/** What each decision's file says of others: what goes out from it, and of what came in what is in force. */
function linksOf(
  relations: readonly DecisionRelation[],
  known: ReadonlyMap<string, Decision>,
): ReadonlyMap<string, readonly AdrHeaderLink[]> {
  const links = new Map<string, Map<string, AdrHeaderLink>>();
  const add = (from: Decision, to: Decision, link: Pick<AdrHeaderLink, 'relation' | 'inverse'>): void => {
    const own = links.get(from.id) ?? new Map<string, AdrHeaderLink>();
    own.set(`${to.id}|${link.relation}|${link.inverse}`, headerLinkTo(to, link, from.file));
    links.set(from.id, own);
  };
  for (const { fromId, toId, relation, effectiveAt } of relations) {
    const [from, to] = [known.get(fromId), known.get(toId)];
    if (from === undefined || to === undefined) continue;
    add(from, to, { relation, inverse: false });
    if (effectiveAt !== null) add(to, from, { relation, inverse: true });
  }
  return new Map([...links].map(([id, own]) => [id, [...own.values()]]));
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** A JSON file for each decision with all its history, and one for what the workspace has besides. */
async function lossless(reader: DecisionReader): Promise<ExportedFile[]> {
  const encoder = new TextEncoder();
  const imported = await reader.importedFiles();
  const byDecision = new Map(imported.map((file) => [file.decisionId, file]));
  const files: ExportedFile[] = [];
  const ids = await reader.allIds();
  for (let start = 0; start < ids.length; start += BATCH) {
    const chunk = ids.slice(start, start + BATCH);
    const [decisions, versions, comments, reviews, relations, baselines] = await Promise.all([
      reader.findMany(chunk),
      reader.allVersions(chunk),
      reader.comments(chunk),
      reader.reviews(chunk),
      reader.relations(chunk),
      reader.baselines(chunk),
    ]);
    for (const decision of decisions) {
      if (decision === null) continue;
      const { id } = decision;
      const isOf = ({ decisionId }: { readonly decisionId: string }): boolean => decisionId === id;
      const text = printDecision({
        decision,
        versions: versions.filter(isOf),
        comments: comments.filter(isOf),
        reviews: reviews.filter(isOf),
        relations: relations.filter(({ saidById }) => saidById === id),
        baseline: baselines.get(id) ?? null,
        file: byDecision.get(id) ?? null,
      });
      files.push({ path: `decisions/${id}.json`, bytes: encoder.encode(text) });
    }
  }
  const workspace = printWorkspace({
    policy: await reader.policy(),
    lastNumber: await reader.lastNumber(),
    files: imported.filter(({ decisionId }: ImportedFile) => decisionId === null),
  });
  files.push({ path: 'workspace.json', bytes: encoder.encode(workspace) });
  return inOrder(files);
}

async function* every(reader: DecisionReader): AsyncGenerator<Decision> {
  const ids = await reader.allIds();
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const decision of await reader.findMany(ids.slice(start, start + BATCH)))
      if (decision !== null) yield decision;
  }
}

function inOrder(files: readonly ExportedFile[]): ExportedFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
