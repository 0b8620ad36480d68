import { useTranslation } from 'react-i18next';

import type { Edit } from '../api/fragments';
import classes from './history.module.css';
import { useDateTime } from './use-date-time';

/** Who edited when, how, and why. */
export function EditLine({ edit }: { readonly edit: Edit }) {
  const { t } = useTranslation('curate');
  const dateTime = useDateTime();
  return (
    <div className={classes.line}>
      <span className={classes.who}>{edit.personName}</span>
      {!edit.isAuthenticated && <span className={classes.tag}>{t('history.onTrust')}</span>}
      <span>{t(`action.${edit.action}`)}</span>
      <time dateTime={edit.at}>{dateTime(edit.at)}</time>
      {edit.message != null && edit.message !== '' && <q className={classes.why}>{edit.message}</q>}
    </div>
  );
}
