import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { DecisionSummary } from '../api/fragments';
import { loadDecisions } from '../api/load-decisions';
import classes from './decision-picker.module.css';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** Props of DecisionPicker. */
export interface DecisionPickerProps {
  readonly label: string;
  /** Ids that are not offered. */
  readonly without?: readonly string[];
  readonly onPick: (decision: DecisionSummary) => void;
}

/** Finds a decision by words of its title or text, or by number, and picks it. */
export function DecisionPicker({ label, without = [], onPick }: DecisionPickerProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 120);
  const filter = settled === '' ? {} : { text: settled };
  const { data, isFetching, isError } = useInfiniteQuery(
    loadDecisions({ filter, sort: 'RELEVANCE', first: 12 }),
  );
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const offered = (data?.decisions ?? []).filter(({ id }) => !without.includes(id));
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const picked = offered.find((decision) => decision.id === id);
        if (picked !== undefined) onPick(picked);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={t('picker.placeholder')}
          leftSection={<Icon name="find" size={14} />}
          rightSection={isFetching ? <Loader size={12} /> : null}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => {
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map((decision) => (
            <Combobox.Option key={decision.id} value={decision.id} className={classes.option}>
              <span className={classes.name}>
                {words.name({ number: decision.number ?? null, title: decision.title })}
              </span>
              <StatusWord status={decision.status} />
            </Combobox.Option>
          ))}
          {offered.length === 0 && !isFetching && (
            <Combobox.Empty>{isError ? t('picker.failed') : t('picker.nothing')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
