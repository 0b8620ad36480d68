import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { Money } from '../../../components/ui/money';
import { StateSign, stateOfSlack } from '../../../components/ui/state-sign';
import { useFormat } from '../../../lib/use-language';
import type { Recommendation } from '../model/advice';
import { compareRoles } from '../model/compare-roles';
import { useNames } from '../state/use-briefs';
import classes from './comparison.module.css';
import { useDerivations } from './derivations';
import { NodeLink } from './node-link';
import panel from './panel.module.css';
import { useWords } from './use-words';

/** Props of Comparison. */
export interface ComparisonProps {
  readonly left: Recommendation;
  readonly right: Recommendation;
  readonly onClose: () => void;
}

/** Two recommendations side by side: figures, parts role by role, what each gives up. */
export function Comparison({ left, right, onClose }: ComparisonProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const derive = useDerivations();
  const { nameOf } = useNames();
  const both = [left, right] as const;
  const sign = (one: Recommendation, path: string) => {
    const slack = one.held.find((held) => held.path === path)?.slack;
    return slack === undefined ? null : <StateSign state={stateOfSlack(slack)} />;
  };
  const row = (label: string, cell: (one: Recommendation) => React.ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {both.map((one) => (
        <td key={one.rank}>{cell(one)}</td>
      ))}
    </tr>
  );
  return (
    <div className={classes.comparison}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('compare.label')}>
        <table className={`${panel.table} ${classes.table}`}>
          <thead>
            <tr>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Icon name="close" size={12} />}
                  onClick={onClose}
                >
                  {t('compare.close')}
                </Button>
              </td>
              {both.map((one) => (
                <th key={one.rank} scope="col">
                  {one.rank}. {nameOf(`pattern:${one.style}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t('ranking.score'), (one) => format.number(one.score, 3))}
            {row(t('cost.perMonth'), (one) => (
              <>
                <Money
                  usd={one.totals.monthlyUsd}
                  low={one.totals.monthlyUsdLow}
                  high={one.totals.monthlyUsdHigh}
                  derivation={derive.cost(one)}
                />{' '}
                {sign(one, 'constraints.monthlyBudgetUsd')}
              </>
            ))}
            {row('p99', (one) => (
              <>
                {format.milliseconds(one.totals.latencyP99Ms)} {sign(one, 'quality.latencyP99Ms')}
              </>
            ))}
            {row(t('targets.availability'), (one) => (
              <>
                {format.percent(one.totals.availabilityPercent)} {sign(one, 'quality.availabilityPercent')}
              </>
            ))}
            {row(t('cost.operations'), (one) =>
              t('figure.hours', { hours: format.number(one.totals.operationsHoursPerMonth, 1) }),
            )}
            {row(t('learn.ready'), (one) =>
              t('ranking.weeks', { count: Math.ceil(one.totals.weeksToReady) }),
            )}
            {row(words.field('constraints.cloud'), (one) => words.cloud(one.cloud))}
          </tbody>
          <tbody>
            <tr>
              <th scope="colgroup" colSpan={3} className={classes.part}>
                {t('compare.parts')}
              </th>
            </tr>
            {compareRoles(left, right).map(({ role, left: mine, right: theirs, differs }) => (
              <tr key={role} data-differs={differs || undefined}>
                <th scope="row">{nameOf(`role:${role}`)}</th>
                {[mine, theirs].map((component, index) => (
                  <td key={index === 0 ? 'left' : 'right'}>
                    {component === undefined ? (
                      <span className={panel.muted}>{t('none')}</span>
                    ) : (
                      <>
                        {nameOf(`technology:${component.technology}`)} ×{format.number(component.units)}{' '}
                        <span className={panel.muted}>{format.money(component.monthlyUsd)}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tbody>
            {row(t('tabs.givesUp'), (one) => (
              <span className={classes.names}>
                {one.givesUp.map(({ quality }) => (
                  <NodeLink key={quality} id={`quality:${quality}`} />
                ))}
              </span>
            ))}
            {row(t('compare.patterns'), (one) => (
              <span className={classes.names}>
                {one.patterns.map(({ id }) => (
                  <NodeLink key={id} id={`pattern:${id}`} />
                ))}
              </span>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
