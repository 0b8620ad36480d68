import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../lib/use-language';
import { ticksOf, type FigureName, type FrontierDesign } from '../model/frontier';
import classes from './frontier.module.css';
import { useFigureWords } from './use-figure-words';

/** Props of FrontierChart. */
export interface FrontierChartProps {
  readonly designs: readonly FrontierDesign[];
  /** What the upright axis shows; the level one shows the cost. */
  readonly figure: Exclude<FigureName, 'monthlyUsd'>;
  /** The recommendation shown beside them. */
  readonly shown: Readonly<Record<FigureName, number>>;
  readonly lit: FrontierDesign | undefined;
  readonly onLight: (design: FrontierDesign | undefined) => void;
}

const [WIDTH, HEIGHT] = [560, 260];
const EDGE = { left: 64, right: 20, top: 16, bottom: 44 };

/** Cost against another figure, a dot a design. The table below says the same in words. */
export function FrontierChart({ designs, figure, shown, lit, onLight }: FrontierChartProps) {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const { show, nameOf } = useFigureWords();
  const costs = ticksOf([...designs.map(({ totals }) => totals.monthlyUsd), shown.monthlyUsd], 5);
  const levels = ticksOf([...designs.map(({ totals }) => totals[figure]), shown[figure]], 4);
  const x = scale(costs, EDGE.left, WIDTH - EDGE.right);
  const y = scale(levels, HEIGHT - EDGE.bottom, EDGE.top);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('frontier.chart', { figure: nameOf(figure) })}
    >
      {levels.map((value) => (
        <g key={value}>
          <line className={classes.grid} x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
          <text className={classes.mark} x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
            {show(figure, value)}
          </text>
        </g>
      ))}
      {costs.map((value) => (
        <text
          key={value}
          className={classes.mark}
          x={x(value)}
          y={HEIGHT - EDGE.bottom + 18}
          textAnchor="middle"
        >
          {format.number(value)}
        </text>
      ))}
      <text className={classes.axis} x={WIDTH - EDGE.right} y={HEIGHT - 6} textAnchor="end">
        {t('frontier.costAxis')}
      </text>
      {designs.map((design, index) => (
        <circle
          key={index}
          className={classes.dot}
          data-lit={design === lit || undefined}
          cx={x(design.totals.monthlyUsd)}
          cy={y(design.totals[figure])}
          r={design === lit ? 7 : 5}
          onPointerEnter={() => {
            onLight(design);
          }}
          onPointerLeave={() => {
            onLight(undefined);
          }}
        />
      ))}
      <path className={classes.shown} d={`M${x(shown.monthlyUsd)} ${y(shown[figure]) - 8}l8 8l-8 8l-8 -8z`} />
    </svg>
  );
}

function scale(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return (value) => from + ((value - least) / (most - least || 1)) * (to - from);
}
