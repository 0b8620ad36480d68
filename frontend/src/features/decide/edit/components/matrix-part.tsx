import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePicker } from '../../../../components/node/node-picker';
import { Icon } from '../../../../components/ui/icons';
import { useFormat } from '../../../../lib/use-language';
import type { DecisionMatrix } from '../../model/details';
import { smallestFlip, weighOptions, WEIGHTS } from '@architrave/graph-seed/adr';
import {
  NO_MATRIX,
  scoreAt,
  SCORES,
  withCriterion,
  withoutCriterion,
  withScore,
  withWeight,
} from '../model/matrix';
import { useNodeName } from '../state/use-node-name';
import { partId, useEditor } from './editor-context';
import classes from './matrix.module.css';

/** Options against weighted criteria; shown when it is asked for, and where there is one. */
export function MatrixPart() {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked, changed } = useEditor();
  const { matrix } = handle.copy.mine.details;
  const [isOpen, setOpen] = useState((matrix?.criteria.length ?? 0) > 0);
  const options = handle.read.content.options.map(({ title }) => title);
  if (options.length < 2) return null;
  if (!isOpen) {
    if (isLocked) return null;
    return (
      <Button
        className={classes.open}
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="table" size={14} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('matrix.open')}
      </Button>
    );
  }
  return (
    <section
      className={classes.matrix}
      id={partId('matrix')}
      aria-label={t('matrix.title')}
      data-changed={changed.has('matrix') || undefined}
    >
      <h3>{t('matrix.title')}</h3>
      <p className={classes.hint}>{t('matrix.hint')}</p>
      {matrix !== null && matrix.criteria.length > 0 && <MatrixTable matrix={matrix} options={options} />}
      {!isLocked && <AddCriterion matrix={matrix ?? NO_MATRIX} />}
    </section>
  );
}

function useSetMatrix(): (next: (matrix: DecisionMatrix) => DecisionMatrix) => void {
  const { handle } = useEditor();
  return (next) => {
    handle.changeDetails('matrix', (details) => {
      const before = details.matrix ?? NO_MATRIX;
      const after = next(before);
      return after === before ? details : { ...details, matrix: after.criteria.length === 0 ? null : after };
    });
  };
}

interface MatrixTableProps {
  readonly matrix: DecisionMatrix;
  readonly options: readonly string[];
}

const STEPS = Array.from({ length: WEIGHTS[1] - WEIGHTS[0] + 1 }, (_, index) => WEIGHTS[0] + index);

function MatrixTable({ matrix, options }: MatrixTableProps) {
  const { t } = useTranslation('decideEdit');
  const { isLocked, language } = useEditor();
  const { number } = useFormat();
  const set = useSetMatrix();
  const weighed = useMemo(() => ({ ...matrix, options }), [matrix, options]);
  const totals = useMemo(
    () => new Map(weighOptions(weighed).map(({ option, total }) => [option, total])),
    [weighed],
  );
  const flip = useMemo(() => smallestFlip(weighed), [weighed]);
  const most = Math.max(...totals.values());
  const isComplete = matrix.scores.length > 0;
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('matrix.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.criterion')}</th>
              <th scope="col">{t('matrix.weight')}</th>
              {options.map((option) => (
                <th key={option} scope="col" lang={language}>
                  {option}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {matrix.criteria.map(({ id, name, weight }) => (
              <tr key={id}>
                <th scope="row" lang={language}>
                  {name}
                </th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('matrix.weightOf', { criterion: name })}
                    disabled={isLocked}
                    value={String(weight)}
                    data={[...new Set([...STEPS, weight])].sort((a, b) => a - b).map(String)}
                    onChange={(event) => {
                      const next = Number(event.currentTarget.value);
                      set((before) => withWeight(before, id, next));
                    }}
                  />
                </td>
                {options.map((option) => (
                  <td key={option}>
                    <NativeSelect
                      size="xs"
                      aria-label={t('matrix.scoreOf', { option, criterion: name })}
                      disabled={isLocked}
                      value={String(scoreAt(matrix, option, id) ?? '')}
                      data={[
                        { value: '', label: '–' },
                        ...SCORES.map((score) => ({ value: String(score), label: String(score) })),
                      ]}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        const score = value === '' ? null : Number(value);
                        set((before) => withScore(before, { option, criterion: id }, score));
                      }}
                    />
                  </td>
                ))}
                <td>
                  {!isLocked && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={t('matrix.remove', { criterion: name })}
                      onClick={() => {
                        set((before) => withoutCriterion(before, id));
                      }}
                    >
                      <Icon name="close" size={14} />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('matrix.total')}</th>
              <td />
              {options.map((option) => {
                const total = totals.get(option) ?? 0;
                return (
                  <td key={option} data-best={(isComplete && total === most) || undefined}>
                    {number(total)}
                    {isComplete && total === most && <span className={classes.best}>{t('matrix.best')}</span>}
                  </td>
                );
              })}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {isComplete && (
        <p className={classes.flip} role="note">
          {flip === null
            ? t('matrix.noFlip')
            : t('matrix.flip', {
                criterion: matrix.criteria.find(({ id }) => id === flip.criterion)?.name ?? flip.criterion,
                from: number(flip.from),
                to: number(flip.to, 1),
                winner: flip.winner,
              })}
        </p>
      )}
    </>
  );
}

function AddCriterion({ matrix }: { readonly matrix: DecisionMatrix }) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const set = useSetMatrix();
  const nameOf = useNodeName();
  const drivers = handle.read.content.drivers.filter(
    (driver) => withCriterion(matrix, { name: driver, node: null }) !== matrix,
  );
  return (
    <div className={classes.adders}>
      {drivers.map((driver) => (
        <Button
          key={driver}
          className={classes.driver}
          size="compact-xs"
          variant="default"
          leftSection={<Icon name="plus" size={12} />}
          onClick={() => {
            set((before) => withCriterion(before, { name: driver, node: null }));
          }}
        >
          {driver}
        </Button>
      ))}
      <div className={classes.picker}>
        <NodePicker
          compact
          label={t('matrix.addQuality')}
          kinds={['quality']}
          without={matrix.criteria.flatMap(({ node }) => (node === null ? [] : [node]))}
          onPick={(id) => {
            void nameOf(id).then((name) => {
              set((before) => withCriterion(before, { name, node: id }));
            });
          }}
        />
      </div>
    </div>
  );
}
