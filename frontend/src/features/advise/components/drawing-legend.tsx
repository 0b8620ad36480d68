import { useTranslation } from 'react-i18next';

import type { ArchitectureDrawing } from '../model/drawing';
import classes from './drawing-legend.module.css';

/** Props of DrawingLegend. */
export interface DrawingLegendProps {
  readonly drawing: ArchitectureDrawing;
}

/** What lines and borders mean; only what this drawing has. */
export function DrawingLegend({ drawing }: DrawingLegendProps) {
  const { t } = useTranslation('advise');
  const hasHandOvers = drawing.calls.some((call) => call.asynchronous);
  const hasSoft = drawing.parts.some((part) => part.component.soft);
  return (
    <ul className={classes.legend} aria-label={t('drawing.legend')}>
      <li>
        <svg width="28" height="8" aria-hidden="true">
          <path d="M1 4h26M22 1l5 3-5 3" className={classes.line} />
        </svg>
        {t('drawing.call')}
      </li>
      {hasHandOvers && (
        <li>
          <svg width="28" height="8" aria-hidden="true">
            <path d="M1 4h26" strokeDasharray="6 4" className={classes.line} />
            <path d="M22 1l5 3-5 3" className={classes.line} />
          </svg>
          {t('drawing.handOver')}
        </li>
      )}
      {hasSoft && (
        <li>
          <span className={classes.soft} aria-hidden="true" />
          {t('drawing.soft')}
        </li>
      )}
    </ul>
  );
}
