import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { DecisionSummary } from '../api/fragments';
import classes from './decision-row.module.css';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** Props of DecisionRow. */
export interface DecisionRowProps {
  readonly decision: DecisionSummary;
  /** The one that is read beside the list. */
  readonly isOpen?: boolean;
  /** Search parameters of the link; the language alone unless told. */
  readonly search?: never;
  /** Leaves the status out, where the place says it. */
  readonly withoutStatus?: boolean;
}

/** A decision in a list: status, number, title, age, what is due, tags. The whole row is its link. */
export function DecisionRow({
  decision,
  isOpen = false,
  search = NOTHING,
  withoutStatus = false,
}: DecisionRowProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { id, number, title, status, statusWord, tags, reviewBy, updatedAt, flags, openComments } = decision;
  const changed = flags.filter(({ kind }) => kind !== 'review-due').length;
  return (
    <Link
      to="/decide/$id"
      params={{ id }}
      search={search}
      className={classes.row}
      data-row
      data-open={isOpen || undefined}
      aria-current={isOpen ? 'true' : undefined}
      preload={false}
    >
      <span className={classes.top}>
        {!withoutStatus && <StatusWord status={status} own={statusWord} />}
        <span className={classes.age}>{words.age(updatedAt)}</span>
      </span>
      <span className={classes.title}>
        {number != null && <span className={classes.number}>{number}</span>}
        {title}
      </span>
      <span className={classes.facts}>
        {changed > 0 && (
          <span className={classes.flag}>
            <Icon name="flag" size={12} /> {t('row.changed')}
          </span>
        )}
        {reviewBy != null && <span>{words.due(reviewBy)}</span>}
        {openComments > 0 && <span>{t('row.comments', { count: openComments })}</span>}
        {tags.slice(0, 4).map((tag) => (
          <span key={tag} className={classes.tag}>
            {tag}
          </span>
        ))}
      </span>
    </Link>
  );
}

/** The search of another page is not taken along; the router keeps the language. */
const NOTHING = {} as never;
