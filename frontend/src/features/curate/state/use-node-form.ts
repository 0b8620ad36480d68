import { useCallback, useEffect, useMemo, useState } from 'react';

import { dropDraft, keepDraft, readDraft, type Draft } from '../model/draft';
import { isSame, type NodeDocument } from '../model/node-document';

/** What is edited: the document that one started from, and as it stands. */
export interface FormState {
  /** The revision that is edited; absent for a node that is new. */
  readonly revision?: string;
  readonly base: NodeDocument;
  readonly document: NodeDocument;
  readonly message: string;
  /** Of a new node: the slug. */
  readonly slug?: string;
  /** Sources that cannot be read as JSON, as typed, by field. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Options of useNodeForm. `name`: under which the draft is kept; a changed `start` is not taken over. */
export interface NodeFormOptions {
  readonly name: string;
  readonly start: { readonly revision?: string; readonly document: NodeDocument };
}

/** A form over a node's document, with a draft that outlives the page. */
export interface NodeForm {
  readonly state: FormState;
  readonly isDirty: boolean;
  /** A draft of an earlier visit that waits to be restored or thrown away; nothing is kept over it meanwhile. */
  readonly offered: Draft | undefined;
  /** False where the browser keeps no draft. */
  readonly isKept: boolean;
  readonly change: (next: Partial<FormState> | ((state: FormState) => Partial<FormState>)) => void;
  readonly restore: () => void;
  readonly discardDraft: () => void;
  /** Starts over from a document: what was saved, or the base again. */
  readonly startFrom: (start: NodeFormOptions['start']) => void;
}

/** Holds what is typed, keeps it as a draft on this browser, and gives an earlier draft back. */
export function useNodeForm({ name, start }: NodeFormOptions): NodeForm {
  const [state, setState] = useState<FormState>(() => stateOf(start));
  const [isKept, setKept] = useState(true);
  const [offered, setOffered] = useState<Draft | undefined>(() => {
    const draft = readDraft(window.localStorage, name);
    return draft !== undefined && isWorthOffering(draft, start.document) ? draft : undefined;
  });
  const isDirty = useMemo(
    () => !isSame(state.document, state.base) || Object.keys(state.sources).length > 0,
    [state],
  );

  useEffect(() => {
    if (offered !== undefined) return;
    if (isDirty) setKept(keepDraft(window.localStorage, name, { ...state, at: Date.now() }));
    else dropDraft(window.localStorage, name);
  }, [state, isDirty, offered, name]);

  const change = useCallback<NodeForm['change']>((next) => {
    setState((before) => ({ ...before, ...(typeof next === 'function' ? next(before) : next) }));
  }, []);
  const restore = useCallback(() => {
    if (offered === undefined) return;
    const { at: _, ...draft } = offered;
    setState(draft);
    setOffered(undefined);
  }, [offered]);
  const discardDraft = useCallback(() => {
    setOffered(undefined);
  }, []);
  const startFrom = useCallback<NodeForm['startFrom']>((from) => {
    setState(stateOf(from));
  }, []);
  return { state, isDirty, offered, isKept, change, restore, discardDraft, startFrom };
}

function stateOf({ revision, document }: NodeFormOptions['start']): FormState {
  return { revision, base: document, document, message: '', sources: {} };
}

function isWorthOffering(draft: Draft, document: NodeDocument): boolean {
  return !isSame(draft.document, document) || Object.keys(draft.sources).length > 0;
}
