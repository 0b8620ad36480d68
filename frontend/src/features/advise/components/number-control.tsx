import { NumberInput } from '@mantine/core';

import { useLanguage } from '../../../lib/use-language';
import type { FieldRules } from '../api/load-requirements-form';
import type { FieldPath } from '../model/fields';
import { lastPosition, positionOfValue, valueAtPosition, type SliderScale } from '../model/slider-scale';
import type { ControlIds } from './control-ids';
import classes from './number-control.module.css';
import { useWords } from './use-words';

/** Props of NumberControl. */
export interface NumberControlProps {
  readonly ids: ControlIds;
  readonly path: FieldPath;
  readonly rules: FieldRules;
  readonly scale: SliderScale;
  readonly value: number | undefined;
  /** What is taken while the field is empty; the slider rests there. */
  readonly assumed: number | undefined;
  readonly wrong: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number to type, with its unit, and a slider over its usual range. */
export function NumberControl({
  ids,
  path,
  rules,
  scale,
  value,
  assumed,
  wrong,
  onChange,
}: NumberControlProps) {
  const language = useLanguage();
  const words = useWords();
  // Shares are shown as percentages, as people say them.
  const isShare = rules.unit === 'share';
  const shown = value === undefined ? '' : isShare ? roundShare(value * 100) : value;
  const rest = assumed ?? (typeof rules.default?.value === 'number' ? rules.default.value : undefined);
  const last = lastPosition(scale);
  const position = positionOfValue(scale, value ?? rest ?? valueAtPosition(scale, 0));
  const unit = isShare ? '%' : words.unit(rules.unit);
  return (
    <div className={classes.control}>
      <NumberInput
        id={ids.id}
        size="xs"
        value={shown}
        placeholder={
          rest === undefined ? undefined : placeholder(isShare ? roundShare(rest * 100) : rest, language)
        }
        error={wrong}
        thousandSeparator={language === 'en' ? ',' : '.'}
        decimalSeparator={language === 'en' ? '.' : ','}
        clampBehavior="none"
        hideControls
        inputMode="decimal"
        // Mantine leaves out a description that is not its own, so it is handed to the element itself.
        attributes={{ input: { 'aria-describedby': ids.describedBy } }}
        rightSection={<span className={classes.unit}>{unit}</span>}
        rightSectionWidth={unitWidth(unit)}
        rightSectionPointerEvents="none"
        onChange={(next) => {
          const typed = typeof next === 'number' ? next : next === '' ? undefined : Number(next);
          if (typed === undefined || Number.isNaN(typed)) onChange(undefined);
          else onChange(isShare ? typed / 100 : typed);
        }}
      />
      <input
        type="range"
        className={classes.slider}
        data-empty={value === undefined || undefined}
        style={{ '--at': `${(position / last) * 100}%` } as React.CSSProperties}
        min={0}
        max={last}
        step={1}
        value={position}
        aria-labelledby={ids.labelId}
        aria-describedby={ids.describedBy}
        aria-valuetext={words.value(path, value ?? rest)}
        onChange={(event) => {
          const next = valueAtPosition(scale, Number(event.currentTarget.value));
          onChange(rules.isInteger ? Math.round(next) : next);
        }}
      />
    </div>
  );
}

function placeholder(value: number, language: string): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'es-ES', {
    maximumSignificantDigits: value < 1000 ? 4 : undefined,
    maximumFractionDigits: value < 1000 ? undefined : 0,
    useGrouping: 'always',
  }).format(value);
}

function roundShare(percent: number): number {
  return Number(percent.toFixed(4));
}

function unitWidth(unit: string): number {
  return 16 + unit.length * 6.6;
}
