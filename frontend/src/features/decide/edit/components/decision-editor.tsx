import { SegmentedControl } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnouncePlace } from '../../../../lib/place';
import type { Language } from '../../../../lib/language';
import type { Decision } from '../../api/fragments';
import { StatusWord } from '../../components/status-word';
import { originsOf } from '../../model/provenance';
import { changedParts } from '../model/changed-parts';
import { isSameDetails, withNode, type EditDetails } from '../model/details';
import type { DecisionState } from '../model/draft-store';
import { originFinder } from '../model/provenance';
import { useAutosave } from '../state/use-autosave';
import { useMentions } from '../state/use-mentions';
import { useWorkingCopy } from '../state/use-working-copy';
import { ConflictView } from './conflict-view';
import { DetailsPanel } from './details-panel';
import { DocumentView } from './document-view';
import { EditorContext, type EditorContextValue } from './editor-context';
import classes from './editor.module.css';
import { LeaveGuard } from './leave-guard';
import { DraftNotice, LockedNotice, SaveProblem } from './notices';
import { RawPanel } from './raw-panel';
import { RemarksList } from './remarks-list';
import { SaveBar } from './save-bar';

/** A decision as the editor starts from it. */
export interface EditedDecision {
  readonly id: string;
  readonly file: string;
  readonly language: Language;
  readonly version: number;
  readonly state: DecisionState;
  /** What the server says of it; nothing while it does not answer. */
  readonly known: Pick<Decision, 'status' | 'statusWord' | 'number' | 'actions'> | undefined;
}

const VIEWS = ['document', 'markdown', 'details'] as const;
type View = (typeof VIEWS)[number];

/** Edits a decision: its document and its Markdown, one text in two views. */
export function DecisionEditor({ decision }: { readonly decision: EditedDecision }) {
  const { t } = useTranslation('decideEdit');
  const { id, file, language, version, state: start, known } = decision;
  const handle = useWorkingCopy({ id, file, language, start: { version, state: start } });
  const refusal = known?.actions.find(({ action }) => action === 'EDIT')?.refusal ?? undefined;
  const isLocked = refusal !== undefined;
  const isWide = useMediaQuery('(width >= 1100px)', true, { getInitialValueInEffect: false }) === true;
  const [view, setView] = useState<View>(isWide ? 'markdown' : 'document');
  const autosave = useAutosave({ id, handle, isOn: handle.offered === undefined });
  const { copy, base, read, isDirty, changeDetails } = handle;
  const title = read.reading.title;
  useAnnouncePlace(t('place', { title }));
  useHotkeys([['mod+S', () => void autosave.save()]], []);

  const mention = useCallback(
    (node: string) => {
      changeDetails('nodes', (before) => {
        const nodes = withNode(before.nodes, node, 'mentioned');
        return nodes === before.nodes ? before : { ...before, nodes };
      });
    },
    [changeDetails],
  );
  const mentions = useMentions(language, mention);
  const { provenance } = copy.mine.details;
  const context = useMemo<EditorContextValue>(
    () => ({
      handle,
      changed: changedNames(changedParts(base, read), copy),
      isLocked,
      language,
      mentions,
      originOf: originFinder(provenance),
      originsIn: (section) => originsOf(provenance, [section]),
    }),
    [handle, base, read, copy, isLocked, language, mentions, provenance],
  );

  if (autosave.state.kind === 'conflict') {
    const { current } = autosave.state;
    return (
      <>
        <LeaveGuard isDirty={isDirty} isKept={handle.isKept} onSave={() => Promise.resolve()} />
        <ConflictView
          base={copy.base}
          mine={copy.mine}
          current={current}
          onLater={autosave.resume}
          onMerge={(theirs, merged) => {
            handle.rebase(theirs, merged);
            autosave.resume();
            void autosave.save();
          }}
        />
      </>
    );
  }
  const shown = isWide && view === 'document' ? 'markdown' : view;
  return (
    <EditorContext value={context}>
      <LeaveGuard
        isDirty={isDirty && handle.offered === undefined}
        isKept={handle.isKept}
        onSave={autosave.save}
      />
      <div className={classes.page}>
        <header className={classes.pageHead}>
          <h1 className={classes.pageTitle}>{t('title', { title })}</h1>
          {known !== undefined && <StatusWord status={known.status} own={known.statusWord} />}
          <nav className={classes.pageLinks} aria-label={t('links')}>
            <Link to="/decide/$id" params={{ id }} search={{} as never}>
              {t('read')}
            </Link>
            <Link to="/decide/$id/versions" params={{ id }} search={{} as never}>
              {t('toVersions')}
            </Link>
          </nav>
          <SegmentedControl
            className={classes.views}
            size="xs"
            aria-label={t('views')}
            value={shown}
            data={VIEWS.filter((one) => !isWide || one !== 'document').map((one) => ({
              value: one,
              label: t(`view.${one}`),
            }))}
            onChange={(next) => {
              setView(VIEWS.find((one) => one === next) ?? 'document');
            }}
          />
        </header>
        <DraftNotice handle={handle} current={version} />
        {known === undefined && <p className={classes.notice}>{t('noServer')}</p>}
        {refusal !== undefined && <LockedNotice id={id} refusal={refusal} />}
        <SaveProblem autosave={autosave} text={copy.mine.text} />
        <div className={classes.columns} inert={handle.offered !== undefined}>
          {(isWide || shown === 'document') && <DocumentView />}
          <aside className={classes.side} aria-label={t('beside')}>
            {(isWide || shown !== 'markdown') && (
              <RemarksList
                onShow={() => {
                  if (!isWide) setView('document');
                }}
              />
            )}
            {shown === 'markdown' && <RawPanel />}
            {shown === 'details' && <DetailsPanel />}
          </aside>
        </div>
        <SaveBar autosave={autosave} />
      </div>
    </EditorContext>
  );
}

/** The parts of text and details that differ from the saved version. */
function changedNames(
  parts: ReadonlySet<string>,
  { base, mine }: { readonly base: DecisionState; readonly mine: DecisionState },
): ReadonlySet<string> {
  const fields = (Object.keys(base.details) as (keyof EditDetails)[]).filter(
    (field) => field !== 'provenance' && !isSameDetails(base.details[field], mine.details[field]),
  );
  return new Set([...parts, ...fields]);
}
