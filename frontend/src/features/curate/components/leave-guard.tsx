import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/ui/dialog';
import { useLeaveBlock } from '../../../lib/use-leave-block';
import classes from './dialogs.module.css';

/** Props of LeaveGuard. */
export interface LeaveGuardProps {
  readonly isDirty: boolean;
}

/** Asks before a page with unsaved changes is left. */
export function LeaveGuard({ isDirty }: LeaveGuardProps) {
  const { t } = useTranslation('curate');
  const { status, proceed, reset } = useLeaveBlock(isDirty);
  if (status !== 'blocked') return null;
  return (
    <Dialog onClose={reset} title={t('leave.title')}>
      <div className={classes.stack}>
        <p>{t('leave.text')}</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={proceed}>
            {t('leave.go')}
          </Button>
          <Button onClick={reset}>{t('leave.stay')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
