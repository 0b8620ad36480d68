import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePicker } from '../../../components/node/node-picker';
import { NodeLink, NodeName } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { kindOfId, slugOfId } from '../../../lib/kinds';
import { nameOfSlug } from '../../../lib/name-of-slug';
import { attributesOf } from '../model/edge-attributes';
import type { EdgeEnd } from '../model/node-document';
import { controlId } from '../model/problems';
import classes from './edges-field.module.css';
import { FieldProblems } from './field-problems';
import { useForm } from './form-context';

/** Props of EdgeRow. */
export interface EdgeRowProps {
  readonly type: string;
  readonly index: number;
  readonly end: EdgeEnd;
  readonly onChange: (end: EdgeEnd) => void;
  readonly onRemove: () => void;
}

const LEVELS = ['1', '2', '3', '4', '5'];

/** An edge: the node at its other end, what its type carries, and on demand note, source and place. */
export function EdgeRow({ type, index, end, onChange, onRemove }: EdgeRowProps) {
  const { t } = useTranslation('curate');
  const { problemsOf } = useForm();
  const attributes = attributesOf(type);
  const field = `edges.${type}.${index}`;
  const problems = problemsOf(field);
  const told = end.note !== undefined || end.source !== undefined || end.place !== undefined;
  const wrongInside = problems.some(({ path }) => /\.(note|source|place)\b/.test(path));
  const [opened, setOpened] = useState(false);
  const isOpen = opened || wrongInside;
  const name = nameOfSlug(end.to);
  const detailsId = `${controlId(field)}-details`;
  const set = (change: Partial<EdgeEnd>): void => {
    onChange({ ...end, ...change });
  };
  return (
    <li className={classes.edge} id={controlId(field)} tabIndex={-1}>
      <div className={classes.row}>
        <span className={classes.target}>
          <KindIcon kind={kindOfId(end.to)} size={20} />
          <NodeLink id={end.to} />
        </span>
        {attributes.weight !== undefined && (
          <NativeSelect
            size="xs"
            w={86}
            aria-label={`${t('edge.weight')}, ${name}`}
            data={[
              { value: '', label: t('edge.weight') },
              ...range(attributes.weight).map((weight) => ({
                value: String(weight),
                label: weight > 0 ? `+${weight}` : String(weight).replace('-', '−'),
              })),
            ]}
            value={end.weight === undefined ? '' : String(end.weight)}
            onChange={(event) => {
              set({ weight: numberOf(event.currentTarget.value) });
            }}
          />
        )}
        {attributes.level !== undefined && (
          <NativeSelect
            size="xs"
            w={104}
            aria-label={`${t('edge.level')}, ${name}`}
            data={[
              { value: '', label: t(attributes.level === 'must' ? 'edge.level' : 'edge.noLevel') },
              ...LEVELS.map((level) => ({ value: level, label: t('edge.levelOf', { level }) })),
            ]}
            value={end.level === undefined ? '' : String(end.level)}
            onChange={(event) => {
              set({ level: numberOf(event.currentTarget.value) });
            }}
          />
        )}
        {attributes.fromLevel === true && (
          <NumberInput
            size="xs"
            w={92}
            min={0}
            max={4}
            allowDecimal={false}
            hideControls
            aria-label={`${t('edge.fromLevel')}, ${name}`}
            placeholder={t('edge.fromLevel')}
            value={end.fromLevel ?? ''}
            onChange={(value) => {
              set({ fromLevel: typeof value === 'number' ? value : undefined });
            }}
          />
        )}
        {attributes.required === true && (
          <Checkbox
            size="xs"
            label={t('edge.required')}
            aria-label={`${t('edge.required')}, ${name}`}
            checked={end.required ?? true}
            onChange={(event) => {
              // True is what holds without a word.
              set({ required: event.currentTarget.checked ? undefined : false });
            }}
          />
        )}
        {attributes.group === true && (
          <TextInput
            size="xs"
            w={130}
            aria-label={`${t('edge.group')}, ${name}`}
            placeholder={t('edge.group')}
            value={end.group ?? ''}
            onChange={(event) => {
              set({ group: textOf(event.currentTarget.value) });
            }}
          />
        )}
        <span className={classes.rowEnd}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-controls={detailsId}
            aria-label={`${t(told ? 'edge.told' : 'edge.tell')}, ${name}`}
            onClick={() => {
              setOpened(!isOpen);
            }}
          >
            {t(told ? 'edge.told' : 'edge.tell')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('edge.remove', { name })}
            onClick={onRemove}
          >
            <Icon name="close" />
          </ActionIcon>
        </span>
      </div>
      <FieldProblems problems={problems} />
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && <EdgeDetails end={end} name={name} withPlace={attributes.place === true} onChange={set} />}
      </div>
    </li>
  );
}

interface EdgeDetailsProps {
  readonly end: EdgeEnd;
  readonly name: string;
  readonly withPlace: boolean;
  readonly onChange: (change: Partial<EdgeEnd>) => void;
}

function EdgeDetails({ end, name, withPlace, onChange }: EdgeDetailsProps) {
  const { t } = useTranslation('curate');
  const { sides } = useForm();
  return (
    <div className={classes.details}>
      {withPlace && (
        <TextInput
          size="xs"
          label={`${t('edge.place')}, ${name}`}
          value={end.place ?? ''}
          onChange={(event) => {
            onChange({ place: textOf(event.currentTarget.value) });
          }}
        />
      )}
      <div className={classes.notes} data-sides={sides.length}>
        {sides.map((side) => (
          <TextInput
            key={side}
            size="xs"
            lang={side}
            label={`${t('edge.note')}, ${name}, ${t(`side.${side}`)}`}
            value={end.note?.[side] ?? ''}
            onChange={(event) => {
              const note = { en: '', es: '', ...end.note, [side]: event.currentTarget.value };
              onChange({ note: note.en === '' && note.es === '' ? undefined : note });
            }}
          />
        ))}
      </div>
      {end.source === undefined ? (
        <NodePicker
          label={`${t('edge.source')}, ${name}`}
          placeholder={t('edge.find')}
          detail="id"
          compact
          kinds={SOURCE_KINDS}
          without={[]}
          onPick={(id) => {
            onChange({ source: slugOfId(id) });
          }}
        />
      ) : (
        <p className={classes.sourceOf}>
          {t('edge.source')}: <NodeName id={`source:${end.source}`} />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('edge.noSource', { name })}
            onClick={() => {
              onChange({ source: undefined });
            }}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </p>
      )}
    </div>
  );
}

const SOURCE_KINDS = ['source'];

function range([minimum, maximum]: readonly [number, number]): readonly number[] {
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}

function numberOf(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}

function textOf(text: string): string | undefined {
  return text === '' ? undefined : text;
}
