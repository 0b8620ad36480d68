import { Modal, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { KindIcon } from '../../components/ui/node-badge';
import { searchNodes } from '../../components/node/search-nodes';
import { fold } from '../../lib/fold';
import { kindOfId } from '../../lib/kinds';
import { useLanguage } from '../../lib/use-language';
import { AREAS } from './areas';
import classes from './command-palette.module.css';
import { paletteStore } from './palette-store';

interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** The palette behind ⌘K: nodes of the graph, areas, actions. */
export function CommandPalette() {
  const { t } = useTranslation(['app', 'ui']);
  const language = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 120);
  const search = useQuery(searchNodes({ text: settled, language, first: 8 }));
  const areas = useAreaCommands().filter((command) => matches(command.label, text));
  const actions = useActionCommands().filter((command) => matches(command.label, text));
  const nodes = text.trim().length > 1 ? (search.data ?? []) : [];
  const nothing = nodes.length === 0 && areas.length === 0 && actions.length === 0;

  const offered = [...nodes.map(({ node }) => node.id), ...areas, ...actions].map(idOf).join();

  return (
    <Spotlight.Root
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      scrollable
      maxHeight={420}
      tagsToIgnore={[]}
      classNames={{ action: classes.action }}
    >
      <Modal.Title className="visually-hidden">{t('search.open')}</Modal.Title>
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.open')}
        leftSection={<Icon name="find" />}
      />
      <Spotlight.ActionsList aria-label={t('search.open')}>
        <FirstSelected key={offered} />
        {nodes.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.nodes')}>
            {nodes.map(({ node }) => (
              <Spotlight.Action
                key={node.id}
                onClick={() => void navigate({ to: '/explore', search: { focus: node.id } as never })}
              >
                <KindIcon kind={kindOfId(node.id)} />
                <span className={classes.name}>{node.name[language]}</span>
                <span className={classes.kind}>{t(`ui:kind.${kindOfId(node.id)}`)}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        <CommandGroup label={t('search.areas')} commands={areas} />
        <CommandGroup label={t('search.actions')} commands={actions} />
        {search.isError && <p className={classes.note}>{t('search.failed')}</p>}
        {nothing && !search.isError && (
          <Spotlight.Empty>{search.isFetching ? t('search.busy') : t('search.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function idOf(item: string | Command): string {
  return typeof item === 'string' ? item : item.id;
}

/** Selects the first of the actions, as often as it is mounted anew, so that Enter takes the best match. */
function FirstSelected() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const actions = [...(mark.current?.parentElement?.querySelectorAll('[data-action]') ?? [])];
    for (const action of actions) action.removeAttribute('data-selected');
    // The palette keeps its selection in this attribute, and the number beside it.
    actions[0]?.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: actions.length > 0 ? 0 : -1 }));
  }, []);
  return <span ref={mark} hidden />;
}

function CommandGroup({
  label,
  commands,
}: {
  readonly label: string;
  readonly commands: readonly Command[];
}) {
  if (commands.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {commands.map((command) => (
        <Spotlight.Action key={command.id} onClick={command.run}>
          <span className={classes.icon}>{command.icon}</span>
          <span className={classes.name}>{command.label}</span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

function useAreaCommands(): readonly Command[] {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return AREAS.map((area) => ({
    id: area.id,
    label: t(`area.${area.id}`),
    icon: <Icon name={area.icon} />,
    run: () => void navigate({ to: area.path }),
  }));
}

/** Pages of Decide that one goes to in order to do something. */
const DECISION_PAGES = [
  { id: 'new', path: '/decide/new', icon: 'plus' },
  { id: 'queue', path: '/decide/queue', icon: 'flag' },
  { id: 'import', path: '/decide/import', icon: 'decide' },
  { id: 'export', path: '/decide/export', icon: 'download' },
  { id: 'policy', path: '/decide/policy', icon: 'decide' },
] as const;

function useActionCommands(): readonly Command[] {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = language === 'en' ? 'es' : 'en';
  const decisions = DECISION_PAGES.map(({ id, path, icon }) => ({
    id: `decide-${id}`,
    label: t(`decide.${id}`),
    icon: <Icon name={icon} />,
    run: () => void navigate({ to: path }),
  }));
  return [
    ...decisions,
    {
      id: 'scheme',
      label: t(dark ? 'scheme.toLight' : 'scheme.toDark'),
      icon: <Icon name={dark ? 'sun' : 'moon'} />,
      run: () => {
        setColorScheme(dark ? 'light' : 'dark');
      },
    },
    {
      id: 'language',
      label: `${t('language.toggle')}: ${t(`language.${other}`)}`,
      icon: <Icon name="language" />,
      run: () =>
        void navigate({
          to: '.',
          search: ((previous: object) => ({ ...previous, lang: other })) as never,
          state: (previous) => previous,
          replace: true,
        }),
    },
  ];
}

function matches(label: string, text: string): boolean {
  return fold(label).includes(fold(text.trim()));
}
