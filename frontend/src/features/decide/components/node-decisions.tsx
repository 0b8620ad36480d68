import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { loadDecisionsAbout } from '../api/load-decisions-about';
import classes from './node-decisions.module.css';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** The decisions about a node, on the node's own page. */
export function NodeDecisions({ id }: { readonly id: string }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { data, isError, refetch } = useQuery(loadDecisionsAbout(id));
  return (
    <section className={classes.section} aria-label={t('node.title')}>
      <Title order={2}>{t('node.title')}</Title>
      {isError && (
        <p className={classes.muted}>
          {t('node.failed')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void refetch()}>
            {t('node.again')}
          </Button>
        </p>
      )}
      {data?.length === 0 && <p className={classes.muted}>{t('node.none')}</p>}
      <ul className={classes.list}>
        {(data ?? []).map(({ decision, role }) => (
          <li key={decision.id} className={classes.row}>
            <StatusWord status={decision.status} own={decision.statusWord} />
            <Link to="/decide/$id" params={{ id: decision.id }} search={NOTHING} preload={false}>
              {words.name({ number: decision.number ?? null, title: decision.title })}
            </Link>
            <span className={classes.muted}>{t(`node.role.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way from a node to a decision on it. */
export function DecideOnNode({ id }: { readonly id: string }) {
  const { t } = useTranslation('decide');
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="decide" size={14} />}
      renderRoot={(props) => <Link to="/decide/new" search={{ nodes: id } as never} {...props} />}
    >
      {t('node.decide')}
    </Button>
  );
}

const NOTHING = {} as never;
