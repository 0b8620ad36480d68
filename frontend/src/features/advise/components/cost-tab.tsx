import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Figure } from '../../../components/ui/figure';
import { Icon } from '../../../components/ui/icons';
import { SourceLink } from '../../../components/ui/source-link';
import { useFormat } from '../../../lib/use-language';
import type { CostLine, MonthlyCost, Recommendation } from '../model/advice';
import { useNames } from '../state/use-briefs';
import classes from './cost-tab.module.css';
import { useDerivations } from './derivations';
import { Live } from './live';
import panel from './panel.module.css';
import { useWords } from './use-words';

/** Props of CostTab. */
export interface CostTabProps {
  readonly recommendation: Recommendation;
  readonly onPart: (role: string) => void;
}

/** The month's bill: every part and shared charge with low, expected and high, and the lines each is the sum of. */
export function CostTab({ recommendation, onPart }: CostTabProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const derive = useDerivations();
  const words = useWords();
  const { nameOf, language } = useNames();
  const { components, charges, totals } = recommendation;
  const dearest = [...components].sort((a, b) => b.monthlyUsd - a.monthlyUsd);
  return (
    <div className={panel.stack}>
      <p className={panel.muted}>
        {t('cost.intro', {
          cloud: words.cloud(recommendation.cloud),
          region: words.region(recommendation.region),
        })}
      </p>
      <table className={panel.table}>
        <thead>
          <tr>
            <th scope="col">{t('cost.item')}</th>
            <th scope="col" className={panel.number}>
              {t('cost.low')}
            </th>
            <th scope="col" className={panel.number}>
              {t('cost.expected')}
            </th>
            <th scope="col" className={panel.number}>
              {t('cost.high')}
            </th>
          </tr>
        </thead>
        {dearest.map((component) => (
          <CostGroup
            key={component.role}
            title={nameOf(`technology:${component.technology}`)}
            note={`${nameOf(`role:${component.role}`)} · ${component.offerName} ×${format.number(component.units)}`}
            cost={component}
            lines={component.lines}
            onShow={() => {
              onPart(component.role);
            }}
          />
        ))}
        {charges.map((charge) => (
          <CostGroup
            key={charge.id}
            title={charge.name[language]}
            note={charge.note[language]}
            cost={charge}
            lines={charge.lines}
          />
        ))}
        <tfoot>
          <Sums title={t('cost.sum')} cost={totals} />
        </tfoot>
      </table>
      <dl className={panel.figures}>
        <div>
          <dt>{t('cost.operations')}</dt>
          <dd>
            <Figure
              value={t('figure.hours', { hours: format.number(totals.operationsHoursPerMonth, 1) })}
              derivation={derive.operations(recommendation)}
            />
            {totals.operationsUsdPerMonth != null && ` · ${format.money(totals.operationsUsdPerMonth)}`}
          </dd>
        </div>
      </dl>
      <p className={panel.muted}>{t('cost.operationsNote')}</p>
    </div>
  );
}

interface CostGroupProps {
  readonly title: string;
  readonly note: string;
  readonly cost: MonthlyCost;
  readonly lines: readonly CostLine[];
  readonly onShow?: () => void;
}

function CostGroup({ title, note, cost, lines, onShow }: CostGroupProps) {
  const { t } = useTranslation('advise');
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const digits = cost.monthlyUsd < 10 ? 2 : 0;
  const assumed = lines.some((line) => line.basis === 'assumed');
  return (
    <tbody className={classes.group}>
      <tr>
        <th scope="rowgroup">
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={open}
            disabled={lines.length === 0}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <span className={classes.arrow} data-open={open || undefined}>
              <Icon name="down" size={11} />
            </span>
            {title}
          </UnstyledButton>
          <span className={panel.muted}>
            {note}
            {assumed && <span className={panel.assumed}> · {t('cost.assumed')}</span>}
          </span>
        </th>
        <td className={panel.number}>{number(cost.monthlyUsdLow, digits)}</td>
        <td className={panel.number}>
          <Live of={number(cost.monthlyUsd, digits)} />
        </td>
        <td className={panel.number}>{number(cost.monthlyUsdHigh, digits)}</td>
      </tr>
      {open && lines.map((line) => <Line key={`${line.priceRow} ${line.per}`} line={line} />)}
      {open && onShow !== undefined && (
        <tr>
          <td colSpan={4}>
            <UnstyledButton className={classes.show} onClick={onShow}>
              {t('cost.showPart')}
            </UnstyledButton>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** One line of a bill: what, how much of it at which price, read where and when. */
function Line({ line }: { readonly line: CostLine }) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const derive = useDerivations();
  const { nameOf, briefOf } = useNames();
  const source = `source:${line.source}`;
  return (
    <tr className={classes.line}>
      <td>
        <span>
          {line.service}: {line.item}
        </span>
        <span className={classes.sum}>
          {t('cost.line', {
            price: format.number(line.unitPriceUsd, 6),
            unit: words.priceUnit(line.unit),
            times: format.number(line.times, 3),
            quantity: format.number(line.quantity, 2),
            per: words.quantity(line.per),
          })}
        </span>
        <span className={panel.muted}>
          {words.region(line.region)} · {format.date(line.date)} ·{' '}
          <SourceLink title={nameOf(source)} url={briefOf(source)?.source?.url} />
          {line.basis === 'assumed' && <span className={panel.assumed}> · {t('cost.assumed')}</span>}
        </span>
      </td>
      <td className={panel.number}>{format.number(line.monthlyUsdLow, 2)}</td>
      <td className={panel.number}>
        <Figure value={format.number(line.monthlyUsd, 2)} derivation={derive.line(line)} />
      </td>
      <td className={panel.number}>{format.number(line.monthlyUsdHigh, 2)}</td>
    </tr>
  );
}

function Sums({ title, cost }: { readonly title: string; readonly cost: MonthlyCost }) {
  const { number } = useFormat();
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={panel.number}>{number(cost.monthlyUsdLow, 0)}</td>
      <td className={panel.number}>
        <Live of={number(cost.monthlyUsd, 0)} />
      </td>
      <td className={panel.number}>{number(cost.monthlyUsdHigh, 0)}</td>
    </tr>
  );
}
