import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { askFrontier } from '../api/ask-frontier';
import type { Recommendation } from '../model/advice';
import {
  differences,
  FIGURES,
  isLeast,
  sortedBy,
  type FigureName,
  type Frontier as FrontierOfCase,
  type FrontierDesign,
} from '../model/frontier';
import type { Requirements } from '../model/requirements';
import { useBriefs } from '../state/use-briefs';
import classes from './frontier.module.css';
import { FrontierChart } from './frontier-chart';
import panel from './panel.module.css';
import { useFigureWords } from './use-figure-words';
import { useWords } from './use-words';

/** Props of Frontier. */
export interface FrontierProps {
  readonly requirements: Requirements;
  /** The recommendation that the designs are set beside. */
  readonly shown: Recommendation;
  readonly onClose: () => void;
}

/** Every design that nothing beats in cost, p99, operations and weeks at once, beside the recommendation shown. */
export function Frontier({ requirements, shown, onClose }: FrontierProps) {
  const { t } = useTranslation('advise');
  const { data, isError, error, refetch } = useQuery(askFrontier(requirements));
  const close = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="close" size={12} />}
      onClick={onClose}
    >
      {data === undefined && !isError ? t('frontier.cancel') : t('compare.close')}
    </Button>
  );
  return (
    <div className={classes.frontier}>
      <header className={classes.head}>
        <h2>{t('frontier.title')}</h2>
        {close}
      </header>
      {isError ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <p className={classes.waiting} role="status">
          <Loader size="xs" color="accent" /> {t('frontier.working')}
        </p>
      ) : data === null || data.designs.length === 0 ? (
        <EmptyState icon="advise" title={t('frontier.none')} />
      ) : (
        <Front frontier={data} shown={shown} />
      )}
    </div>
  );
}

interface Sort {
  readonly figure: FigureName;
  readonly descending: boolean;
}

function Front({ frontier, shown }: { readonly frontier: FrontierOfCase; readonly shown: Recommendation }) {
  const { t } = useTranslation('advise');
  const { nameOf: figureName, show } = useFigureWords();
  const words = useWords();
  const [sort, setSort] = useState<Sort>({ figure: 'monthlyUsd', descending: false });
  const [figure, setFigure] = useState<Exclude<FigureName, 'monthlyUsd'>>('latencyP99Ms');
  const [lit, setLit] = useState<FrontierDesign>();
  const { nameOf } = useBriefs(useMemo(() => idsOf(frontier), [frontier]));
  const designs = sortedBy(frontier.designs, sort.figure, sort.descending);
  const severalClouds = new Set(frontier.designs.map(({ cloud }) => cloud)).size > 1;
  const inWords = (design: FrontierDesign): string =>
    differences(design.components, shown.components)
      .map(({ role, technology }) =>
        technology === null
          ? t('frontier.without', { role: nameOf(`role:${role}`) })
          : `${nameOf(`role:${role}`)}: ${nameOf(`technology:${technology}`)}`,
      )
      .join(' · ');
  return (
    <div className={classes.body} tabIndex={0} role="region" aria-label={t('frontier.title')}>
      <p className={classes.lead}>
        {t('frontier.lead')}{' '}
        {frontier.count > designs.length &&
          t('frontier.some', { shown: designs.length, count: frontier.count })}{' '}
        {!frontier.isComplete && t('frontier.incomplete')}
      </p>
      <div className={classes.figure}>
        <SegmentedControl
          size="xs"
          aria-label={t('frontier.against')}
          value={figure}
          data={FIGURES.filter((one) => one !== 'monthlyUsd').map((one) => ({
            value: one,
            label: figureName(one),
          }))}
          onChange={(next) => {
            setFigure(next);
          }}
        />
        <FrontierChart designs={designs} figure={figure} shown={shown.totals} lit={lit} onLight={setLit} />
        <p className={panel.muted}>
          <span className={classes.diamond} aria-hidden="true" />{' '}
          {t('frontier.shown', { rank: shown.rank, style: nameOf(`pattern:${shown.style}`) })}
        </p>
      </div>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('frontier.table')}>
        <table className={`${panel.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('frontier.style')}</th>
              {FIGURES.map((one) => (
                <th
                  key={one}
                  scope="col"
                  className={classes.number}
                  aria-sort={sort.figure === one ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className={classes.sort}
                    onClick={() => {
                      setSort({ figure: one, descending: sort.figure === one && !sort.descending });
                    }}
                  >
                    {figureName(one)}
                    <span aria-hidden="true">
                      {sort.figure === one ? (sort.descending ? ' ↓' : ' ↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
              {severalClouds && <th scope="col">{words.field('constraints.cloud')}</th>}
              <th scope="col">{t('frontier.differs', { rank: shown.rank })}</th>
            </tr>
          </thead>
          <tbody>
            {designs.map((design, index) => (
              <tr
                key={index}
                data-lit={design === lit || undefined}
                onPointerEnter={() => {
                  setLit(design);
                }}
                onPointerLeave={() => {
                  setLit(undefined);
                }}
              >
                <th scope="row">{nameOf(`pattern:${design.style}`)}</th>
                {FIGURES.map((one) => (
                  <td
                    key={one}
                    className={classes.number}
                    data-least={isLeast(frontier, design, one) || undefined}
                  >
                    {show(one, design.totals[one])}
                    {isLeast(frontier, design, one) && (
                      <span className="visually-hidden"> ({t('frontier.least')})</span>
                    )}
                  </td>
                ))}
                {severalClouds && <td>{words.cloud(design.cloud)}</td>}
                <td className={classes.differs}>{inWords(design) || t('frontier.same')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Full ids of all that the designs name. */
function idsOf({ designs }: FrontierOfCase): readonly string[] {
  return [
    ...new Set(
      designs.flatMap(({ style, components }) => [
        `pattern:${style}`,
        ...components.flatMap(({ role, technology }) => [`role:${role}`, `technology:${technology}`]),
      ]),
    ),
  ].sort();
}
