import { smallestFlip, weighOptions } from '@architrave/graph-seed/adr';
import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { useFormat } from '../../../lib/use-language';
import type { DecisionMatrix } from '../model/details';
import classes from './matrix-table.module.css';
import panel from './panel.module.css';

/** Props of MatrixTable. */
export interface MatrixTableProps {
  readonly matrix: DecisionMatrix;
  /** Titles of the options, in the order of the text. */
  readonly options: readonly string[];
}

/** The options weighed by criteria, and the smallest change of one weight that would turn the result. */
export function MatrixTable({ matrix, options }: MatrixTableProps) {
  const { t } = useTranslation('decide');
  const { number } = useFormat();
  const { weighed, flip } = useMemo(() => {
    const scored = [...new Set(matrix.scores.map(({ option }) => option))];
    // An option that was renamed in the text keeps its scores under the old name until somebody scores it anew.
    const known = options.filter((option) => scored.includes(option));
    const all = { ...matrix, options: [...known, ...scored.filter((option) => !known.includes(option))] };
    return { weighed: weighOptions(all), flip: smallestFlip(all) };
  }, [matrix, options]);
  const scoreOf = (option: string, criterion: string): number | undefined =>
    matrix.scores.find((score) => score.option === option && score.criterion === criterion)?.score;
  const criterion = matrix.criteria.find(({ id }) => id === flip?.criterion);
  return (
    <section className={panel.section}>
      <Title order={2}>{t('matrix.title')}</Title>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('matrix.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.criterion')}</th>
              <th scope="col" className={classes.figure}>
                {t('matrix.weight')}
              </th>
              {weighed.map(({ option }) => (
                <th key={option} scope="col" className={classes.figure}>
                  {option}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.criteria.map(({ id, name, weight, node }) => (
              <tr key={id}>
                <th scope="row">{node === null ? name : <NodeLink id={node}>{name}</NodeLink>}</th>
                <td className={classes.figure}>{number(weight)}</td>
                {weighed.map(({ option }) => (
                  <td key={option} className={classes.figure}>
                    {number(scoreOf(option, id))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('matrix.total')}
              </th>
              {weighed.map(({ option, total }) => (
                <td key={option} className={classes.figure}>
                  {number(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={panel.muted}>
        {flip === null || criterion === undefined
          ? t('matrix.stable')
          : t('matrix.flip', {
              criterion: criterion.name,
              from: number(flip.from),
              to: number(flip.to, 1),
              winner: flip.winner,
              direction: t(flip.to > flip.from ? 'matrix.above' : 'matrix.below'),
            })}
      </p>
    </section>
  );
}
