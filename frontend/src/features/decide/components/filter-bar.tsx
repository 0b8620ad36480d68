import {
  Button,
  Checkbox,
  MultiSelect,
  NativeSelect,
  Popover,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { loadBrief } from '../../../components/node/load-brief';
import { NodePicker } from '../../../components/node/node-picker';
import { Icon } from '../../../components/ui/icons';
import { nameOfSlug } from '../../../lib/name-of-slug';
import { useLanguage } from '../../../lib/use-language';
import type { Status } from '../api/fragments';
import { loadDecisionFacets } from '../api/load-decision-facets';
import { STATUSES } from '../model/status';
import { EVERYTHING, isNarrowed, SORTS, type Sort } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import classes from './filter-bar.module.css';

/** Props of FilterBar. */
export interface FilterBarProps {
  readonly decide: Decide;
  /** How many decisions pass, and how many of each status; absent: the view says so itself. */
  readonly counts?: {
    readonly total: number;
    readonly counts: readonly { readonly status: Status; readonly count: number }[];
  };
  /** In a row over a view, in place of the column at the left. */
  readonly wide?: boolean;
}

/** What is searched and left out, how it is ordered, and how much that gives. */
export function FilterBar({ decide, counts, wide = false }: FilterBarProps) {
  const { t } = useTranslation('decide');
  const { state, set } = decide;
  return (
    <div role="search" className={classes.bar} data-wide={wide || undefined} aria-label={t('filter.label')}>
      <div className={classes.line}>
        <SearchField decide={decide} />
        <FilterButton decide={decide} />
        {!wide && (
          <NativeSelect
            size="xs"
            className={classes.sort}
            aria-label={t('sort.label')}
            value={state.sort}
            data={(Object.keys(SORTS) as Sort[]).map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            onChange={(event) => {
              set({ sort: event.currentTarget.value as Sort });
            }}
          />
        )}
      </div>
      <Chips decide={decide} />
      {counts !== undefined && <Counts counts={counts} />}
    </div>
  );
}

function Counts({ counts: { total, counts } }: { readonly counts: NonNullable<FilterBarProps['counts']> }) {
  const { t } = useTranslation('decide');
  const parts = counts
    .filter(({ count }) => count > 0 && count < total)
    .map(({ status, count }) => t(`count.${status}`, { count }));
  return (
    <p className={classes.count} role="status">
      {t('count.all', { count: total })}
      {parts.length > 0 && `: ${parts.join(', ')}`}
    </p>
  );
}

function SearchField({ decide: { state, set } }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  // The address follows the typing; where it changes by itself (Back), the field follows the address.
  const [text, setText] = useState(state.query);
  const written = useRef(state.query);
  useEffect(() => {
    if (state.query === written.current) return;
    written.current = state.query;
    setText(state.query);
  }, [state.query]);
  useEffect(() => {
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      set({ query: text });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, set]);
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.search}
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<Icon name="find" size={14} />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
    />
  );
}

/** While one types, so long after the last letter the list follows. */
const SETTLE_MS = 150;

function FilterButton({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  return (
    <Popover width={320} position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Icon name="filter" size={14} />}>
          {t('filter.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.label')}>
        <FilterForm decide={decide} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ decide: { state, set } }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const { data } = useQuery(loadDecisionFacets());
  const choices = (
    facets: readonly { readonly value: string; readonly count: number }[] | undefined,
    chosen: readonly string[],
  ) => [
    ...(facets ?? []).map(({ value, count }) => ({ value, label: `${value} (${count})` })),
    ...chosen.filter((value) => facets?.some((facet) => facet.value === value) !== true),
  ];
  const inPopover = { withinPortal: false };
  return (
    <div className={classes.form}>
      <Checkbox.Group
        label={t('filter.status')}
        value={[...state.statuses]}
        onChange={(values) => {
          set({ statuses: STATUSES.filter((status) => values.includes(status)) });
        }}
      >
        <div className={classes.checks}>
          {STATUSES.map((status) => (
            <Checkbox key={status} size="xs" value={status} label={t(`status.${status}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect
        size="xs"
        label={t('filter.tag')}
        data={choices(data?.tags, state.tags)}
        value={[...state.tags]}
        searchable
        nothingFoundMessage={t('filter.nothing')}
        comboboxProps={inPopover}
        onChange={(tags) => {
          set({ tags });
        }}
      />
      <MultiSelect
        size="xs"
        label={t('filter.decider')}
        data={choices(data?.deciders, state.deciders)}
        value={[...state.deciders]}
        searchable
        nothingFoundMessage={t('filter.nothing')}
        comboboxProps={inPopover}
        onChange={(deciders) => {
          set({ deciders });
        }}
      />
      <NodePicker
        label={t('filter.node')}
        compact
        without={state.nodes}
        onPick={(id) => {
          set({ nodes: [...state.nodes, id] });
        }}
      />
      <Checkbox
        size="xs"
        label={t('filter.due')}
        checked={state.due}
        onChange={(event) => {
          set({ due: event.currentTarget.checked });
        }}
      />
    </div>
  );
}

/** What the list is narrowed to, each to be taken off. */
function Chips({ decide: { state, set } }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const without = <Key extends 'statuses' | 'tags' | 'nodes' | 'deciders'>(key: Key, value: string) => {
    set({ [key]: state[key].filter((other) => other !== value) });
  };
  const { query: _query, ...filters } = state;
  if (!isNarrowed({ ...filters, query: '' })) return null;
  return (
    <ul className={classes.chips} aria-label={t('filter.chosen')}>
      {state.statuses.map((status) => (
        <Chip key={status} text={t(`status.${status}`)} onRemove={() => without('statuses', status)} />
      ))}
      {state.tags.map((tag) => (
        <Chip key={tag} text={tag} onRemove={() => without('tags', tag)} />
      ))}
      {state.deciders.map((name) => (
        <Chip key={name} text={name} onRemove={() => without('deciders', name)} />
      ))}
      {state.nodes.map((id) => (
        <NodeChip key={id} id={id} onRemove={() => without('nodes', id)} />
      ))}
      {state.due && <Chip text={t('filter.due')} onRemove={() => set({ due: false })} />}
      <li>
        <UnstyledButton
          component="button"
          type="button"
          className={classes.clear}
          onClick={() => {
            set({
              ...EVERYTHING,
              query: state.query,
              sort: state.sort,
              view: state.view,
              table: state.table,
            });
          }}
        >
          {t('filter.clear')}
        </UnstyledButton>
      </li>
    </ul>
  );
}

function NodeChip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const language = useLanguage();
  const { data } = useQuery(loadBrief(id));
  return <Chip text={data?.name[language] ?? nameOfSlug(id)} onRemove={onRemove} />;
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('decide');
  return (
    <li>
      <UnstyledButton
        component="button"
        type="button"
        className={classes.chip}
        aria-label={t('filter.remove', { name: text })}
        onClick={onRemove}
      >
        {text}
        <Icon name="close" size={10} />
      </UnstyledButton>
    </li>
  );
}
