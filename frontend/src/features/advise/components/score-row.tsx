import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { useFormat } from '../../../lib/use-language';
import classes from './score-row.module.css';
import slider from './number-control.module.css';

/** Props of ScoreRow. */
export interface ScoreRowProps {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** What a value means, for screen readers and beside the slider. */
  readonly meaning: string;
  /** Why it counts although nobody stated it; nothing for what is stated. */
  readonly note?: string;
  readonly onChange: (value: number) => void;
  /** Absent where there is nothing to take away. */
  readonly onRemove?: () => void;
}

/** A named slider over a few whole steps: a priority, a level of skill. */
export function ScoreRow({ name, value, from, to, meaning, note, onChange, onRemove }: ScoreRowProps) {
  const { t } = useTranslation('advise');
  const { number } = useFormat();
  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      <input
        type="range"
        className={slider.slider}
        data-empty={note !== undefined || undefined}
        style={{ '--at': `${((value - from) / (to - from)) * 100}%` } as React.CSSProperties}
        min={from}
        max={to}
        step={1}
        value={value}
        aria-label={name}
        aria-valuetext={`${number(value)}, ${meaning}`}
        onChange={(event) => {
          onChange(Number(event.currentTarget.value));
        }}
      />
      <span className={classes.value}>{number(value)}</span>
      {onRemove === undefined ? (
        <span />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('form.remove', { name })}
          onClick={onRemove}
        >
          <Icon name="close" size={11} />
        </ActionIcon>
      )}
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </div>
  );
}
