import { TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { fold } from '../../../lib/fold';
import { useLanguage } from '../../../lib/use-language';
import { loadChoices } from '../api/load-choices';
import chips from './chips.module.css';
import type { ControlIds } from './control-ids';
import classes from './capability-control.module.css';

/** Shown before one searches: what most systems ask for. */
const COMMON: readonly string[] = [
  'web-client',
  'mobile-clients',
  'transactions',
  'full-text-search',
  'payments',
  'notifications',
  'file-storage',
  'realtime-updates',
  'reporting',
  'public-api',
];

/** Props of CapabilityControl. */
export interface CapabilityControlProps {
  readonly ids: ControlIds;
  /** Slugs of the capabilities chosen. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Capabilities as chips: the chosen ones first, then the common ones, all by search or on demand. */
export function CapabilityControl({ ids, value, onChange }: CapabilityControlProps) {
  const { t } = useTranslation('advise');
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const { data = [] } = useQuery(loadChoices('capability'));
  const wanted = fold(search.trim());
  const matches = data.filter(
    ({ name, summary, aliases }) =>
      wanted === '' ||
      [name.en, name.es, summary[language], ...aliases].some((text) => fold(text).includes(wanted)),
  );
  const isShown = (slug: string): boolean =>
    wanted !== '' || all ? matches.some((match) => match.slug === slug) : COMMON.includes(slug);
  const shown = [...data]
    .sort((a, b) => a.name[language].localeCompare(b.name[language], language))
    .filter(({ slug }) => value.includes(slug) || isShown(slug))
    .sort((a, b) => Number(value.includes(b.slug)) - Number(value.includes(a.slug)));
  const unknown = value.filter((slug) => data.length > 0 && !data.some((node) => node.slug === slug));
  return (
    <div className={classes.control}>
      <TextInput
        size="xs"
        value={search}
        placeholder={t('form.findCapability')}
        aria-label={t('form.findCapability')}
        leftSection={<Icon name="find" size={13} />}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <div
        className={chips.chips}
        role="group"
        aria-labelledby={ids.labelId}
        aria-describedby={ids.describedBy}
      >
        {shown.map((node) => {
          const isOn = value.includes(node.slug);
          return (
            <UnstyledButton
              key={node.id}
              className={chips.chip}
              aria-pressed={isOn}
              title={node.summary[language]}
              onClick={() => {
                onChange(isOn ? value.filter((slug) => slug !== node.slug) : [...value, node.slug]);
              }}
            >
              {node.name[language]}
            </UnstyledButton>
          );
        })}
        {unknown.map((slug) => (
          <UnstyledButton
            key={slug}
            className={chips.chip}
            aria-pressed
            onClick={() => {
              onChange(value.filter((other) => other !== slug));
            }}
          >
            {slug}
          </UnstyledButton>
        ))}
      </div>
      {wanted !== '' && matches.length === 0 && (
        <p className={classes.none}>{t('form.noCapability', { text: search })}</p>
      )}
      {wanted === '' && (
        <UnstyledButton
          className={chips.quiet}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('form.fewer') : t('form.allCapabilities', { count: data.length })}
        </UnstyledButton>
      )}
    </div>
  );
}
