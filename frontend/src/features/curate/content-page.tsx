import { Button, Tabs, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { ChangedNodes } from './components/changed-nodes';
import classes from './components/history.module.css';
import { CuratorsPanel } from './components/curators-panel';
import { ExportPanel } from './components/export-panel';
import { ImportPanel } from './components/import-panel';
import { RecentEdits } from './components/recent-edits';

const VIEWS = ['changes', 'edits', 'export', 'import', 'curators'] as const;
type View = (typeof VIEWS)[number];

/** The graph's content: what was changed, the edits, the ways out and in. The view stands in the address. */
export function ContentPage() {
  const { t } = useTranslation('curate');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const view = VIEWS.find((known) => known === search['view']) ?? 'changes';
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1}>{t('content.title')}</Title>
        <div className={classes.headActions}>
          <Button
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            renderRoot={(props) => <Link to="/content/new" search={{} as never} {...props} />}
          >
            {t('content.new')}
          </Button>
        </div>
      </header>
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(next) => {
          void navigate({
            to: '/content',
            search: ((previous: object) => ({ ...previous, view: next ?? undefined })) as never,
            replace: true,
            resetScroll: false,
          });
        }}
      >
        <Tabs.List aria-label={t('content.title')}>
          {VIEWS.map((known: View) => (
            <Tabs.Tab key={known} value={known}>
              {t(`content.view.${known}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="changes">
          <ChangedNodes />
        </Tabs.Panel>
        <Tabs.Panel value="edits">
          <RecentEdits />
        </Tabs.Panel>
        <Tabs.Panel value="export">
          <ExportPanel />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <ImportPanel />
        </Tabs.Panel>
        <Tabs.Panel value="curators">
          <CuratorsPanel />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
