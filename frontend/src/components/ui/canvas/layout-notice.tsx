import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LayoutState } from '../../../lib/layout/use-layout';
import classes from './layout-notice.module.css';

/** Work that takes longer than this shows itself. */
const QUIET_MS = 300;

/** Props of LayoutNotice. */
export interface LayoutNoticeProps {
  readonly layout: Pick<LayoutState, 'status' | 'cancel' | 'retry'>;
}

/** Over a canvas: that a layout is under way, with Cancel, once it takes over 300 ms; that it failed, with another try. */
export function LayoutNotice({ layout: { status, cancel, retry } }: LayoutNoticeProps) {
  const { t } = useTranslation('ui');
  const slow = useSlow(status === 'busy');
  if (status === 'failed') {
    return (
      <div className={classes.notice} role="alert">
        {t('layout.failed')}
        <Button size="compact-xs" variant="default" onClick={retry}>
          {t('layout.retry')}
        </Button>
      </div>
    );
  }
  if (!slow) return null;
  return (
    <div className={classes.notice} role="status">
      {t('layout.busy')}
      <Button size="compact-xs" variant="default" onClick={cancel}>
        {t('layout.cancel')}
      </Button>
    </div>
  );
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => {
      setSlow(true);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return busy && slow;
}
