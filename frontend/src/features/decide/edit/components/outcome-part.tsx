import { useTranslation } from 'react-i18next';

import { OriginMark } from '../../components/origin-mark';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { MarkdownField } from './markdown-part';
import { TextField } from './text-field';

/** What was decided and why; a record without options says it as text alone. */
export function OutcomePart() {
  const { t } = useTranslation('decideEdit');
  const { handle, originOf } = useEditor();
  const { content, reading } = handle.read;
  const { options, chosen, reason, outcome } = content;
  const isByOption = options.length > 0 || reading.outcome !== null;
  const title = chosen === null ? undefined : options[chosen]?.title;
  const origin = originOf('outcome', reason);
  return (
    <>
      {isByOption && (
        <div className={classes.outcome}>
          <p className={classes.chosenLine}>
            {title !== undefined
              ? t('outcome.chosen', { option: title })
              : reading.outcome === null
                ? t('outcome.open')
                : t('outcome.unknown', { option: reading.outcome.option })}
          </p>
          <div className={classes.reason}>
            <span aria-hidden="true">{t('outcome.because')}</span>
            <TextField
              field="reason"
              look="text"
              label={t('outcome.reason')}
              placeholder={t('outcome.reasonHint')}
              value={reason}
              onChange={(next) =>
                handle.change('reason', ({ content: now }) => ({
                  set: 'outcome',
                  chosen: now.chosen,
                  reason: next.replaceAll('\n', ' '),
                  more: now.outcome,
                }))
              }
            />
            {origin !== undefined && <OriginMark origin={origin} place="line" />}
          </div>
        </div>
      )}
      <MarkdownField
        field="outcome"
        label={t('outcome.more')}
        section="outcome"
        markdown={outcome}
        hint={t(isByOption ? 'outcome.moreHint' : 'outcome.hint')}
        onChange={(more) =>
          handle.change('outcome', ({ content: now }) => ({
            set: 'outcome',
            chosen: now.chosen,
            reason: now.reason,
            more,
          }))
        }
      />
    </>
  );
}
