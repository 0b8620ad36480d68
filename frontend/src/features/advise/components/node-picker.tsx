import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import { findNodes } from '../api/find-nodes';
import classes from './node-picker.module.css';

/** Props of NodePicker. */
export interface NodePickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kinds: readonly string[];
  /** Full ids that are chosen already; they are not offered. */
  readonly without: readonly string[];
  readonly onPick: (id: string) => void;
}

/** Finds a node of some kinds by name and picks it. */
export function NodePicker({ label, placeholder, kinds, without, onPick }: NodePickerProps) {
  const { t } = useTranslation('advise');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 120);
  const { data = [], isFetching, isError } = useQuery(findNodes({ text: settled, language, kinds }));
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const offered = text.trim() === '' ? [] : data.filter(({ id }) => !without.includes(id));
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
          size="xs"
          value={text}
          aria-label={label}
          placeholder={placeholder}
          leftSection={<Icon name="find" size={13} />}
          rightSection={isFetching ? <Loader size={12} /> : null}
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
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map((node) => (
            <Combobox.Option key={node.id} value={node.id} className={classes.option}>
              <KindIcon kind={kindOfId(node.id)} size={18} />
              {node.name[language]}
            </Combobox.Option>
          ))}
          {offered.length === 0 && !isFetching && (
            <Combobox.Empty>{isError ? t('form.searchFailed') : t('form.nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
