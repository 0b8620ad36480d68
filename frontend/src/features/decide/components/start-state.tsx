import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import classes from './start-state.module.css';

/** The case that a first decision can be drafted from. */
const EXAMPLE = 'case:hotel-booking-plan';

/** No decision yet: what a decision is for, by one example, and the three ways to a first one. */
export function StartState() {
  const { t } = useTranslation('decide');
  return (
    <EmptyState
      icon="decide"
      title={t('start.title')}
      action={
        <div className={classes.ways}>
          <Button
            renderRoot={(props) => (
              <Link to="/advise/case/$id" params={{ id: EXAMPLE }} preload={false} {...props} />
            )}
          >
            {t('start.draft')}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/decide/import" {...props} />}>
            {t('start.import')}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/decide/new" {...props} />}>
            {t('start.blank')}
          </Button>
        </div>
      }
    >
      <p>{t('start.text')}</p>
    </EmptyState>
  );
}
