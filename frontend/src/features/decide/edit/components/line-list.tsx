import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { AdrPatchProblem, Bearing } from '@architrave/graph-seed/adr';

import { Icon } from '../../../../components/ui/icons';
import { OriginMark } from '../../components/origin-mark';
import { insertedAt, movedItem, withItem, withoutItem } from '../model/list-edit';
import { useTyped } from '../state/use-typed';
import { useEditor } from './editor-context';
import classes from './editor.module.css';

/** A line of a list: a driver, an argument, a consequence. */
export interface ListLine {
  readonly text: string;
  readonly bearing: Bearing;
}

/** Props of LineList. */
export interface LineListProps {
  readonly field: string;
  /** Names the list: "Decision drivers". */
  readonly label: string;
  /** Kind of section that its lines' origins are noted under. */
  readonly section: string;
  readonly lines: readonly ListLine[];
  /** Lines speak for, against, or neither way. */
  readonly withBearing?: boolean;
  readonly onChange: (lines: readonly ListLine[]) => AdrPatchProblem | undefined;
}

/** A line that is not in the text yet: it has no words. */
interface NewLine {
  readonly at: number;
  readonly bearing: Bearing;
}

/** What has a button of its own to be added. */
const ADDED = ['good', 'bad', 'neutral'] as const satisfies readonly Bearing[];
const BEARINGS = ['good', 'bad', 'neutral', 'unsaid'] as const satisfies readonly Bearing[];

/** A list line by line: Enter adds one, Alt with an arrow moves it, an empty one goes when it is left. */
export function LineList({ field, label, section, lines, withBearing = false, onChange }: LineListProps) {
  const { t } = useTranslation('decideEdit');
  const { isLocked, handle } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<NewLine>();
  const shown: readonly ListLine[] =
    fresh === undefined ? lines : insertedAt(lines, fresh.at, { text: '', bearing: fresh.bearing });

  const focusLater = (selector: string): void => {
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  };
  const add = (at: number, bearing: Bearing): void => {
    setFresh({ at, bearing });
    focusLater(`[data-line="${at}"] textarea`);
  };
  const write = (index: number, line: ListLine): void => {
    const isFresh = fresh?.at === index;
    if (line.text.trim() === '') {
      if (isFresh) setFresh({ at: index, bearing: line.bearing });
      return;
    }
    if (!isFresh) {
      const place = fresh !== undefined && fresh.at < index ? index - 1 : index;
      onChange(withItem(lines, place, line));
    } else if (onChange(insertedAt(lines, index, line)) === undefined) setFresh(undefined);
  };
  const remove = (index: number): void => {
    if (fresh?.at === index) setFresh(undefined);
    else onChange(withoutItem(lines, fresh !== undefined && fresh.at < index ? index - 1 : index));
  };
  const move = (from: number, to: number): void => {
    if (fresh !== undefined || to < 0 || to >= lines.length) return;
    onChange(movedItem(lines, from, to));
    focusLater(`[data-line="${to}"] textarea`);
  };

  return (
    <div className={classes.lines} role="group" aria-label={label} ref={box}>
      {shown.map((line, index) => (
        <Line
          key={index}
          index={index}
          count={shown.length}
          label={t('line.name', { list: label, number: index + 1 })}
          line={line}
          section={section}
          withBearing={withBearing}
          onWrite={(next) => {
            write(index, next);
          }}
          onMove={(to) => {
            move(index, to);
          }}
          onNext={() => {
            add(index + 1, line.bearing);
          }}
          onRemove={(byKey) => {
            remove(index);
            if (byKey) focusLater(index > 0 ? `[data-line="${index - 1}"] textarea` : '[data-add]');
          }}
        />
      ))}
      <Problem field={field} code={handle.problems.get(field)} />
      {!isLocked && (
        <div className={classes.adders}>
          {withBearing ? (
            ADDED.map((bearing) => (
              <Adder
                key={bearing}
                label={t(`line.add.${bearing}`, { list: label })}
                text={t(`bearing.${bearing}`)}
                onAdd={() => {
                  add(lines.length, bearing);
                }}
              />
            ))
          ) : (
            <Adder
              label={t('line.addTo', { list: label })}
              text={t('line.addShort')}
              onAdd={() => {
                add(lines.length, 'unsaid');
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface AdderProps {
  readonly label: string;
  readonly text: string;
  readonly onAdd: () => void;
}

function Adder({ label, text, onAdd }: AdderProps) {
  return (
    <Button
      data-add
      size="compact-xs"
      variant="subtle"
      leftSection={<Icon name="plus" size={12} />}
      aria-label={label}
      onClick={onAdd}
    >
      {text}
    </Button>
  );
}

interface LineProps {
  readonly index: number;
  readonly count: number;
  readonly label: string;
  readonly line: ListLine;
  readonly section: string;
  readonly withBearing: boolean;
  readonly onWrite: (line: ListLine) => void;
  readonly onMove: (to: number) => void;
  readonly onNext: () => void;
  readonly onRemove: (byKey: boolean) => void;
}

function Line({ index, count, label, line, section, withBearing, ...on }: LineProps) {
  const { t } = useTranslation('decideEdit');
  const { isLocked, language, originOf } = useEditor();
  const typed = useTyped(line.text);
  const origin = originOf(section, line.text);
  const handleKeys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, altKey, shiftKey } = event;
    if (event.nativeEvent.isComposing || isLocked) return;
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      on.onMove(index + (key === 'ArrowUp' ? -1 : 1));
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      if (typed.shown.trim() !== '') on.onNext();
    } else if (key === 'Backspace' && typed.shown === '') {
      event.preventDefault();
      typed.settle();
      on.onRemove(true);
    }
  };
  return (
    <div className={classes.line} data-line={index} data-bearing={withBearing ? line.bearing : undefined}>
      {withBearing ? (
        <NativeSelect
          className={classes.bearing}
          size="xs"
          variant="unstyled"
          aria-label={t('line.bearing', { line: label })}
          disabled={isLocked}
          value={line.bearing}
          data={BEARINGS.map((bearing) => ({ value: bearing, label: t(`bearing.${bearing}`) }))}
          onChange={(event) => {
            const bearing = BEARINGS.find((one) => one === event.currentTarget.value) ?? 'unsaid';
            on.onWrite({ text: typed.shown, bearing });
          }}
        />
      ) : (
        <span className={classes.bullet} aria-hidden="true" />
      )}
      <Textarea
        className={classes.bare}
        data-look="text"
        aria-label={label}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Enter"
        autosize
        minRows={1}
        lang={language}
        readOnly={isLocked}
        placeholder={t('line.placeholder')}
        value={typed.shown}
        onKeyDown={handleKeys}
        onChange={(event) => {
          typed.type(event.currentTarget.value);
          on.onWrite({ text: event.currentTarget.value, bearing: line.bearing });
        }}
        onBlur={() => {
          if (typed.isTyping && typed.shown.trim() === '') on.onRemove(false);
          typed.settle();
        }}
      />
      <span className={classes.lineMark}>
        {origin !== undefined && <OriginMark origin={origin} place="line" />}
      </span>
      {!isLocked && (
        <span className={classes.lineActions}>
          {/* The field moves its line by Alt with an arrow; two more stops for each line would be much. */}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={-1}
            disabled={index === 0}
            aria-label={t('line.up', { line: label })}
            onClick={() => {
              on.onMove(index - 1);
            }}
          >
            <Icon name="up" size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={-1}
            disabled={index === count - 1}
            aria-label={t('line.down', { line: label })}
            onClick={() => {
              on.onMove(index + 1);
            }}
          >
            <Icon name="down" size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('line.remove', { line: label })}
            onClick={() => {
              typed.settle();
              on.onRemove(true);
            }}
          >
            <Icon name="close" size={14} />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}

/** Why the text cannot hold what a field has. */
export function Problem({
  field,
  code,
}: {
  readonly field: string;
  readonly code: AdrPatchProblem | undefined;
}) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  if (code === undefined) return null;
  return (
    <p className={classes.problem} role="alert">
      {t(`problem.${code}`)}{' '}
      <button
        type="button"
        className={classes.textButton}
        onClick={() => {
          handle.settle(field);
        }}
      >
        {t('problem.takeBack')}
      </button>
    </p>
  );
}
