import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../../components/ui/error-state';
import { useDecisionWords } from '../../components/use-words';
import type { Autosave } from '../state/use-autosave';
import type { WorkingCopyHandle } from '../state/use-working-copy';
import classes from './editor.module.css';

/** A draft of an earlier visit: go on with it, or throw it away. */
export function DraftNotice({
  handle,
  current,
}: {
  readonly handle: WorkingCopyHandle;
  readonly current: number;
}) {
  const { t } = useTranslation('decideEdit');
  const { dateTime } = useDecisionWords();
  const { offered } = handle;
  if (offered === undefined) return null;
  const date = dateTime(new Date(offered.at).toISOString());
  return (
    <div className={classes.notice} role="group" aria-label={t('draft.title')}>
      <p>{t(offered.version < current ? 'draft.older' : 'draft.text', { date })}</p>
      <Button size="compact-sm" onClick={handle.continueDraft}>
        {t('draft.continue')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={handle.discardDraft}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}

/** Why the text of the decision may not be changed, and what to do instead. */
export function LockedNotice({
  id,
  refusal,
}: {
  readonly id: string;
  readonly refusal: { readonly code: string; readonly accepted: string };
}) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  return (
    <div className={classes.notice} role="note">
      <p>
        {words.refusal(refusal)} {t('locked.details')}
      </p>
      <Link to="/decide/new" search={{ supersedes: id } as never}>
        {t('locked.supersede')}
      </Link>
    </div>
  );
}

/** Why the last save did not go through; what is written stays, here and in this browser. */
export function SaveProblem({ autosave, text }: { readonly autosave: Autosave; readonly text: string }) {
  const { t } = useTranslation('decideEdit');
  const words = useDecisionWords();
  const { state } = autosave;
  if (state.kind === 'failed') return <ErrorState error={state.error} onRetry={() => void autosave.save()} />;
  if (state.kind !== 'refused') return null;
  return (
    <div className={classes.notice} data-tone="broken" role="alert">
      <p>
        {t('refused')} {words.refused(state.result)}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => void navigator.clipboard.writeText(text)}>
        {t('copyText')}
      </Button>
    </div>
  );
}
