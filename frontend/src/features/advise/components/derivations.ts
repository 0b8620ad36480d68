import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Derivation, FigureSource } from '../../../components/ui/figure';
import { useFormat } from '../../../lib/use-language';
import type { BasedFigure, ChargeLine, Component, CostLine, Recommendation } from '../model/advice';
import { scoreSteps, type ContributionTopic } from '../model/contributions';
import { useNames } from '../state/use-briefs';
import { useWords } from './use-words';

/** How the figures of an advice came about, in words. */
export interface Derivations {
  readonly score: (recommendation: Recommendation) => Derivation;
  readonly cost: (recommendation: Recommendation) => Derivation;
  readonly latency: (recommendation: Recommendation) => Derivation;
  readonly availability: (recommendation: Recommendation) => Derivation;
  readonly slaFloor: (recommendation: Recommendation) => Derivation;
  readonly operations: (recommendation: Recommendation) => Derivation;
  readonly weeks: (recommendation: Recommendation) => Derivation;
  readonly lines: (of: Pick<Component | ChargeLine, 'lines'>) => Derivation;
  readonly line: (line: CostLine) => Derivation;
  readonly units: (component: Component) => Derivation;
  readonly based: (figure: BasedFigure) => Derivation;
  readonly topic: (topic: ContributionTopic, because: string | undefined) => string;
}

/** The most inputs that a derivation lists; the tabs hold all of them. */
const MOST_INPUTS = 14;

/** Derivations of every figure of an advice. */
export function useDerivations(): Derivations {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const words = useWords();
  const { nameOf, briefOf, language } = useNames();
  return useMemo((): Derivations => {
    const sourceOf = (slug: string | null | undefined, date?: string): FigureSource[] => {
      if (slug == null || slug === '') return [];
      const id = `source:${slug}`;
      return [{ title: nameOf(id), url: briefOf(id)?.source?.url, date }];
    };
    const roleOf = (component: Component): string =>
      `${nameOf(`role:${component.role}`)}, ${nameOf(`technology:${component.technology}`)}`;
    const topic: Derivations['topic'] = (of, because) => {
      switch (of.kind) {
        case 'start':
          return t(of.of === 'style' ? 'score.styleStart' : 'score.technologyStart');
        case 'claim':
          return because ?? of.claim;
        case 'quality':
          return t('score.quality', { quality: nameOf(`quality:${of.quality}`) });
        case 'aspect':
          return words.aspect(of.aspect);
        case 'limit':
          return t('score.limit');
      }
    };
    const money = (usd: number): string => format.money(usd);
    const based: Derivations['based'] = (figure) => ({
      inputs: [{ label: t('figure.basis'), value: words.basis(figure.basis) }],
      sources: sourceOf(figure.source),
      assumed: figure.basis === 'assumed',
      note: figure.note ?? undefined,
    });

    return {
      topic,
      based,
      score: (recommendation) => ({
        formula: t('figure.scoreFormula'),
        inputs: scoreSteps(recommendation.contributions)
          .slice(0, MOST_INPUTS)
          .map(({ topic: of, contribution }) => ({
            label: topic(of, contribution.because?.[language]),
            value: signed(contribution.points, format.number),
          })),
        note:
          recommendation.gap === 0
            ? t('figure.proven')
            : t('figure.gap', { gap: format.number(recommendation.gap, 3) }),
      }),
      cost: (recommendation) => ({
        formula: t('figure.costFormula'),
        inputs: [
          ...recommendation.components.map((component) => ({
            label: roleOf(component),
            value: money(component.monthlyUsd),
          })),
          ...recommendation.charges.map((charge) => ({
            label: charge.name[language],
            value: money(charge.monthlyUsd),
          })),
        ],
        note: t('figure.costNote'),
      }),
      latency: ({ components, totals }) => ({
        formula: t('figure.latencyFormula'),
        inputs: [
          ...components
            .filter(({ visits }) => visits > 0)
            .map((component) => ({
              label: roleOf(component),
              value: t('figure.hop', {
                p50: format.milliseconds(component.latencyP50Ms),
                p99: format.milliseconds(component.latencyP99Ms),
                visits: format.number(component.visits),
              }),
            })),
          { label: t('figure.median'), value: format.milliseconds(totals.latencyP50Ms) },
        ],
        note: t('figure.latencyNote'),
      }),
      availability: ({ components, totals }) => ({
        formula: t('figure.availabilityFormula'),
        inputs: [
          ...components
            .filter(({ place, soft }) => !soft && (place === 'request-path' || place === 'edge'))
            .map((component) => ({
              label: roleOf(component),
              value: format.percent(component.availabilityPercent, 4),
            })),
          {
            label: t('figure.downtime'),
            value: t('figure.minutes', { minutes: format.number(totals.downtimeMinutesPerMonth, 1) }),
          },
          ...(totals.largestDowntimeRole == null
            ? []
            : [{ label: t('figure.largest'), value: nameOf(`role:${totals.largestDowntimeRole}`) }]),
          {
            label: t('figure.slaFloor'),
            value: totals.slaFloorPercent == null ? t('none') : format.percent(totals.slaFloorPercent, 4),
          },
        ],
        note: t('figure.availabilityNote'),
      }),
      slaFloor: ({ components }) => ({
        formula: t('figure.slaFormula'),
        inputs: components
          .filter(({ place, soft }) => !soft && (place === 'request-path' || place === 'edge'))
          .map((component) => ({
            label: roleOf(component),
            value: component.slaPercent == null ? t('none') : format.percent(component.slaPercent, 4),
          })),
      }),
      operations: ({ components }) => ({
        formula: t('figure.operationsFormula'),
        inputs: components
          .filter(({ operationsHoursPerMonth }) => operationsHoursPerMonth > 0)
          .map((component) => ({
            label: roleOf(component),
            value: t('figure.hours', { hours: format.number(component.operationsHoursPerMonth, 1) }),
          })),
      }),
      weeks: ({ skillGaps, totals }) => ({
        formula: t('figure.weeksFormula'),
        inputs: [
          ...skillGaps.slice(0, MOST_INPUTS).map((gap) => ({
            label: nameOf(`skill:${gap.skill}`),
            value: t('figure.hours', { hours: format.number(gap.hours) }),
          })),
          {
            label: t('figure.learning'),
            value: t('figure.hours', { hours: format.number(totals.learningHours) }),
          },
        ],
      }),
      lines: ({ lines }) => ({
        formula: t('figure.linesFormula'),
        inputs: lines.map((line) => ({ label: line.item, value: money(line.monthlyUsd) })),
        sources: unique(lines.flatMap((line) => sourceOf(line.source, line.date))),
        assumed: lines.some((line) => line.basis === 'assumed'),
      }),
      line: (line) => ({
        formula: t('figure.lineFormula', {
          price: `${format.number(line.unitPriceUsd, 6)} USD`,
          times: format.number(line.times, 4),
          quantity: format.number(line.quantity, 2),
        }),
        inputs: [
          {
            label: t('figure.unitPrice'),
            value: `${format.number(line.unitPriceUsd, 6)} USD / ${words.priceUnit(line.unit)}`,
          },
          { label: t('figure.times'), value: format.number(line.times, 4) },
          { label: words.quantity(line.per), value: format.number(line.quantity, 2) },
          { label: words.field('constraints.region'), value: words.region(line.region) },
          ...(line.regionFactor === 1
            ? []
            : [{ label: t('figure.regionFactor'), value: format.number(line.regionFactor, 3) }]),
        ],
        sources: sourceOf(line.source, line.date),
        assumed: line.basis === 'assumed',
      }),
      units: ({ sizing, units }) => ({
        formula: words.binding(sizing.binding),
        inputs: [
          { label: t('part.units'), value: format.number(units) },
          {
            label: t('part.load'),
            value: t('part.perSecond', { rate: format.number(sizing.operationsPerSecond, 1) }),
          },
          ...(sizing.capacity.value > 0
            ? [
                {
                  label: t('part.capacity'),
                  value: t('part.perSecond', { rate: format.number(sizing.capacity.value, 1) }),
                },
              ]
            : []),
          ...(sizing.utilisation == null
            ? []
            : [{ label: t('part.busy'), value: format.percent(sizing.utilisation * 100, 0) }]),
        ],
        sources: sourceOf(sizing.capacity.source),
        assumed: sizing.capacity.basis === 'assumed',
        note: sizing.capacity.note ?? undefined,
      }),
    };
  }, [t, format, words, nameOf, briefOf, language]);
}

/** A number with its sign: `+0.045`, `−0.020`. */
export function signed(value: number, number: (value: number, digits?: number) => string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${number(Math.abs(value), 3)}`;
}

function unique(sources: readonly FigureSource[]): readonly FigureSource[] {
  return [...new Map(sources.map((source) => [`${source.title} ${source.url ?? ''}`, source])).values()];
}
