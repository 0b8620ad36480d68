import { planSync, type SyncStep } from '@architrave/graph-seed/adr';
import type { Actor } from '../people/index.js';
import type { DecisionRepository, ImportedFile } from './domain/decision.repository.port.js';
import { bytesOfText, textOfBytes } from './domain/file-bytes.js';
import type { FolderFiles } from './domain/folder.port.js';
import type { ImportEntry } from './domain/import/import-report.js';
import type { IncomingFile } from './domain/import/plan-import.js';
import type { ImportDecisions } from './import-decisions.use-case.js';

export interface SyncReport {
  /** What was found and, but for conflicts and deletions, done; by path. */
  readonly steps: readonly SyncStep[];
  /** What the import made of the files that were taken in. */
  readonly imported: readonly ImportEntry[];
}

/** A file of both sides, with what it was when they were last the same. */
interface Pair {
  readonly path: string;
  readonly base: ImportedFile | null;
  readonly theirs: IncomingFile | null;
  /** `null`: the workspace has no such file. */
  readonly ours: { readonly text: string; readonly decisionId: string | null } | null;
}

/**
 * Makes a folder and the workspace the same: takes over what changed there, writes what changed here, merges changes of
 * different lines, and leaves alone, and tells, what both changed in the same lines or one side deleted.
 */
export class SyncDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly importing: Pick<ImportDecisions, 'execute'>,
    private readonly hashOf: (bytes: Uint8Array) => string,
    private readonly now: () => Date,
  ) {}

  async execute(folder: FolderFiles, actor: Actor): Promise<SyncReport> {
    const theirs = await folder.read();
    const pairs = await this.pairs(theirs, actor);
    const byPath = new Map(pairs.map((pair) => [pair.path, pair]));
    const steps = planSync(
      pairs.map(({ path, base, theirs: file, ours }) => ({
        path,
        base: base && textOfBytes(base.bytes),
        theirs: file && textOfBytes(file.bytes),
        ours: ours && ours.text,
      })),
    );
    const taken = steps.filter(({ kind }) => kind === 'take' || kind === 'merge');
    const incoming = taken.flatMap(({ path }) => byPath.get(path)?.theirs ?? []);
    const options = { isPreview: false, language: 'en' } as const;
    const report = incoming.length === 0 ? null : await this.importing.execute(incoming, options, actor);
    for (const step of steps) {
      const pair = byPath.get(step.path) as Pair;
      if (step.kind === 'write' || step.kind === 'merge') await this.writeOut(folder, pair, step.text, actor);
      if (step.kind === 'same') await this.remember(pair, actor);
    }
    return { steps, imported: report?.files ?? [] };
  }

  private async pairs(theirs: readonly IncomingFile[], actor: Actor): Promise<Pair[]> {
    const reader = this.decisions.read(actor.workspaceId);
    const imported = await reader.importedFiles();
    const decisions = await reader.findMany(await reader.allIds());
    const pairs = new Map<string, Pair>();
    const pairOf = (path: string): Pair => pairs.get(path) ?? { path, base: null, theirs: null, ours: null };
    for (const base of imported) {
      const text = base.decisionId === null ? textOfBytes(base.bytes) : null;
      const ours = text === null ? null : { text, decisionId: null };
      pairs.set(base.path, { ...pairOf(base.path), base, ours });
    }
    for (const decision of decisions) {
      if (decision === null) continue;
      const ours = { text: decision.text, decisionId: decision.id };
      pairs.set(decision.file, { ...pairOf(decision.file), ours });
    }
    for (const file of theirs) {
      if (textOfBytes(file.bytes) !== null) pairs.set(file.path, { ...pairOf(file.path), theirs: file });
    }
    return [...pairs.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** The file first, then what both sides now have in common: broken off between the two, the next time sees them the same. */
  private async writeOut(folder: FolderFiles, pair: Pair, text: string, actor: Actor): Promise<void> {
    const bytes = bytesOfText(text, (pair.theirs ?? pair.base)?.bytes ?? null);
    await folder.write(pair.path, bytes);
    await this.saveBase(pair, bytes, actor);
  }

  private async remember(pair: Pair, actor: Actor): Promise<void> {
    const bytes = pair.theirs?.bytes;
    if (bytes !== undefined && this.hashOf(bytes) !== pair.base?.hash)
      await this.saveBase(pair, bytes, actor);
  }

  private async saveBase(pair: Pair, bytes: Uint8Array, actor: Actor): Promise<void> {
    await this.decisions.write(actor.workspaceId, (unit) =>
      unit.saveFile({
        path: pair.path,
        type: pair.base?.type ?? 'decision',
        hash: this.hashOf(bytes),
        bytes,
        importedAt: this.now(),
        decisionId: pair.ours?.decisionId ?? null,
      }),
    );
  }
}
