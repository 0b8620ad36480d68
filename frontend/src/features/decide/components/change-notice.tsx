import { useTranslation } from 'react-i18next';

import { ApiError } from '../../../lib/graphql-client';
import type { Change } from '../state/use-change';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';

/** Why the last change was not made, in plain words; nothing where it was. */
export function ChangeNotice({ change }: { readonly change: Pick<Change<never>, 'refused' | 'error'> }) {
  const { t } = useTranslation(['decide', 'ui']);
  const words = useDecisionWords();
  const { refused, error } = change;
  if (refused === undefined && error === undefined) return null;
  const why =
    refused !== undefined
      ? words.refused(refused)
      : error instanceof ApiError && error.code === 'NETWORK'
        ? t('ui:error.networkWhy')
        : t('ui:error.serverWhy', { code: error instanceof ApiError ? error.code : 'UNKNOWN' });
  return (
    <p className={classes.wrong} role="alert">
      {why}
    </p>
  );
}
