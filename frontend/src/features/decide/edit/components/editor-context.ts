import { createContext, useContext } from 'react';

import type { MentionSource } from '../../../../components/ui/markdown-editor/create-editor';
import type { OriginFinder } from '../../model/provenance';
import type { OriginOf } from '../model/provenance';
import type { WorkingCopyHandle } from '../state/use-working-copy';

/** What every field of the editor needs. */
export interface EditorContextValue {
  readonly handle: WorkingCopyHandle;
  /** Parts that differ from the saved version. */
  readonly changed: ReadonlySet<string>;
  /** The text may not be changed: the decision was accepted. */
  readonly isLocked: boolean;
  /** Language of the text, for spelling. */
  readonly language: string;
  readonly mentions: MentionSource;
  /** Origin of a line as the reading has it. */
  readonly originOf: OriginOf;
  /** Origins of the blocks of a section's Markdown. */
  readonly originsIn: (section: string) => OriginFinder;
}

/** The decision under edit, for the fields of its page. */
export const EditorContext = createContext<EditorContextValue | undefined>(undefined);

/** The decision under edit. */
export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === undefined) throw new Error('There is no editor around.');
  return value;
}

/** Id of the element of a part, to jump to. */
export function partId(name: string): string {
  return `decision-part-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
}
