import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePicker } from '../../../components/node/node-picker';
import { useLanguage } from '../../../lib/use-language';
import { loadEdgeRules } from '../api/load-edge-rules';
import { edgesOf, withEdges, type EdgeEnd } from '../model/node-document';
import { controlId } from '../model/problems';
import { EdgeRow } from './edge-row';
import classes from './edges-field.module.css';
import { FieldProblems } from './field-problems';
import { useForm } from './form-context';
import { useWords } from './use-words';

const NONE: readonly EdgeEnd[] = [];

/** The links that leave the node, by type, with search for the node at the other end. */
export function EdgesField({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation('curate');
  const words = useWords();
  const language = useLanguage();
  const { kind, document, change, problemsOf } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const { data: rules = [], isError } = useQuery(loadEdgeRules());
  // Types that were chosen and have no edge yet.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const edges = edgesOf(document);
  const types = [...new Set([...Object.keys(edges), ...begun])];
  const offered = rules.filter(({ type, fromKinds }) => fromKinds.includes(kind) && !types.includes(type));
  const setEnds = (type: string, next: (ends: readonly EdgeEnd[]) => readonly EdgeEnd[]): void => {
    change((before) => withEdges(before, type, next(edgesOf(before)[type] ?? NONE)));
  };
  /** Where the focus goes once the rows are drawn anew. */
  const focusPicker = (type: string): void => {
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[data-edge-type="${type}"] input[aria-haspopup]`)?.focus();
    });
  };
  return (
    <div ref={box} className={classes.groups} id={controlId('edges')} tabIndex={-1}>
      <FieldProblems problems={problemsOf('edges')} />
      {types.map((type) => {
        const ends = edges[type] ?? NONE;
        const rule = rules.find((found) => found.type === type);
        const title = words.relation(type);
        return (
          <fieldset
            key={type}
            className={classes.group}
            data-edge-type={type}
            id={controlId(`edges.${type}`)}
            tabIndex={-1}
          >
            <legend className={classes.groupTitle}>
              {title} <span className={classes.count}>{ends.length}</span>
            </legend>
            <FieldProblems problems={problemsOf(`edges.${type}`)} />
            <ul className={classes.rows}>
              {ends.map((end, index) => (
                <EdgeRow
                  key={end.to}
                  type={type}
                  index={index}
                  end={end}
                  onChange={(next) => {
                    setEnds(type, (before) => before.map((old) => (old.to === end.to ? next : old)));
                  }}
                  onRemove={() => {
                    setBegun((before) => [...new Set([...before, type])]);
                    setEnds(type, (before) => before.filter(({ to }) => to !== end.to));
                    focusPicker(type);
                  }}
                />
              ))}
            </ul>
            <NodePicker
              label={t('edge.add', { relation: title })}
              placeholder={t('edge.find')}
              detail="id"
              compact
              kinds={rule?.toKinds ?? []}
              without={[...ends.map(({ to }) => to), ...(id === undefined ? [] : [id])]}
              onPick={(to) => {
                setEnds(type, (before) => [...before, { to }]);
              }}
            />
          </fieldset>
        );
      })}
      {isError && <p className={classes.failed}>{t('edge.rulesFailed')}</p>}
      {offered.length > 0 && (
        <NativeSelect
          size="sm"
          maw={320}
          label={t('edge.addType')}
          value=""
          data={[
            { value: '', label: t('edge.chooseType') },
            ...offered.map(({ type, meaning }) => ({ value: type, label: meaning[language] })),
          ]}
          onChange={(event) => {
            const type = event.currentTarget.value;
            if (type === '') return;
            setBegun((before) => [...before, type]);
            focusPicker(type);
          }}
        />
      )}
    </div>
  );
}
