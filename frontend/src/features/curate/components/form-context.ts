import { createContext, useContext } from 'react';

import type { Kind } from '../../../lib/kinds';
import type { Language } from '../../../lib/language';
import type { NodeDocument } from '../model/node-document';
import type { GraphProblem } from '../model/problems';

/** What every field of a node's form needs. */
export interface NodeFormContext {
  readonly kind: Kind;
  readonly document: NodeDocument;
  /** Changes the document by the one before, so that quick changes do not overtake each other. */
  readonly change: (next: (document: NodeDocument) => NodeDocument) => void;
  readonly problemsOf: (field: string) => readonly GraphProblem[];
  /** The languages that stand beside each other: both, or on narrow screens the chosen one. */
  readonly sides: readonly Language[];
  /** Sources that cannot be read as JSON, as typed, by field. */
  readonly sources: Readonly<Record<string, string>>;
  readonly changeSource: (field: string, text: string | undefined) => void;
}

/** The form around a field. */
export const FormContext = createContext<NodeFormContext | undefined>(undefined);

/** The form around a field. Throws outside of one. */
export function useForm(): NodeFormContext {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('a field stands in no form');
  return form;
}
