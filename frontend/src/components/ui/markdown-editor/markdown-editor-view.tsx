import { useEffect, useRef } from 'react';

import { createEditor, type EditorHandle, type MentionSource } from './create-editor';
import classes from './markdown-editor.module.css';

/** Props of MarkdownEditor. */
export interface MarkdownEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Names the field for those who don't see it. */
  readonly label: string;
  /** Offers things to name after an `@`; the chosen one's name is put into the text. */
  readonly mentions?: MentionSource;
  readonly isReadOnly?: boolean;
  /** Of the text, for spelling. */
  readonly language?: string;
  /** Ids of elements that describe the field, e.g. its problems. */
  readonly describedBy?: string;
  readonly onBlur?: () => void;
  /** Takes the focus when it is shown, the cursor at the end. */
  readonly autoFocus?: boolean;
}

/** The editor itself. Tab leaves it, as every field; indenting is Ctrl or Cmd with a bracket. */
export function MarkdownEditorView(props: MarkdownEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const latest = useRef(props);
  // Told and not come back yet as the value: while one types on, an older one must not take the newer letters back.
  const told = useRef<readonly string[]>([]);
  useEffect(() => {
    latest.current = props;
  });
  const { value, label, isReadOnly = false, language, describedBy } = props;

  useEffect(() => {
    const editor = createEditor({
      parent: host.current as HTMLDivElement,
      value: latest.current.value,
      onChange: (text) => {
        told.current = [...told.current, plain(text)];
        latest.current.onChange(text);
      },
      onBlur: () => {
        latest.current.onBlur?.();
      },
      mentions: (text, signal) => latest.current.mentions?.(text, signal) ?? Promise.resolve([]),
    });
    handle.current = editor;
    if (latest.current.autoFocus === true) editor.focus();
    return () => {
      editor.destroy();
      handle.current = null;
    };
  }, []);
  useEffect(() => {
    const place = told.current.lastIndexOf(plain(value));
    told.current = told.current.slice(place + 1);
    if (place === -1) handle.current?.setValue(value);
  }, [value]);
  useEffect(() => {
    handle.current?.describe({ label, isReadOnly, language, describedBy });
  }, [label, isReadOnly, language, describedBy]);

  return <div ref={host} className={classes.editor} />;
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
