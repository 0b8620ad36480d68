import { ActionIcon, Button, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AdrContentOption, AdrPatchProblem } from '@architrave/graph-seed/adr';

import { Icon } from '../../../../components/ui/icons';
import { insertedAt, movedItem, placeAfterMove, placeAfterRemoval, withoutItem } from '../model/list-edit';
import { withRenamedOption } from '../model/matrix';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { LineList, Problem } from './line-list';
import { MarkdownField } from './markdown-part';
import { TextField } from './text-field';

/** The options as objects: title, description, what speaks for and against, and which one is chosen. */
export function OptionsPart() {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked } = useEditor();
  const { options, chosen } = handle.read.content;
  const box = useRef<HTMLDivElement>(null);
  const focusLater = (selector: string): void => {
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  };
  const set = (
    field: string,
    next: readonly AdrContentOption[],
    at: number | null,
  ): AdrPatchProblem | undefined => handle.change(field, { set: 'options', options: [...next], chosen: at });
  const move = (from: number, to: number): void => {
    set('options', movedItem(options, from, to), placeAfterMove(chosen, from, to));
    focusLater(`[data-option="${to}"] textarea`);
  };
  return (
    <div ref={box} className={classes.options}>
      {options.map((option, index) => (
        <OptionCard
          key={index}
          index={index}
          count={options.length}
          option={option}
          isChosen={index === chosen}
          onMove={(to) => {
            move(index, to);
          }}
          onRemove={() => {
            set('options', withoutItem(options, index), placeAfterRemoval(chosen, index));
            focusLater('[data-add-option]');
          }}
        />
      ))}
      {!isLocked && <AddOption count={options.length} />}
      <Problem field="options" code={handle.problems.get('options')} />
      {options.length > 0 && chosen === null && <p className={classes.hint}>{t('option.noneChosen')}</p>}
    </div>
  );
}

interface OptionCardProps {
  readonly index: number;
  readonly count: number;
  readonly option: AdrContentOption;
  readonly isChosen: boolean;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function OptionCard({ index, count, option, isChosen, onMove, onRemove }: OptionCardProps) {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked } = useEditor();
  const { content } = handle.read;
  const name = option.title || t('option.number', { number: index + 1 });
  const write = (
    field: string,
    next: (option: AdrContentOption) => AdrContentOption,
    renamed?: string,
  ): AdrPatchProblem | undefined =>
    handle.change(
      `option.${index}.${field}`,
      ({ content: { options, chosen } }) => ({
        set: 'options',
        options: options.map((one, at) => (at === index ? next(one) : one)),
        chosen,
      }),
      renamed === undefined
        ? undefined
        : (details) => {
            const matrix = withRenamedOption(details.matrix, option.title, renamed);
            return matrix === details.matrix ? details : { ...details, matrix };
          },
    );
  return (
    <div
      className={classes.option}
      role="group"
      aria-label={name}
      data-option={index}
      data-chosen={isChosen || undefined}
    >
      <div className={classes.optionHead}>
        <TextField
          field={`option.${index}.title`}
          look="option"
          label={t('option.title', { number: index + 1 })}
          value={option.title}
          onChange={(title) => {
            const plain = title.replaceAll('\n', ' ');
            return write('title', (one) => ({ ...one, title: plain }), plain.trim());
          }}
        />
        <Radio
          className={classes.choose}
          size="xs"
          name="chosen-option"
          label={t('option.chosen')}
          aria-label={t('option.choose', { option: name })}
          checked={isChosen}
          disabled={isLocked}
          onChange={() => {
            handle.change('chosen', {
              set: 'outcome',
              chosen: index,
              reason: content.reason,
              more: content.outcome,
            });
          }}
        />
        {!isLocked && (
          <span className={classes.optionActions}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={index === 0}
              aria-label={t('option.up', { option: name })}
              onClick={() => {
                onMove(index - 1);
              }}
            >
              <Icon name="up" size={14} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={index === count - 1}
              aria-label={t('option.down', { option: name })}
              onClick={() => {
                onMove(index + 1);
              }}
            >
              <Icon name="down" size={14} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('option.remove', { option: name })}
              onClick={onRemove}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </span>
        )}
      </div>
      <MarkdownField
        field={`option.${index}.description`}
        label={t('option.description', { option: name })}
        section="arguments"
        markdown={option.description}
        hint={t('option.descriptionHint')}
        onChange={(description) => write('description', (one) => ({ ...one, description }))}
      />
      <LineList
        field={`option.${index}.arguments`}
        label={t('option.arguments', { option: name })}
        section="arguments"
        lines={option.arguments}
        withBearing
        onChange={(lines) => write('arguments', (one) => ({ ...one, arguments: [...lines] }))}
      />
    </div>
  );
}

/** A title makes an option; until then there is none. */
function AddOption({ count }: { readonly count: number }) {
  const { t } = useTranslation('decideEdit');
  const { handle, language } = useEditor();
  const [title, setTitle] = useState('');
  const add = (): void => {
    const plain = title.trim();
    if (plain === '') return;
    const problem = handle.change('option.new', ({ content: { options, chosen } }) => ({
      set: 'options',
      options: insertedAt(options, options.length, { title: plain, description: '', arguments: [] }),
      chosen,
    }));
    if (problem === undefined) setTitle('');
  };
  return (
    <div className={classes.addOption}>
      <Textarea
        className={classes.bare}
        data-look="text"
        data-add-option
        aria-label={t('option.newTitle')}
        placeholder={t(count === 0 ? 'option.firstPlaceholder' : 'option.placeholder')}
        autosize
        minRows={1}
        lang={language}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value.replaceAll('\n', ' '));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="compact-xs" variant="default" disabled={title.trim() === ''} onClick={add}>
        {t('option.add')}
      </Button>
      <Problem field="option.new" code={handle.problems.get('option.new')} />
    </div>
  );
}
