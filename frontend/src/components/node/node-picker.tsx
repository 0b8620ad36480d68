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
  /** Full ids that are not offered. */
  readonly without?: readonly string[];
  readonly autoFocus?: boolean;
  readonly onPick: (id: string) => void;
}

/** Finds a node by name, in either language, and picks it. */
export function NodePicker({ label, placeholder, without = [], autoFocus, onPick }: NodePickerProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 120);
  const { data = [], isFetching, isError } = useQuery(searchNodes({ text: settled, language, first: 12 }));
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const searching = text.trim().length > 1;
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
          size="sm"
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
              <span className={classes.kind}>{t(`kind.${kindOfId(node.id)}`)}</span>
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
