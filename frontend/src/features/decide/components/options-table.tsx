import { useTranslation } from 'react-i18next';

import { Icon, type IconName } from '../../../components/ui/icons';
import type { ArticleOption } from '../model/article';
import type { LineProvenance } from '../model/details';
import { originsOf, type OriginFinder } from '../model/provenance';
import { DecisionMarkdown } from './decision-markdown';
import { OriginMark } from './origin-mark';
import classes from './options-table.module.css';

/** Props of OptionsTable. */
export interface OptionsTableProps {
  readonly options: readonly ArticleOption[];
  readonly provenance: readonly LineProvenance[];
}

/** The options side by side with what speaks for and against each, the chosen one marked. */
export function OptionsTable({ options, provenance }: OptionsTableProps) {
  const { t } = useTranslation('decide');
  const origins = originsOf(provenance, ['arguments', 'options']);
  const isArgued = options.some(({ good, bad, neutral }) => good.length + bad.length + neutral.length > 0);
  return (
    <div className={classes.frame}>
      <table className={classes.table} data-argued={isArgued || undefined}>
        <thead>
          <tr>
            <th scope="col">{t('options.option')}</th>
            {isArgued && <th scope="col">{t('options.good')}</th>}
            {isArgued && <th scope="col">{t('options.bad')}</th>}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.title} data-chosen={option.isChosen || undefined}>
              <th scope="row">
                <span className={classes.title}>{option.title}</span>
                {option.isChosen && (
                  <span className={classes.chosen}>
                    <Icon name="check" size={12} /> {t('options.chosen')}
                  </span>
                )}
                {option.description !== '' && (
                  <div className={classes.description}>
                    <DecisionMarkdown text={option.description} />
                  </div>
                )}
              </th>
              {isArgued && (
                <td data-label={t('options.good')}>
                  <Arguments lines={option.good} icon="plus" origins={origins} />
                </td>
              )}
              {isArgued && (
                <td data-label={t('options.bad')}>
                  <Arguments lines={option.bad} icon="minus" origins={origins} />
                  <Arguments
                    lines={option.neutral}
                    icon="info"
                    origins={origins}
                    name={t('options.neutral')}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ArgumentsProps {
  readonly lines: readonly string[];
  readonly icon: IconName;
  readonly origins: OriginFinder;
  /** Said to screen readers before each line, where the column's head does not say it. */
  readonly name?: string;
}

function Arguments({ lines, icon, origins, name }: ArgumentsProps) {
  if (lines.length === 0) return null;
  return (
    <ul className={classes.lines} data-sign={icon}>
      {lines.map((line) => {
        const origin = origins.of(line);
        return (
          <li key={line}>
            <span className={classes.sign}>
              <Icon name={icon} size={11} />
              {name !== undefined && <span className="visually-hidden">{name}: </span>}
            </span>
            <div className={classes.line}>
              <DecisionMarkdown text={line} />
            </div>
            {origin !== undefined && <OriginMark origin={origin} place="line" />}
          </li>
        );
      })}
    </ul>
  );
}
