import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './progress.module.css';

/** Answers that come within this are not announced. */
const QUIET_MS = 350;
/** After this the line says in words that it takes longer. */
const LONG_MS = 2500;

/** Props of Progress. */
export interface ProgressProps {
  readonly busy: boolean;
}

/** A line at the top while an answer is on its way, and words once that takes long. Takes no room. */
export function Progress({ busy }: ProgressProps) {
  const { t } = useTranslation('advise');
  const [stage, setStage] = useState<'quiet' | 'busy' | 'long'>('quiet');
  useEffect(() => {
    if (!busy) return;
    const timers = [
      setTimeout(() => {
        setStage('busy');
      }, QUIET_MS),
      setTimeout(() => {
        setStage('long');
      }, LONG_MS),
    ];
    return () => {
      timers.forEach(clearTimeout);
      setStage('quiet');
    };
  }, [busy]);
  const shown = busy && stage !== 'quiet';
  return (
    <div className={classes.progress} role="status" data-shown={shown || undefined}>
      {shown && <span className={classes.line} aria-hidden="true" />}
      {shown && (
        <span className={stage === 'long' ? classes.words : 'visually-hidden'}>{t('results.working')}</span>
      )}
    </div>
  );
}
