import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../../components/ui/dialog';
import { useLeaveBlock } from '../../../../lib/use-leave-block';
import classes from './editor.module.css';

/** Props of LeaveGuard. */
export interface LeaveGuardProps {
  readonly isDirty: boolean;
  readonly isKept: boolean;
  /** Saves what is written; gives when that is over. */
  readonly onSave: () => Promise<void>;
}

/** Asks before a page is left whose text the server does not have. */
export function LeaveGuard({ isDirty, isKept, onSave }: LeaveGuardProps) {
  const { t } = useTranslation('decideEdit');
  const { status, proceed, reset } = useLeaveBlock(isDirty);
  if (status !== 'blocked') return null;
  return (
    <Dialog onClose={reset} title={t('leave.title')}>
      <div className={classes.stack}>
        <p>{t(isKept ? 'leave.kept' : 'leave.lost')}</p>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={reset}>
            {t('leave.stay')}
          </Button>
          <Button variant="default" onClick={proceed}>
            {t(isKept ? 'leave.go' : 'leave.goLost')}
          </Button>
          <Button onClick={() => void onSave().then(reset)}>{t('leave.save')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
