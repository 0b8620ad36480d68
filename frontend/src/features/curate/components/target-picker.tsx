import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import { findTargets } from '../api/find-targets';
import classes from './edges-field.module.css';

/** Props of TargetPicker. */
export interface TargetPickerProps {
  readonly label: string;
  /** Kinds that may be picked. */
  readonly kinds: readonly string[];
  /** Full ids that are not offered. */
  readonly without: readonly string[];
  readonly onPick: (id: string) => void;
}

/** Finds a node of some kinds by its name and picks it. */
export function TargetPicker({ label, kinds, without, onPick }: TargetPickerProps) {
  const { t } = useTranslation(['ui', 'curate']);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, 120);
  const { data = [], isFetching, isError } = useQuery(findTargets({ text: settled, language, kinds }));
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const searching = text.trim().length > 1;
  const offered = searching ? data.filter(({ id }) => !without.includes(id)) : [];
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
          placeholder={t('curate:edge.find')}
          leftSection={<Icon name="plus" size={13} />}
          rightSection={isFetching ? <Loader size={12} /> : null}
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
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} className={classes.option}>
              <KindIcon kind={kindOfId(id)} size={18} />
              <span>{name[language]}</span>
              <code className={classes.id}>{id}</code>
            </Combobox.Option>
          ))}
          {offered.length === 0 && !isFetching && (
            <Combobox.Empty>{t(isError ? 'picker.failed' : 'picker.nothing')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
