import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../ui/icons';
import { KindIcon } from '../ui/node-badge';
import { kindOfId } from '../../lib/kinds';
import { useLanguage } from '../../lib/use-language';
import classes from './node-picker.module.css';
import { searchNodes } from './search-nodes';

/** Props of NodePicker. */
export interface NodePickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Kinds that may be picked; absent: every kind. */
  readonly kinds?: readonly string[];
  /** Full ids that are not offered. */
  readonly without?: readonly string[];
  /** What is said of a node beside its name; its kind unless told. */
  readonly detail?: 'kind' | 'id' | 'none';
  /** For rows of a form. */
  readonly compact?: boolean;
  /** How many letters it takes until nodes are offered; two unless told. */
  readonly leastLetters?: number;
  readonly autoFocus?: boolean;
  readonly onPick: (id: string) => void;
}

/** More hits than one reads in a list that drops down. */
const MOST_HITS = 12;

/** Finds a node by name, in either language, and picks it. */
export function NodePicker({
  label,
  placeholder,
  kinds,
  without = [],
  detail = 'kind',
  compact = false,
  leastLetters = 2,
  autoFocus,
  onPick,
}: NodePickerProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 120);
  const {
    data = [],
    isFetching,
    isError,
  } = useQuery(searchNodes({ text: settled, language, kinds, first: MOST_HITS, leastLetters }));
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const searching = text.trim().length >= leastLetters;
  const offered = searching ? data.filter(({ node }) => !without.includes(node.id)) : [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onPick(id);
        setText('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          size={compact ? 'xs' : 'sm'}
          value={text}
          aria-label={label}
          placeholder={placeholder ?? label}
          leftSection={<Icon name="find" size={14} />}
          rightSection={isFetching ? <Loader size={12} /> : null}
          data-autofocus={autoFocus}
          autoFocus={autoFocus}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => {
            if (text !== '') combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!searching}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map(({ node }) => (
            <Combobox.Option key={node.id} value={node.id} className={classes.option}>
              <KindIcon kind={kindOfId(node.id)} size={18} />
              <span className={classes.name}>{node.name[language]}</span>
              {detail === 'kind' && <span className={classes.kind}>{t(`kind.${kindOfId(node.id)}`)}</span>}
              {detail === 'id' && <code className={classes.kind}>{node.id}</code>}
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
