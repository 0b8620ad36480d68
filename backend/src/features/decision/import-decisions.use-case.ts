import type { Actor } from '../people/index.js';
import {
  authorOf,
  insertDecision,
  relateByText,
  updateDecision,
  withContent,
  type Change,
} from './decision-writing.js';
import { DECISION_LIMITS, type Decision, type DecisionRelation } from './domain/decision.js';
import {
  ConcurrentChangeError,
  type DecisionRepository,
  type DecisionUnit,
  type ImportedFile,
  type WholeDecision,
} from './domain/decision.repository.port.js';
import { NO_DETAILS } from './domain/details.js';
import { columnsOf } from './domain/derive-columns.js';
import { reportOf, type ImportEntry, type ImportReport } from './domain/import/import-report.js';
import { readLossless, type WholeWorkspace } from './domain/import/lossless.js';
import {
  planImport,
  type ImportGround,
  type ImportStep,
  type IncomingFile,
} from './domain/import/plan-import.js';
import { searchWordsOf } from './domain/search-words.js';

export interface ImportOptions {
  /** Changes nothing, and says what would happen. */
  readonly isPreview: boolean;
  readonly language: Decision['language'];
}

/** Files that one transaction takes: few enough to stay far below its time limit, and for others to get a turn. */
const BATCH = 20;

/**
 * Takes in files of a folder of records. A file that came in before, by path and hash, is left alone; one that was edited
 * on both sides is merged or reported, never overwritten. Files are written in batches, each whole or not at all; importing
 * again goes on where a broken import stopped.
 */
export class ImportDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly hashOf: (bytes: Uint8Array) => string,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  async execute(files: readonly IncomingFile[], options: ImportOptions, actor: Actor): Promise<ImportReport> {
    const steps = planImport(files, await this.ground(files, actor));
    const restored = steps.filter(({ json }) => json !== null);
    if (options.isPreview) {
      const known = await this.knownIds(restored, actor);
      return reportOf(steps.map((step) => (step.json === null ? step.entry : previewOf(step, actor, known))));
    }
    const written = new Map<ImportStep, ImportEntry>();
    for (let start = 0; start < steps.length; start += BATCH) {
      const batch = steps.slice(start, start + BATCH);
      const entries = await this.decisions.writeAlone(actor.workspaceId, async (unit) => {
        const made: ImportEntry[] = [];
        for (const step of batch) made.push(await this.apply(unit, step, options, actor));
        return made;
      });
      batch.forEach((step, index) => written.set(step, entries[index] as ImportEntry));
    }
    await this.relate(
      steps.filter(({ json }) => json === null).map((step) => written.get(step) as ImportEntry),
      actor,
    );
    await this.relateRestored(
      restored.filter((step) => written.get(step)?.outcome === 'new'),
      actor,
    );
    return reportOf(steps.map((step) => written.get(step) as ImportEntry));
  }

  private async ground(files: readonly IncomingFile[], actor: Actor): Promise<ImportGround> {
    const reader = this.decisions.read(actor.workspaceId);
    const [policy, imported, taken, numbers] = await Promise.all([
      reader.policy(),
      reader.importedFiles(files.map(({ path }) => path)),
      reader.takenFiles(files.map(({ path }) => path)),
      reader.numbers(),
    ]);
    const ids = [
      ...taken.values(),
      ...imported.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])),
    ];
    const found = await reader.findMany([...new Set(ids)]);
    return {
      policy,
      files: new Map(imported.map((file) => [file.path, file])),
      decisions: new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const]))),
      taken,
      numbers: new Set(numbers),
      hashOf: this.hashOf,
    };
  }

  private async apply(
    unit: DecisionUnit,
    step: ImportStep,
    options: ImportOptions,
    actor: Actor,
  ): Promise<ImportEntry> {
    const { entry } = step;
    const at = this.now();
    const change: Change = { action: 'import', message: null, actor, at };
    if (step.json !== null) return restore(unit, step, change);
    switch (entry.outcome) {
      case 'new': {
        const decision = await this.insert(unit, step, options, change);
        await unit.saveFile(fileOf(step, decision.id, at));
        return { ...entry, decisionId: decision.id };
      }
      case 'changed':
      case 'merged':
        await rewrite(unit, step, change);
        await unit.saveFile(fileOf(step, entry.decisionId, at));
        return entry;
      case 'kept':
        await unit.saveFile(fileOf(step, null, at));
        await unit.audit({
          actor,
          action: 'import',
          subject: 'decision-file',
          subjectId: entry.file,
          after: { type: entry.type, hash: step.hash },
          at,
        });
        return entry;
      case 'unchanged':
        // The same text under the same path from elsewhere: from now on it is known as the file's.
        if (entry.decisionId !== null) await unit.saveFile(fileOf(step, entry.decisionId, at));
        return entry;
      case 'conflict':
      case 'refused':
        return entry;
    }
  }

  private async insert(
    unit: DecisionUnit,
    step: ImportStep,
    options: ImportOptions,
    change: Change,
  ): Promise<Decision> {
    const { entry, columns } = step;
    const text = step.text as string;
    const author = authorOf(change.actor);
    const isAccepted = entry.status === 'accepted';
    const dated = entry.date === null ? NaN : Date.parse(`${entry.date}T00:00:00Z`);
    const acceptedAt = !isAccepted ? null : Number.isNaN(dated) ? change.at : new Date(dated);
    const empty: Decision = {
      id: this.newId(),
      workspaceId: change.actor.workspaceId,
      version: 1,
      number: entry.number,
      file: entry.file,
      title: entry.title.slice(0, DECISION_LIMITS.title),
      status: entry.status,
      statusWord: entry.rawStatus,
      date: entry.date,
      dialect: entry.dialect,
      language: options.language,
      ...{ tags: [], deciders: [], consulted: [], informed: [] },
      ...{ confidence: null, reversibility: null, reviewBy: null, graphVersion: null, scenarioId: null },
      author,
      editor: author,
      createdAt: change.at,
      updatedAt: change.at,
      acceptedAt,
      acceptedVersion: isAccepted ? 1 : null,
      isSelfAccepted: false,
      currentId: null,
      text,
      details: NO_DETAILS,
      aliases: entry.alias === null ? [] : [{ kind: 'number', alias: String(entry.alias) }],
    };
    const policy = await unit.policy();
    const { decision } = withContent(empty, { text, details: NO_DETAILS }, policy);
    await insertDecision(unit, decision, change);
    if (columns?.number != null) await unit.raiseNumber(columns.number);
    return decision;
  }

  /** Lets relations be those of the texts, now that every file is there; and those of accepted decisions hold. */
  private async relate(entries: readonly ImportEntry[], actor: Actor): Promise<void> {
    const ids = entries.flatMap(({ decisionId, type, reason }) =>
      decisionId === null || type !== 'decision' || reason !== null ? [] : [decisionId],
    );
    for (let start = 0; start < ids.length; start += BATCH) {
      await this.decisions.writeAlone(actor.workspaceId, async (unit) => {
        const policy = await unit.policy();
        const at = this.now();
        for (const decision of await unit.findMany(ids.slice(start, start + BATCH))) {
          if (decision === null) continue;
          const columns = columnsOf(decision.text, decision.file, policy);
          if (columns.links.length === 0) continue;
          const relations = await relateByText(unit, decision, columns, { at });
          await holdRelations(unit, relations, at);
        }
      });
    }
  }

  /** Relations as the export had them, between decisions that are here. */
  private async relateRestored(steps: readonly ImportStep[], actor: Actor): Promise<void> {
    for (let start = 0; start < steps.length; start += BATCH) {
      await this.decisions.write(actor.workspaceId, async (unit) => {
        for (const { json } of steps.slice(start, start + BATCH)) {
          const read = readLossless(json, actor.workspaceId);
          if (read === null || !('decision' in read)) continue;
          const { decision, relations } = read.decision;
          const ends = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))];
          const there = await unit.summaries(ends);
          const known = new Set(there.flatMap((one) => (one === null ? [] : [one.id])));
          await unit.setRelations(
            decision.id,
            relations.filter(({ fromId, toId }) => known.has(fromId) && known.has(toId)),
          );
        }
      });
    }
  }

  private async knownIds(steps: readonly ImportStep[], actor: Actor): Promise<ReadonlySet<string>> {
    const ids = steps.flatMap(({ json }) => {
      const read = readLossless(json, actor.workspaceId);
      return read !== null && 'decision' in read ? [read.decision.decision.id] : [];
    });
    const found = await this.decisions.read(actor.workspaceId).summaries(ids);
    return new Set(found.flatMap((one) => (one === null ? [] : [one.id])));
  }
}

/** Statuses in which a decision was in force once, so that what it says of others holds. */
const WAS_IN_FORCE = ['accepted', 'deprecated', 'superseded'];

async function holdRelations(
  unit: DecisionUnit,
  relations: readonly DecisionRelation[],
  at: Date,
): Promise<void> {
  const ends = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const summaries = await unit.summaries(ends);
  const known = new Map(summaries.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  for (const { fromId, toId, relation } of relations) {
    const [from, to] = [known.get(fromId), known.get(toId)];
    if (from === undefined || to === undefined || !WAS_IN_FORCE.includes(from.status)) continue;
    await unit.takeEffect(fromId, at);
    if (relation !== 'supersedes' || to.status !== 'superseded') continue;
    await unit.setCurrent(toId, from.currentId === toId ? fromId : (from.currentId ?? fromId));
    await unit.moveCurrent(toId, fromId);
  }
}

/** Another text of a file that came in before: what the file says, its status included, is so from now on. */
async function rewrite(unit: DecisionUnit, { entry, text }: ImportStep, change: Change): Promise<void> {
  const before = entry.decisionId === null ? null : await unit.find(entry.decisionId);
  if (before === null || text === null) return;
  const policy = await unit.policy();
  const { decision, columns } = withContent(before, { text, details: before.details }, policy);
  const isSaid = columns.statusWord !== null || before.status === 'unknown';
  const status = isSaid ? columns.status : before.status;
  const isAccepted = status === 'accepted' && before.acceptedAt === null;
  const accepted = isAccepted ? { acceptedAt: change.at, acceptedVersion: before.version + 1 } : {};
  const saved = await updateDecision(unit, before, { ...decision, ...accepted, status }, change);
  if (saved === null) throw new ConcurrentChangeError(before.id);
}

function fileOf({ entry, bytes, hash }: ImportStep, decisionId: string | null, at: Date): ImportedFile {
  return { path: entry.file, type: entry.type, hash, bytes, importedAt: at, decisionId };
}

function previewOf(step: ImportStep, actor: Actor, known: ReadonlySet<string>): ImportEntry {
  const read = readLossless(step.json, actor.workspaceId);
  if (read === null) return { ...step.entry, type: 'other', outcome: 'refused', reason: 'not-our-json' };
  if ('workspace' in read) return { ...step.entry, type: 'other', outcome: 'kept' };
  const { decision } = read.decision;
  return restoredEntry(step.entry, decision, known.has(decision.id) ? 'unchanged' : 'new');
}

/** Puts back a decision, or a workspace's policy and files, as our own export had them. What is there already stays. */
async function restore(unit: DecisionUnit, step: ImportStep, change: Change): Promise<ImportEntry> {
  const read = readLossless(step.json, change.actor.workspaceId);
  if (read === null) return { ...step.entry, type: 'other', outcome: 'refused', reason: 'not-our-json' };
  if ('workspace' in read) {
    await restoreWorkspace(unit, read.workspace, change);
    return { ...step.entry, type: 'other', outcome: 'kept' };
  }
  return restoreDecision(unit, step, read.decision, change);
}

async function restoreWorkspace(unit: DecisionUnit, whole: WholeWorkspace, change: Change): Promise<void> {
  const policy = await unit.policy();
  if (policy.version === 0 && whole.policy.version > 0) await unit.savePolicy(whole.policy, 0);
  await unit.raiseNumber(whole.lastNumber);
  const known = new Set((await unit.importedFiles()).map(({ path }) => path));
  for (const file of whole.files) {
    if (!known.has(file.path)) await unit.saveFile({ ...file, decisionId: null });
  }
  await unit.audit({
    actor: change.actor,
    action: 'restore',
    subject: 'decision-policy',
    subjectId: change.actor.workspaceId,
    after: { lastNumber: whole.lastNumber, files: whole.files.length },
    at: change.at,
  });
}

async function restoreDecision(
  unit: DecisionUnit,
  step: ImportStep,
  whole: WholeDecision,
  change: Change,
): Promise<ImportEntry> {
  const { decision } = whole;
  const [known] = await unit.findMany([decision.id]);
  if (known != null) {
    const isSame = known.version === decision.version && known.text === decision.text;
    return restoredEntry(step.entry, known, isSame ? 'unchanged' : 'conflict');
  }
  const isFileTaken = (await unit.takenFiles([decision.file])).size > 0;
  if (isFileTaken) {
    const entry = restoredEntry(step.entry, decision, 'refused');
    return { ...entry, decisionId: null, reason: 'other-decision-has-this-file' };
  }
  const isNumberTaken = decision.number !== null && (await unit.numbers()).includes(decision.number);
  const restored: Decision = isNumberTaken
    ? {
        ...decision,
        number: null,
        aliases: [...decision.aliases, { kind: 'number', alias: String(decision.number) }],
      }
    : decision;
  await unit.restore({ ...whole, decision: restored }, searchWordsOf(restored));
  if (decision.number !== null) await unit.raiseNumber(decision.number);
  await unit.audit({
    actor: change.actor,
    action: 'restore',
    subject: 'decision',
    subjectId: decision.id,
    after: {
      version: decision.version,
      number: restored.number,
      title: decision.title,
      status: decision.status,
    },
    at: change.at,
  });
  return restoredEntry(step.entry, restored, 'new');
}

function restoredEntry(entry: ImportEntry, decision: Decision, outcome: ImportEntry['outcome']): ImportEntry {
  const { title, status, statusWord, date, dialect, number, id } = decision;
  return {
    ...entry,
    type: 'decision',
    ...{ title, status, date, dialect, number, outcome },
    confidence: 1,
    rawStatus: statusWord,
    decisionId: id,
  };
}
