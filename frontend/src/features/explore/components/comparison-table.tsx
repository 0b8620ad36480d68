import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink, NodeName } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { COMPARE_LIMITS } from '../../../lib/compare-tray';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import classes from './comparison-table.module.css';

type Comparison = NonNullable<LoadedNode['comparison']>;

/** Props of ComparisonTable. */
export interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Name of the comparison, for screen readers. */
  readonly name: string;
}

/** A comparison written by hand: criteria as rows, choices as columns, and when to take which. */
export function ComparisonTable({ comparison, name }: ComparisonTableProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { items, criteria, choose } = comparison;
  const nodes = items.flatMap(({ node }) => (node == null ? [] : [node])).slice(0, COMPARE_LIMITS.most);
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={name}>
        <table className={classes.table} aria-label={name}>
          <thead>
            <tr>
              <td />
              {items.map((item, index) => (
                <th key={index} scope="col">
                  <Column item={item} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.name[language]}
                  {criterion.source != null && (
                    <span className={classes.source}>
                      {t('table.by')} <NodeLink id={`source:${criterion.source}`} />
                    </span>
                  )}
                </th>
                {criterion.cells.map((cell, index) => (
                  <td key={index}>
                    <LinkedText text={cell[language]} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className={classes.choose}>
              <th scope="row">{t('table.choose')}</th>
              {choose.map((text, index) => (
                <td key={index}>
                  <LinkedText text={text[language]} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {nodes.length >= COMPARE_LIMITS.least && (
        <Button
          size="compact-sm"
          variant="default"
          className={`${classes.compare} no-print`}
          leftSection={<Icon name="comparison" size={14} />}
          renderRoot={(props) => <Link to="/compare" search={{ ids: nodes.join(',') } as never} {...props} />}
        >
          {t('table.compare', { count: nodes.length })}
        </Button>
      )}
    </>
  );
}

function Column({ item }: { readonly item: Comparison['items'][number] }) {
  const language = useLanguage();
  if (item.node == null) return <>{item.name?.[language]}</>;
  return (
    <NodeLink id={item.node} className={classes.column}>
      <KindIcon kind={kindOfId(item.node)} size={20} />
      <span>
        <NodeName id={item.node} />
      </span>
    </NodeLink>
  );
}
