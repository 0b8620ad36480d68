import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { KindIcon } from '../../../components/ui/node-badge';
import { kindOfId } from '../../../lib/kinds';
import { useFormat, useLanguage } from '../../../lib/use-language';
import { loadLearningOf, type ComparedNode } from '../api/load-compared';
import { priceRangeOf } from '../model/price-range';
import classes from './criteria-table.module.css';

/** Props of CriteriaTable. */
export interface CriteriaTableProps {
  readonly nodes: readonly ComparedNode[];
}

/** Criteria as rows, nodes as columns; a criterion that none of them has an answer to has no row. */
export function CriteriaTable({ nodes }: CriteriaTableProps) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const rows = useRows(nodes);
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('criteria.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {nodes.map((node) => (
              <th key={node.id} scope="col">
                <NodeLink id={node.id} className={classes.column}>
                  <KindIcon kind={kindOfId(node.id)} size={22} />
                  <span>{node.name[language]}</span>
                </NodeLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index}>
                  {cell ?? <span className={classes.nothing}>{t('criteria.nothing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  readonly label: string;
  readonly cells: readonly (ReactNode | undefined)[];
}

function useRows(nodes: readonly ComparedNode[]): readonly Row[] {
  const { t } = useTranslation(['compare', 'ui']);
  const language = useLanguage();
  const { number, money } = useFormat();
  const hours = useHours(nodes);
  const list = (part: 'whenToUse' | 'whenNot' | 'advantages' | 'disadvantages') =>
    nodes.map((node) => {
      const items = node.body?.[part]?.[language] ?? [];
      return items.length === 0 ? undefined : <Points key={part} items={items} />;
    });
  const rows: Row[] = [
    {
      label: t('criteria.kind'),
      cells: nodes.map((node) => {
        const kind = t(`ui:kind.${kindOfId(node.id)}`);
        return node.category == null ? kind : `${kind}, ${t(`ui:category.${node.category as 'style'}`)}`;
      }),
    },
    {
      label: t('criteria.summary'),
      cells: nodes.map((node) => <LinkedText key={node.id} text={node.summary[language]} />),
    },
    { label: t('criteria.whenToUse'), cells: list('whenToUse') },
    { label: t('criteria.whenNot'), cells: list('whenNot') },
    { label: t('criteria.advantages'), cells: list('advantages') },
    { label: t('criteria.disadvantages'), cells: list('disadvantages') },
    {
      label: t('criteria.licence'),
      cells: nodes.map(({ technology }) =>
        technology == null
          ? undefined
          : technology.isOpenSource
            ? `${technology.licence}, ${t('criteria.openSource')}`
            : technology.licence,
      ),
    },
    {
      label: t('criteria.price'),
      cells: nodes.map(({ technology }) => {
        if (technology == null) return undefined;
        const { offers, fixed, byUse } = priceRangeOf(technology.offers);
        if (offers === 0) return undefined;
        return [
          t('criteria.offers', { count: offers }),
          ...(fixed === undefined
            ? []
            : [
                fixed.low === fixed.high
                  ? t('criteria.fixedOne', { price: money(fixed.low) })
                  : t('criteria.fixed', { low: money(fixed.low), high: money(fixed.high) }),
              ]),
          ...(byUse === 0 ? [] : [t('criteria.byUse', { count: byUse })]),
        ].join('; ');
      }),
    },
    {
      label: t('criteria.hours'),
      cells: hours.map((each) =>
        each === undefined ? undefined : t('criteria.hoursValue', { hours: number(each, 0) }),
      ),
    },
    {
      label: t('criteria.exam'),
      cells: nodes.map(({ certification }) =>
        certification == null
          ? undefined
          : [
              certification.provider,
              certification.priceUsd == null
                ? t('criteria.priceUnknown')
                : money(certification.priceUsd.value),
              ...(certification.minutes == null
                ? []
                : [t('criteria.minutes', { count: certification.minutes.value })]),
            ].join(', '),
      ),
    },
    {
      label: t('criteria.years'),
      cells: nodes.map(({ level }) =>
        level == null
          ? undefined
          : t('criteria.yearsValue', {
              minimum: number(level.years.minimum),
              maximum: number(level.years.maximum),
            }),
      ),
    },
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** Hours to learn each node, prerequisites included; nothing where it needs no skill, or while it is read. */
function useHours(nodes: readonly ComparedNode[]): readonly (number | undefined)[] {
  const learning = useQueries({ queries: nodes.map((node) => loadLearningOf(node)) });
  return learning.map(({ data }) => (data === undefined || data.steps.length === 0 ? undefined : data.hours));
}

function Points({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={classes.points}>
      {items.map((item) => (
        <li key={item}>
          <LinkedText text={item} />
        </li>
      ))}
    </ul>
  );
}
