import { ActionIcon, Button, Textarea } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { pairListAt, withPairList, type BodyList, type PairList } from '../model/node-document';
import { addLine, moveLine, removeLine, setLine } from '../model/pair-lines';
import { controlId } from '../model/problems';
import { FieldProblems, PROBLEMS_BLOCK } from './field-problems';
import { useForm } from './form-context';
import classes from './node-form.module.css';

/** Props of PairListField. */
export interface PairListFieldProps {
  readonly list: BodyList;
}

/** A list in both languages, line by line: add, remove, move by buttons or Alt with an arrow. */
export function PairListField({ list }: PairListFieldProps) {
  const { t } = useTranslation('curate');
  const { document, change, problemsOf, sides } = useForm();
  const box = useRef<HTMLFieldSetElement>(null);
  const path = ['body', list];
  const lines = pairListAt(document, path);
  const count = lines.en.length;
  const label = t(`field.${list}`);

  const edit = (next: (lines: PairList) => PairList): void => {
    change((before) => withPairList(before, path, next(pairListAt(before, path))));
  };
  /** Where the focus goes once the lines are drawn anew. */
  const focusLater = (selector: string): void => {
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  };
  const move = (from: number, to: number, part: string): void => {
    if (to < 0 || to >= count) return;
    edit((before) => moveLine(before, from, to));
    focusLater(`[data-line="${to}"] ${part}`);
  };
  const remove = (index: number): void => {
    edit((before) => removeLine(before, index));
    focusLater(count > 1 ? `[data-line="${Math.min(index, count - 2)}"] textarea` : '[data-add]');
  };

  return (
    <fieldset className={classes.list} ref={box}>
      <legend className={classes.legend}>{label}</legend>
      <FieldProblems problems={problemsOf(path.join('.'))} />
      {lines.en.map((_, index) => (
        <div key={index} className={classes.line} data-line={index}>
          <div className={classes.pair} data-sides={sides.length}>
            {sides.map((side) => {
              const field = [...path, side, index].join('.');
              const id = controlId(field);
              const problems = problemsOf(field);
              const handleKeys = (event: KeyboardEvent): void => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                move(index, index + (event.key === 'ArrowUp' ? -1 : 1), `textarea[lang="${side}"]`);
              };
              return (
                <div key={side} className={classes.side}>
                  <Textarea
                    id={id}
                    lang={side}
                    aria-label={`${label}, ${t('line', { number: index + 1 })}, ${t(`side.${side}`)}`}
                    placeholder={t(`side.${side}`)}
                    autosize
                    minRows={1}
                    value={lines[side][index] ?? ''}
                    error={problems.length > 0 ? <FieldProblems problems={problems} /> : undefined}
                    errorProps={PROBLEMS_BLOCK}
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    onKeyDown={handleKeys}
                    onChange={(event) => {
                      const text = event.currentTarget.value;
                      edit((before) => setLine(before, index, side, text));
                    }}
                  />
                </div>
              );
            })}
          </div>
          <div className={classes.lineActions}>
            <ActionIcon
              variant="subtle"
              color="gray"
              data-move="up"
              disabled={index === 0}
              aria-label={t('list.up', { list: label, number: index + 1 })}
              onClick={() => {
                move(index, index - 1, '[data-move="up"]:not(:disabled), [data-move="down"]');
              }}
            >
              <Icon name="up" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              data-move="down"
              disabled={index === count - 1}
              aria-label={t('list.down', { list: label, number: index + 1 })}
              onClick={() => {
                move(index, index + 1, '[data-move="down"]:not(:disabled), [data-move="up"]');
              }}
            >
              <Icon name="down" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('list.remove', { list: label, number: index + 1 })}
              onClick={() => {
                remove(index);
              }}
            >
              <Icon name="close" />
            </ActionIcon>
          </div>
        </div>
      ))}
      <Button
        data-add
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => {
          edit(addLine);
          focusLater(`[data-line="${count}"] textarea`);
        }}
      >
        {t('list.add', { list: label })}
      </Button>
    </fieldset>
  );
}
