import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import type { Kind } from '../../../lib/kinds';
import type { Language } from '../../../lib/language';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedDocument } from '../api/fragments';
import { loadCuration } from '../api/load-curation';
import { saveNode, type SaveNodeResult } from '../api/save-node';
import { documentOf, toSend } from '../model/node-document';
import { controlId, sideOfField } from '../model/problems';
import { useFormProblems } from '../state/use-form-problems';
import type { NodeForm as Form } from '../state/use-node-form';
import { FieldProblems } from './field-problems';
import { FormContext, type NodeFormContext } from './form-context';
import classes from './edit-page.module.css';
import { LeaveGuard } from './leave-guard';
import { NodeForm } from './node-form';
import { ProblemsPanel } from './problems-panel';
import { RefusalText } from './refusal-text';
import { StaleDialog } from './stale-dialog';
import { useDateTime } from './use-date-time';

/** Props of NodeEditor. */
export interface NodeEditorProps {
  readonly kind: Kind;
  /** The node's id; absent while a new node has none. */
  readonly id: string | undefined;
  readonly form: Form;
  /** Above the form: title, actions, of a new node its kind and slug. */
  readonly head: ReactNode;
  /** A node of the id exists although this one should be new. */
  readonly isTaken?: boolean;
  readonly onSaved: (saved: LoadedDocument) => void;
}

const SIDES = { both: ['en', 'es'], en: ['en'], es: ['es'] } as const;

/** Edits a node's document: draft, form, live problems, saving, and two versions where somebody else saved. */
export function NodeEditor({ kind, id, form, head, isTaken = false, onSaved }: NodeEditorProps) {
  const { t } = useTranslation('curate');
  const language = useLanguage();
  const queries = useQueryClient();
  const { state, isDirty, offered, change } = form;
  const isNarrow = useMediaQuery('(width < 900px)', undefined, { getInitialValueInEffect: false }) === true;
  const [side, setSide] = useState<Language>(language);
  const problems = useFormProblems(id, state);
  const curation = useQuery(loadCuration());
  const [stale, setStale] = useState<LoadedDocument>();
  const mayEdit = curation.data?.mayEdit ?? true;

  const save = useMutation({
    mutationFn: (nodeId: string) =>
      saveNode({
        id: nodeId,
        document: toSend(state.document),
        expectedRevision: state.revision,
        message: state.message,
      }),
    onSuccess: (result) => {
      if (result.kind === 'stale' && !isTaken) setStale(result.current);
      // It can be saved as a new node then.
      if (result.kind === 'gone') change({ revision: undefined });
      if (result.kind !== 'saved') return;
      form.startFrom({ revision: result.saved.revision, document: documentOf(result.saved) });
      // Any page may show the node, or a count that it changes.
      void queries.invalidateQueries();
      onSaved(result.saved);
    },
  });

  const { of: problemsOf } = problems;
  const context = useMemo<NodeFormContext>(
    () => ({
      kind,
      document: state.document,
      change: (next) => {
        change((before) => ({ document: next(before.document) }));
      },
      problemsOf,
      sides: isNarrow ? SIDES[side] : SIDES.both,
      sources: state.sources,
      changeSource: (field, text) => {
        change(({ sources: { [field]: _, ...others } }) => ({
          sources: text === undefined ? others : { ...others, [field]: text },
        }));
      },
    }),
    [kind, state, change, problemsOf, isNarrow, side],
  );

  const jump = (field: string): void => {
    setSide(sideOfField(field) ?? side);
    // Once the other language is drawn.
    requestAnimationFrame(() => {
      const control = document.getElementById(controlId(field)) ?? closestControl(field);
      control?.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
    });
  };

  const canSave =
    id !== undefined && isDirty && mayEdit && !isTaken && problems.all.length === 0 && offered === undefined;
  return (
    <FormContext value={context}>
      <LeaveGuard isDirty={isDirty && !save.isPending} />
      <div className={classes.page}>
        <div className={classes.main}>
          {head}
          {!mayEdit && (
            <div className={classes.notice} data-tone="broken">
              <p>{t('form.mayNot')}</p>
            </div>
          )}
          <DraftNotice form={form} />
          <SaveNotice result={save.data} isDirty={isDirty} id={id} />
          {save.isError && <ErrorState error={save.error} />}
          <div inert={offered !== undefined}>
            <NodeForm id={id} side={side} onSide={setSide} />
          </div>
          {problems.yaml !== undefined && (
            <details>
              <summary>{t('form.yaml')}</summary>
              <pre className={classes.yaml} tabIndex={0}>
                {problems.yaml}
              </pre>
            </details>
          )}
        </div>
        <aside className={classes.aside}>
          <ProblemsPanel id={id} problems={problems} onJump={jump} />
        </aside>
        <div className={classes.bar}>
          <TextInput
            className={classes.why}
            aria-label={t('form.why')}
            placeholder={t('form.why')}
            maxLength={500}
            value={state.message}
            onChange={(event) => {
              change({ message: event.currentTarget.value });
            }}
          />
          <span className={classes.barState}>
            {t(isDirty ? (form.isKept ? 'form.unsaved' : 'form.notKept') : 'form.unchanged')}
          </span>
          <div className={classes.barActions}>
            <Button
              variant="default"
              disabled={!isDirty || offered !== undefined}
              onClick={() => {
                save.reset();
                form.startFrom({ revision: state.revision, document: state.base });
              }}
            >
              {t('form.discard')}
            </Button>
            <Button
              disabled={!canSave}
              loading={save.isPending}
              onClick={() => {
                if (id !== undefined) save.mutate(id);
              }}
            >
              {t('form.save')}
            </Button>
          </div>
        </div>
      </div>
      {stale !== undefined && (
        <StaleDialog
          versions={{ base: state.base, mine: toSend(state.document), theirs: documentOf(stale) }}
          onClose={() => {
            setStale(undefined);
          }}
          onMerge={(merged) => {
            change({ revision: stale.revision, base: documentOf(stale), document: merged });
            setStale(undefined);
            save.reset();
          }}
        />
      )}
    </FormContext>
  );
}

function DraftNotice({ form }: { readonly form: Form }) {
  const { t } = useTranslation('curate');
  const dateTime = useDateTime();
  if (form.offered === undefined) return null;
  return (
    <div className={classes.notice} role="group" aria-label={t('draft.title')}>
      <p>{t('draft.text', { date: dateTime(new Date(form.offered.at).toISOString()) })}</p>
      <Button size="compact-sm" onClick={form.restore}>
        {t('draft.restore')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={form.discardDraft}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}

interface SaveNoticeProps {
  readonly result: SaveNodeResult | undefined;
  readonly isDirty: boolean;
  readonly id: string | undefined;
}

function SaveNotice({ result, isDirty, id }: SaveNoticeProps) {
  const { t } = useTranslation('curate');
  if (result === undefined) return <div role="status" />;
  if (result.kind === 'saved') {
    if (isDirty) return <div role="status" />;
    return (
      <div className={classes.notice} data-tone="held" role="status">
        <p>{t(result.edit === undefined ? 'saved.nothing' : 'saved.text')}</p>
        <Link to="/node/$id" params={{ id: result.saved.id }} search={{} as never}>
          {t('saved.read')}
        </Link>
        <Link to="/node/$id/history" params={{ id: result.saved.id }} search={{} as never}>
          {t('saved.history')}
        </Link>
      </div>
    );
  }
  return (
    <div className={classes.notice} data-tone="broken" role="alert">
      {result.kind === 'problems' ? (
        <div>
          <p>{t('saved.invalid')}</p>
          <FieldProblems problems={result.problems} withPath />
        </div>
      ) : result.kind === 'stale' ? (
        <p>{t('saved.stale', { id: id ?? '' })}</p>
      ) : (
        <p>
          <RefusalText refused={result} />
        </p>
      )}
    </div>
  );
}

/** The control of the nearest part around a field: of a list's line that is not there, the list's first. */
function closestControl(field: string): HTMLElement | null {
  for (let parts = field.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const around = document.querySelector<HTMLElement>(`[id^="${controlId(parts.join('.'))}"]`);
    if (around !== null) return around;
  }
  return null;
}
