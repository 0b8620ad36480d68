import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AdrPatchProblem } from '@architrave/graph-seed/adr';

import { Icon } from '../../../../components/ui/icons';
import { MarkdownEditor } from '../../../../components/ui/markdown-editor/markdown-editor';
import { DecisionMarkdown } from '../../components/decision-markdown';
import { useTyped } from '../state/use-typed';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { Problem } from './line-list';

/** Props of MarkdownField. */
export interface MarkdownFieldProps {
  readonly field: string;
  readonly label: string;
  /** Kind of section that its blocks' origins are noted under. */
  readonly section: string;
  readonly markdown: string;
  /** What to write here, while there is nothing. */
  readonly hint: string;
  readonly onChange: (markdown: string) => AdrPatchProblem | undefined;
}

/** Markdown as it reads; a click or Enter on its button makes it an editor, Escape or Done brings the reading back. */
export function MarkdownField({ field, label, section, markdown, hint, onChange }: MarkdownFieldProps) {
  const { t } = useTranslation('decideEdit');
  const { isLocked, language, mentions, handle, originsIn } = useEditor();
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const typed = useTyped(markdown);
  const problem = handle.problems.get(field);
  const isEmpty = markdown.trim() === '';
  const close = (): void => {
    if (problem !== undefined) return;
    typed.settle();
    setEditing(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isEditing) {
    return (
      <div
        ref={editor}
        className={classes.markdownEditor}
        onKeyDown={(event) => {
          // The list of mentions closes first, and says so.
          if (event.key === 'Escape' && !event.defaultPrevented) close();
        }}
      >
        <MarkdownEditor
          value={typed.shown}
          label={label}
          language={language}
          mentions={mentions}
          autoFocus
          onChange={(text) => {
            typed.type(text);
            onChange(text);
          }}
        />
        <Problem field={field} code={problem} />
        <div className={classes.editorFoot}>
          <span>{t('markdown.hint')}</span>
          <Button size="compact-xs" variant="default" disabled={problem !== undefined} onClick={close}>
            {t('markdown.done')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div
      className={classes.markdown}
      data-empty={isEmpty || undefined}
      lang={language}
      onDoubleClick={() => {
        if (!isLocked) setEditing(true);
      }}
    >
      {isEmpty ? (
        <p className={classes.hint}>{hint}</p>
      ) : (
        <DecisionMarkdown text={markdown} origins={originsIn(section)} />
      )}
      {!isLocked && (
        <button
          ref={opener}
          type="button"
          className={classes.open}
          aria-label={t(isEmpty ? 'markdown.writeTo' : 'markdown.edit', { section: label })}
          onClick={() => {
            setEditing(true);
          }}
        >
          <Icon name="edit" size={13} /> {t(isEmpty ? 'markdown.write' : 'markdown.editShort')}
        </button>
      )}
    </div>
  );
}
