import { Button, NativeSelect, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Markdown } from '../../../components/ui/markdown';
import { addComment } from '../api/add-comment';
import { deleteComment } from '../api/delete-comment';
import { editComment } from '../api/edit-comment';
import type { Comment, Decision } from '../api/fragments';
import { loadReviewers } from '../api/load-reviewers';
import { resolveComment } from '../api/resolve-comment';
import type { Article } from '../model/article';
import { useChange } from '../state/use-change';
import { ChangeNotice } from './change-notice';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';

/** What a comment is about: the whole, a section by its heading, an option by its title. */
export type Anchor = Comment['anchor'];

/** Props of CommentsSection. */
export interface CommentsSectionProps {
  readonly decision: Decision;
  readonly article: Article;
  /** What somebody asked to comment on, elsewhere on the page. */
  readonly anchor: Anchor | undefined;
  /** The request has been taken. */
  readonly onAnchored: () => void;
}

/** The comments on a decision: to read, write, settle. */
export function CommentsSection({ decision, article, anchor, onAnchored }: CommentsSectionProps) {
  const { t } = useTranslation('decide');
  const [showSettled, setShowSettled] = useState(false);
  const { comments } = decision;
  const settled = comments.filter(({ resolvedAt }) => resolvedAt != null);
  const shown = showSettled ? comments : comments.filter(({ resolvedAt }) => resolvedAt == null);
  return (
    <section className={`${classes.section} no-print`}>
      <div className={classes.sectionHead}>
        <Title order={2}>{t('comments.title', { count: comments.length - settled.length })}</Title>
        {settled.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-pressed={showSettled}
            onClick={() => {
              setShowSettled(!showSettled);
            }}
          >
            {t(showSettled ? 'comments.hideSettled' : 'comments.showSettled', { count: settled.length })}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((comment) => (
          <li key={comment.id}>
            <CommentEntry comment={comment} />
          </li>
        ))}
      </ul>
      <Composer decision={decision} article={article} asked={anchor} onAnchored={onAnchored} />
    </section>
  );
}

function CommentEntry({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { data: people } = useQuery(loadReviewers());
  const [isEditing, setEditing] = useState(false);
  const settling = useChange(resolveComment);
  const removal = useChange(deleteComment);
  const { id, author, anchor, text, createdAt, editedAt, resolvedAt, resolvedBy } = comment;
  const isOwn = author.id != null && author.id === people?.me?.id;
  const isSettled = resolvedAt != null;
  return (
    <>
      <div className={classes.line}>
        <span className={classes.who}>{words.author(author)}</span>
        {anchor.kind !== 'WHOLE' && <span className={classes.tag}>{anchor.value}</span>}
        <time className={classes.muted} dateTime={createdAt}>
          {words.dateTime(createdAt)}
        </time>
        {editedAt != null && <span className={classes.muted}>{t('comments.edited')}</span>}
        {isSettled && (
          <span className={classes.tag}>
            {t('comments.settledBy', { name: resolvedBy == null ? '' : words.author(resolvedBy) })}
          </span>
        )}
      </div>
      {isEditing ? (
        <EditForm
          comment={comment}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : (
        <Markdown text={text} />
      )}
      <ChangeNotice change={settling} />
      <ChangeNotice change={removal} />
      <div className={classes.actions}>
        <Button
          size="compact-xs"
          variant="subtle"
          loading={settling.isBusy}
          onClick={() => {
            settling.run({ id, isResolved: !isSettled });
          }}
        >
          {t(isSettled ? 'comments.reopen' : 'comments.settle')}
        </Button>
        {isOwn && !isEditing && (
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('comments.edit')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={removal.isBusy}
              onClick={() => {
                removal.run(id);
              }}
            >
              {t('comments.delete')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function EditForm({ comment, onClose }: { readonly comment: Comment; readonly onClose: () => void }) {
  const { t } = useTranslation('decide');
  const [text, setText] = useState(comment.text);
  const change = useChange(editComment, onClose);
  return (
    <div className={classes.stack}>
      <Textarea
        aria-label={t('comments.edit')}
        autosize
        minRows={2}
        autoFocus
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <ChangeNotice change={change} />
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          loading={change.isBusy}
          disabled={text.trim() === ''}
          onClick={() => {
            change.run({ id: comment.id, text });
          }}
        >
          {t('comments.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface ComposerProps {
  readonly decision: Pick<Decision, 'id'>;
  readonly article: Article;
  readonly asked: Anchor | undefined;
  readonly onAnchored: () => void;
}

/** An anchor as the value of a choice. */
const printAnchor = ({ kind, value }: Anchor): string => `${kind} ${value}`;

function Composer({ decision, article, asked, onAnchored }: ComposerProps) {
  const { t } = useTranslation('decide');
  const [text, setText] = useState('');
  const [anchor, setAnchor] = useState<Anchor>({ kind: 'WHOLE', value: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useChange(addComment, () => {
    setText('');
  });
  useEffect(() => {
    if (asked === undefined) return;
    setAnchor(asked);
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'center' });
    onAnchored();
  }, [asked, onAnchored]);
  const headings = [...new Set(article.blocks.map(({ heading }) => heading))];
  const options = article.reading.options.map(({ title }) => title);
  const choices: readonly { readonly anchor: Anchor; readonly label: string }[] = [
    { anchor: { kind: 'WHOLE', value: '' }, label: t('comments.whole') },
    ...headings.map((value) => ({
      anchor: { kind: 'SECTION' as const, value },
      label: t('comments.section', { name: value }),
    })),
    ...options.map((value) => ({
      anchor: { kind: 'OPTION' as const, value },
      label: t('comments.option', { name: value }),
    })),
  ];
  return (
    <form
      className={classes.stack}
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') change.run({ decisionId: decision.id, anchor, text });
      }}
    >
      <NativeSelect
        size="xs"
        label={t('comments.about')}
        value={printAnchor(anchor)}
        data={choices.map((choice) => ({ value: printAnchor(choice.anchor), label: choice.label }))}
        onChange={(event) => {
          const chosen = choices.find((choice) => printAnchor(choice.anchor) === event.currentTarget.value);
          if (chosen !== undefined) setAnchor(chosen.anchor);
        }}
      />
      <Textarea
        ref={field}
        label={t('comments.write')}
        autosize
        minRows={2}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <ChangeNotice change={change} />
      <div className={classes.actions}>
        <Button type="submit" size="compact-sm" loading={change.isBusy} disabled={text.trim() === ''}>
          {t('comments.add')}
        </Button>
      </div>
    </form>
  );
}
