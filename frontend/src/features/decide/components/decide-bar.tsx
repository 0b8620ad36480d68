import { Button, Menu, SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { loadDecisionQueue } from '../api/load-decision-queue';
import { VIEWS } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import classes from './decide-bar.module.css';

/** The head of the area: its views, what is due, the ways in and out. */
export function DecideBar({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const queue = useQuery(loadDecisionQueue());
  const due =
    queue.data === undefined ? 0 : queue.data.reviews.length + queue.data.flagged.length + queue.data.leftOut;
  return (
    <header className={`${classes.bar} no-print`}>
      <Title order={1} className={classes.title}>
        {t('title')}
      </Title>
      <SegmentedControl
        size="xs"
        value={decide.open === undefined ? decide.state.view : 'list'}
        aria-label={t('views')}
        data={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        onChange={(view) => {
          decide.set({ view: view }, true);
        }}
      />
      <div className={classes.end}>
        <Button
          size="compact-sm"
          variant="subtle"
          color={due > 0 ? undefined : 'gray'}
          leftSection={<Icon name="flag" size={14} />}
          renderRoot={(props) => <Link to="/decide/queue" search={NOTHING} {...props} />}
        >
          {t('due.open', { count: due })}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="default" rightSection={<Icon name="down" size={12} />}>
              {t('files.menu')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to="/decide/import">
              {t('files.import')}
            </Menu.Item>
            <Menu.Item component={Link} to="/decide/export">
              {t('files.export')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item component={Link} to="/decide/policy">
              {t('policy.title')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          renderRoot={(props) => <Link to="/decide/new" search={NOTHING} {...props} />}
        >
          {t('new')}
        </Button>
      </div>
    </header>
  );
}

const NOTHING = {} as never;
