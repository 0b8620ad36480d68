import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { AdrChange, AdrPatchProblem } from '@architrave/graph-seed/adr';

import { isSameDetails, type EditDetails } from '../model/details';
import {
  draftKey,
  dropDraft,
  findDrafts,
  keepDraft,
  type DecisionState,
  type FoundDraft,
} from '../model/draft-store';
import { changeText, readText, type ReadText, type SectionChange } from '../model/edit-text';
import { keptProvenance } from '../model/provenance';
import { useReadText } from './use-read-text';
import { useUndo } from './use-undo';

/** What is edited: the version it was made from, and as it stands. */
export interface WorkingCopy {
  readonly version: number;
  readonly base: DecisionState;
  readonly mine: DecisionState;
  /** Why, for the history. */
  readonly message: string;
}

/** Options of useWorkingCopy; a changed `start` is not taken over. */
export interface WorkingCopyOptions {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly start: { readonly version: number; readonly state: DecisionState };
}

/** Changes one thing of the text, and the details with it; gives why the text cannot hold it. */
export type Change = (
  /** The field: changes of one field that follow each other are undone together. */
  field: string,
  change: AdrChange | SectionChange | ((now: ReadText) => AdrChange | SectionChange),
  details?: (details: EditDetails) => EditDetails,
) => AdrPatchProblem | undefined;

/** A decision under edit. */
export interface WorkingCopyHandle {
  readonly copy: WorkingCopy;
  /** The saved version as it reads. */
  readonly base: ReadText;
  /** The text as it reads; a moment behind what is typed as Markdown. */
  readonly read: ReadText;
  readonly isDirty: boolean;
  /** Drafts of earlier visits that wait to be continued or thrown away. */
  readonly offered: FoundDraft | undefined;
  /** False where the browser keeps no draft. */
  readonly isKept: boolean;
  /** Fields whose content the text cannot hold: it is in the field alone. */
  readonly problems: ReadonlyMap<string, AdrPatchProblem>;
  readonly change: Change;
  readonly setText: (text: string) => void;
  readonly changeDetails: (field: string, change: (details: EditDetails) => EditDetails) => void;
  readonly setMessage: (message: string) => void;
  /** Takes a field's problem back: it holds what the text does again. */
  readonly settle: (field: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  readonly continueDraft: () => void;
  readonly discardDraft: () => void;
  /** What a save sends now. */
  readonly toSave: () => WorkingCopy;
  /** After a save: the version that the server has; what was typed meanwhile stays. */
  readonly takeSaved: (sent: WorkingCopy, saved: WorkingCopyOptions['start']) => void;
  /** Goes on from another version with a text of one's own on top of it. */
  readonly rebase: (start: WorkingCopyOptions['start'], mine: DecisionState) => void;
}

/** Holds what is typed and keeps it on this browser until the server has it. */
export function useWorkingCopy({ id, file, language, start }: WorkingCopyOptions): WorkingCopyHandle {
  const [copy, setCopy] = useState<WorkingCopy>(() => copyOf(start));
  // Changes that follow each other at once must each see the one before.
  const latest = useRef(copy);
  const [key] = useState(() => draftKey(id, newWindow()));
  const [isKept, setKept] = useState(true);
  const [found, setFound] = useState<readonly FoundDraft[]>(() =>
    findDrafts(window.localStorage, id).filter((draft) => isWorthOffering(draft, start.state)),
  );
  const [problems, setProblems] = useState<ReadonlyMap<string, AdrPatchProblem>>(new Map());
  const history = useUndo<DecisionState>();
  const [read, readNow] = useReadText(copy.mine.text, file);
  const base = useMemo(() => readText(copy.base.text, file), [copy.base.text, file]);
  const mine = useMemo(() => settled(copy, base, read), [copy, base, read]);
  const isDirty = copy.mine.text !== copy.base.text || !isSameDetails(mine.details, copy.base.details);
  const [offered] = found;

  useEffect(() => {
    if (!isDirty) {
      dropDraft(window.localStorage, key);
      return;
    }
    const { version, base: saved, mine: written, message } = copy;
    const draft = { version, file, language, base: saved, mine: written, message, at: Date.now() };
    setKept(keepDraft(window.localStorage, key, draft));
  }, [copy, isDirty, key, file, language]);

  const update = useCallback((next: (before: WorkingCopy) => WorkingCopy): void => {
    latest.current = next(latest.current);
    setCopy(latest.current);
  }, []);
  const { remember } = history;
  const set = useCallback(
    (field: string, next: DecisionState): void => {
      remember(field, latest.current.mine);
      update((before) => ({ ...before, mine: next }));
    },
    [remember, update],
  );
  const note = useCallback((field: string, problem: AdrPatchProblem | undefined): void => {
    setProblems((before) => {
      if (before.get(field) === problem) return before;
      const next = new Map(before);
      if (problem === undefined) next.delete(field);
      else next.set(field, problem);
      return next;
    });
  }, []);

  const change = useCallback<Change>(
    (field, wanted, withDetails = (details) => details) => {
      const { text, details } = latest.current.mine;
      const now = readNow(text);
      const result = changeText(now, typeof wanted === 'function' ? wanted(now) : wanted);
      note(field, result.ok ? undefined : result.code);
      if (!result.ok) return result.code;
      const next = { text: result.text, details: withDetails(details) };
      readNow(next.text);
      if (next.text !== text || next.details !== details) set(field, next);
      return undefined;
    },
    [note, readNow, set],
  );
  const setText = useCallback(
    (text: string) => {
      if (text !== latest.current.mine.text) set('text', { ...latest.current.mine, text });
    },
    [set],
  );
  const changeDetails = useCallback<WorkingCopyHandle['changeDetails']>(
    (field, next) => {
      const { mine: before } = latest.current;
      const details = next(before.details);
      if (details !== before.details) set(field, { ...before, details });
    },
    [set],
  );
  const setMessage = useCallback(
    (message: string) => {
      update((before) => ({ ...before, message }));
    },
    [update],
  );
  const settle = useCallback(
    (field: string) => {
      note(field, undefined);
    },
    [note],
  );
  const step = (taken: DecisionState | undefined): void => {
    if (taken === undefined) return;
    readNow(taken.text);
    update((before) => ({ ...before, mine: taken }));
  };
  const rebase = useCallback<WorkingCopyHandle['rebase']>(
    ({ version, state }, next) => {
      readNow(next.text);
      update((before) => ({ ...before, version, base: state, mine: next }));
    },
    [readNow, update],
  );

  return {
    copy,
    base,
    read,
    isDirty,
    offered,
    isKept,
    problems,
    change,
    setText,
    changeDetails,
    setMessage,
    settle,
    undo: history.canUndo
      ? () => {
          step(history.undo(latest.current.mine));
        }
      : undefined,
    redo: history.canRedo
      ? () => {
          step(history.redo(latest.current.mine));
        }
      : undefined,
    continueDraft: () => {
      if (offered === undefined) return;
      const { version, base: from, mine: written, message } = offered;
      readNow(written.text);
      update(() => ({ version, base: from, mine: written, message }));
      dropDraft(window.localStorage, offered.key);
      setFound((before) => before.slice(1));
    },
    discardDraft: () => {
      if (offered === undefined) return;
      dropDraft(window.localStorage, offered.key);
      setFound((before) => before.slice(1));
    },
    toSave: useCallback(() => {
      const now = latest.current;
      const saved = readText(now.base.text, file);
      return { ...now, mine: settled(now, saved, readNow(now.mine.text)) };
    }, [file, readNow]),
    takeSaved: useCallback(
      (sent, saved) => {
        update((before) => {
          const isWritten = before.mine.text === sent.mine.text;
          const details = { ...before.mine.details, provenance: saved.state.details.provenance };
          const isSame = isWritten && isSameDetails(details, sent.mine.details);
          return {
            version: saved.version,
            base: saved.state,
            mine: isSame ? saved.state : { text: before.mine.text, details },
            message: before.message === sent.message ? '' : before.message,
          };
        });
      },
      [update],
    ),
    rebase,
  };
}

function copyOf({ version, state }: WorkingCopyOptions['start']): WorkingCopy {
  return { version, base: state, mine: state, message: '' };
}

/** What is written, with the provenance of the lines that are still as they were. */
function settled({ mine }: WorkingCopy, base: ReadText, now: ReadText): DecisionState {
  const provenance = keptProvenance(mine.details.provenance, base.content, now.content);
  return provenance === mine.details.provenance
    ? mine
    : { text: mine.text, details: { ...mine.details, provenance } };
}

function isWorthOffering({ mine }: FoundDraft, state: DecisionState): boolean {
  return mine.text !== state.text || !isSameDetails(mine.details, state.details);
}

function newWindow(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
}
