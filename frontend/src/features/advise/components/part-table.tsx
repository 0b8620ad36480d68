import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Money } from '../../../components/ui/money';
import { TechnologyIcon } from '../../../components/ui/technology-icon';
import { useFormat } from '../../../lib/use-language';
import { CLIENT, type ArchitectureDrawing, type DrawnPart } from '../model/drawing';
import { useNames } from '../state/use-briefs';
import { useDerivations } from './derivations';
import classes from './part-table.module.css';

/** Props of PartTable. */
export interface PartTableProps {
  readonly drawing: ArchitectureDrawing;
  readonly part: string | undefined;
  readonly onPart: (role: string | undefined) => void;
}

/** The drawn architecture as a table: the same parts in the same order, and who calls whom in words. */
export function PartTable({ drawing, part, onPart }: PartTableProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const derive = useDerivations();
  const { nameOf } = useNames();
  const placeName = (one: DrawnPart): string =>
    t(
      `drawing.${one.lane === 'path' ? 'path' : one.lane === 'asynchronous' ? 'asynchronous' : 'supporting'}`,
    );
  const callersOf = (one: DrawnPart): string =>
    drawing.calls
      .filter((call) => call.to === one.id)
      .map((call) => (call.from === CLIENT ? t('drawing.client') : nameOf(`role:${call.from}`)))
      .join(', ');
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('drawing.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('part.role')}</th>
            <th scope="col">{t('part.technology')}</th>
            <th scope="col">{t('part.place')}</th>
            <th scope="col">{t('part.calledBy')}</th>
            <th scope="col" className={classes.number}>
              {t('part.units')}
            </th>
            <th scope="col" className={classes.number}>
              {t('cost.perMonth')}
            </th>
            <th scope="col" className={classes.number}>
              p99
            </th>
            <th scope="col" className={classes.number}>
              {t('ranking.availability')}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawing.parts.map((one) => (
            <tr key={one.id} data-selected={one.id === part || undefined}>
              <th scope="row">
                <UnstyledButton
                  className={classes.select}
                  aria-pressed={one.id === part}
                  onClick={() => {
                    onPart(one.id === part ? undefined : one.id);
                  }}
                >
                  {nameOf(`role:${one.id}`)}
                </UnstyledButton>
              </th>
              <td>
                <span className={classes.technology}>
                  <TechnologyIcon slug={one.component.technology} role={one.id} size={14} />
                  {nameOf(`technology:${one.component.technology}`)}
                </span>
              </td>
              <td>
                {placeName(one)}
                {one.component.soft && <span className={classes.soft}>{t('part.soft')}</span>}
              </td>
              <td>{callersOf(one)}</td>
              <td className={classes.number}>
                {format.number(one.component.units)}
                {one.component.replicas > 1 && ` ${t('part.withStandby')}`}
              </td>
              <td className={classes.number}>
                <Money usd={one.component.monthlyUsd} derivation={derive.lines(one.component)} />
              </td>
              <td className={classes.number}>
                {one.component.visits > 0 ? format.milliseconds(one.component.latencyP99Ms) : '–'}
              </td>
              <td className={classes.number}>{format.percent(one.component.availabilityPercent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
