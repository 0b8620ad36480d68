import { mergeTexts } from '@architrave/graph-seed/adr';
import { DECISION_LIMITS, type Decision } from '../decision.js';
import type { ImportedFile } from '../decision.repository.port.js';
import { columnsOf, type TextColumns } from '../derive-columns.js';
import { textOfBytes } from '../file-bytes.js';
import { isGoodPath, LONGEST_PATH } from '../good-path.js';
import type { DecisionPolicy } from '../policy.js';
import type { ImportEntry, ImportOutcome, ImportRefusal } from './import-report.js';

/** A file that comes in. */
export interface IncomingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an import does about one file. */
export interface ImportStep {
  readonly entry: ImportEntry;
  readonly bytes: Uint8Array;
  /** Of `bytes`, SHA-256 in hexadecimal. */
  readonly hash: string;
  /** What the decision's text becomes; `null` where none is written. */
  readonly text: string | null;
  readonly columns: TextColumns | null;
  /** Restores one of our own JSON files. */
  readonly json: unknown;
}

/** What is there already, as far as the files bear on it. */
export interface ImportGround {
  readonly policy: DecisionPolicy;
  /** By path. */
  readonly files: ReadonlyMap<string, ImportedFile>;
  /** Decisions that the files were imported as, or whose file has one of the paths; by id. */
  readonly decisions: ReadonlyMap<string, Pick<Decision, 'id' | 'text' | 'file' | 'number'>>;
  /** Id of the decision whose file has the path. */
  readonly taken: ReadonlyMap<string, string>;
  /** Numbers that decisions have. Numbers given by the plan are added. */
  readonly numbers: Set<number>;
  readonly hashOf: (bytes: Uint8Array) => string;
}

/** Bytes of a file that is kept without being a decision. */
const MOST_BYTES = 1_000_000;
/** A decision with its history may be larger than its text. */
const MOST_JSON_BYTES = 20_000_000;
const MARKDOWN = /\.(md|markdown|mdown|mkd)$/i;

/**
 * Plans an import: what each file is and what happens to it, in the order of the paths, so that a number that two files
 * have goes to the first of them. Reads nothing but its arguments.
 */
export function planImport(files: readonly IncomingFile[], ground: ImportGround): readonly ImportStep[] {
  const seen = new Set<string>();
  return [...files]
    .map((file) => ({ ...file, path: file.path.replaceAll('\\', '/').replace(/^(\.\/)+/, '') }))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
    .map((file) => {
      if (seen.has(file.path)) return refused(file, 'same-path-twice', ground);
      seen.add(file.path);
      return stepOf(file, ground);
    });
}

function stepOf(file: IncomingFile, ground: ImportGround): ImportStep {
  const { path, bytes } = file;
  if (!isGoodPath(path)) return refused(file, 'bad-path', ground);
  if (path.endsWith('.json')) return jsonStep(file, ground);
  if (!MARKDOWN.test(path)) return refused(file, 'not-markdown', ground);
  if (bytes.length > MOST_BYTES) return refused(file, 'too-large', ground);
  const text = textOfBytes(bytes);
  if (text === null) return refused(file, 'not-text', ground);
  const columns = columnsOf(text, path, ground.policy);
  const step = { bytes, hash: ground.hashOf(bytes), columns, json: null };
  const known = ground.files.get(path);
  if (columns.reading.type !== 'decision') {
    const outcome = known?.hash === step.hash ? 'unchanged' : 'kept';
    return { ...step, text: null, entry: entryOf(path, columns, { outcome }) };
  }
  if (text.length > DECISION_LIMITS.text || text.trim() === '') return refused(file, 'too-large', ground);
  return { ...step, ...decide(path, text, columns, step.hash, ground) };
}

function decide(
  path: string,
  text: string,
  columns: TextColumns,
  hash: string,
  ground: ImportGround,
): Pick<ImportStep, 'entry' | 'text'> {
  const known = ground.files.get(path);
  const id = known?.decisionId ?? ground.taken.get(path) ?? null;
  const decision = id === null ? undefined : ground.decisions.get(id);
  if (decision === undefined) {
    const { number } = columns;
    const isFree = number === null || !ground.numbers.has(number);
    if (number !== null) ground.numbers.add(number);
    const numbering = isFree ? { number, alias: null } : { number: null, alias: number };
    return { text, entry: entryOf(path, columns, { outcome: 'new', ...numbering }) };
  }
  const facts = { number: decision.number, decisionId: decision.id };
  if (known?.hash === hash || decision.text === text)
    return { text: null, entry: entryOf(path, columns, { outcome: 'unchanged', ...facts }) };
  const base = known === undefined ? null : textOfBytes(known.bytes);
  if (base === decision.text)
    return { text, entry: entryOf(path, columns, { outcome: 'changed', ...facts }) };
  const merged = base === null ? null : mergeTexts(base, decision.text, text).text;
  return merged === null
    ? { text: null, entry: entryOf(path, columns, { outcome: 'conflict', ...facts }) }
    : { text: merged, entry: entryOf(path, columns, { outcome: 'merged', ...facts }) };
}

function jsonStep(file: IncomingFile, ground: ImportGround): ImportStep {
  if (file.bytes.length > MOST_JSON_BYTES) return refused(file, 'too-large', ground);
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
    const format = (json as { readonly format?: unknown } | null)?.format;
    if (typeof format === 'string' && format.startsWith('architrave-')) {
      const nothing = emptyEntry(file.path, 'other');
      const entry = { ...nothing, type: 'decision' as const, outcome: 'new' as const };
      return { entry, bytes: file.bytes, hash: '', text: null, columns: null, json };
    }
  } catch {
    // No JSON: refused as what it is.
  }
  return refused(file, 'not-our-json', ground);
}

function entryOf(
  file: string,
  { reading, title, status }: TextColumns,
  what: {
    readonly outcome: ImportOutcome;
    readonly number?: number | null;
    readonly alias?: number | null;
    readonly decisionId?: string;
  },
): ImportEntry {
  const { type, dialect, confidence, rawStatus, date, oddities } = reading;
  const { outcome, number = null, alias = null, decisionId = null } = what;
  return {
    ...{ file, type, dialect, confidence, title, rawStatus, status, date, oddities },
    ...{ outcome, reason: null, number, alias, decisionId },
  };
}

function emptyEntry(file: string, type: ImportEntry['type']): ImportEntry {
  return {
    ...{ file, type, dialect: 'other', confidence: 0, title: '', rawStatus: null, status: 'unknown' },
    ...{
      date: null,
      oddities: [],
      outcome: 'refused',
      reason: null,
      number: null,
      alias: null,
      decisionId: null,
    },
  };
}

function refused({ path, bytes }: IncomingFile, reason: ImportRefusal, ground: ImportGround): ImportStep {
  const entry = { ...emptyEntry(path.slice(0, LONGEST_PATH), 'other'), reason };
  const hash = bytes.length > MOST_BYTES ? '' : ground.hashOf(bytes);
  return { entry, bytes, hash, text: null, columns: null, json: null };
}
