import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FieldPath } from '../model/fields';
import { placeOf } from '../model/fields';
import { listOf, type FieldValue } from '../model/requirements';
import chips from './chips.module.css';
import type { ControlIds } from './control-ids';
import { useWords } from './use-words';

/** Props of ChoiceControl. */
export interface ChoiceControlProps {
  readonly ids: ControlIds;
  readonly path: FieldPath;
  /** The words to choose from; absent for a flag. */
  readonly options: readonly string[] | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
}

/** All options in sight, one or several chosen; choosing a chosen one again clears it. */
export function ChoiceControl({ ids, path, options, value, onChange }: ChoiceControlProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const { type } = placeOf(path);
  const several = type === 'choices';
  const choices: readonly { readonly key: string; readonly value: FieldValue; readonly text: string }[] =
    options === undefined
      ? [true, false].map((flag) => ({
          key: String(flag),
          value: flag,
          text: t(flag ? 'option.yes' : 'option.no'),
        }))
      : options.map((option) => ({ key: option, value: option, text: words.option(path, option) }));
  const chosen = listOf(value);
  return (
    <div
      className={chips.chips}
      role="group"
      aria-labelledby={ids.labelId}
      aria-describedby={ids.describedBy}
    >
      {choices.map((choice) => {
        const isOn = several ? chosen.includes(choice.key) : value === choice.value;
        return (
          <UnstyledButton
            key={choice.key}
            className={chips.chip}
            aria-pressed={isOn}
            onClick={() => {
              if (!several) onChange(isOn ? undefined : choice.value);
              else onChange(isOn ? chosen.filter((key) => key !== choice.key) : [...chosen, choice.key]);
            }}
          >
            {choice.text}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
