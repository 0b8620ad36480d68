import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { dashOf, type LineStyle } from '../../../lib/relations';
import { wrapText } from '../../../lib/text-size';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { QualityRow } from '../model/qualities';
import { outlineOf, spokePoint } from '../model/radar-shape';
import classes from './quality-radar.module.css';

/** Props of QualityRadar. */
export interface QualityRadarProps {
  /** The most telling first. */
  readonly rows: readonly QualityRow[];
  /** Names of the compared nodes, in their order. */
  readonly names: readonly string[];
}

/** Fewer spokes make no shape, more no legible one; the table has all. */
const SPOKES = { least: 3, most: 9 } as const;
const RADIUS = 130;
const LINES: readonly LineStyle[] = ['solid', 'dashed', 'dotted', 'long-dashed'];

/** What each node does to qualities: a shape for the eye, and beside it the same figures as a table. */
export function QualityRadar({ rows, names }: QualityRadarProps) {
  const { t } = useTranslation('compare');
  const spokes = rows.slice(0, SPOKES.most);
  return (
    <div className={classes.twins}>
      {spokes.length >= SPOKES.least && (
        <figure className={classes.figure}>
          <Radar rows={spokes} names={names} />
          <figcaption className={classes.caption}>
            <ul className={classes.legend}>
              {names.map((name, index) => (
                <li key={index} data-series={index}>
                  <svg width="28" height="12" aria-hidden="true">
                    <path d="M1 6H27" className={classes.stroke} strokeDasharray={dashOf(lineOf(index))} />
                    <Marker series={index} x={14} y={6} />
                  </svg>
                  {name}
                </li>
              ))}
            </ul>
            {t('qualities.caption')}
          </figcaption>
        </figure>
      )}
      <QualityTable rows={rows} names={names} />
    </div>
  );
}

function Radar({ rows, names }: QualityRadarProps) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const titleId = useId();
  const count = rows.length;
  return (
    <svg className={classes.radar} viewBox="-250 -176 500 352" role="img" aria-labelledby={titleId}>
      <title id={titleId}>{t('qualities.radar', { names: names.join(', ') })}</title>
      {[-3, -2, -1, 0, 1, 2, 3].map((effect) => (
        <polygon
          key={effect}
          points={outlineOf(
            rows.map(() => effect),
            RADIUS,
          )}
          className={effect === 0 ? classes.zero : classes.ring}
        />
      ))}
      {rows.map((row, spoke) => {
        const end = spokePoint(spoke, count, 3, RADIUS);
        return <path key={row.id} d={`M0 0L${end.x} ${end.y}`} className={classes.ring} />;
      })}
      {names.map((_, series) => (
        <g key={series} data-series={series}>
          <polygon
            points={outlineOf(
              rows.map(({ effects }) => effects[series]),
              RADIUS,
            )}
            className={classes.shape}
            strokeDasharray={dashOf(lineOf(series))}
          />
          {rows.map(({ id, effects }, spoke) => {
            const effect = effects[series];
            if (effect === undefined) return null;
            const { x, y } = spokePoint(spoke, count, effect, RADIUS);
            return <Marker key={id} series={series} x={x} y={y} />;
          })}
        </g>
      ))}
      {rows.map((row, spoke) => (
        <SpokeLabel key={row.id} text={row.name[language]} spoke={spoke} spokes={count} />
      ))}
    </svg>
  );
}

function SpokeLabel({
  text,
  spoke,
  spokes,
}: {
  readonly text: string;
  readonly spoke: number;
  readonly spokes: number;
}) {
  const { x, y } = spokePoint(spoke, spokes, 3, RADIUS + 16);
  const anchor = Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end';
  const lines = wrapText(text, 12, 96, 2);
  const first = y - ((lines.length - 1) * 14) / 2;
  return (
    <text className={classes.label} textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * 14} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A mark of a series by form as well as hue: disc, square, triangle, diamond. */
function Marker({ series, x, y }: { readonly series: number; readonly x: number; readonly y: number }) {
  const forms = [
    'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
    'M-4 -4h8v8h-8z',
    'M0 -5L5 4H-5z',
    'M0 -5.5L5.5 0L0 5.5L-5.5 0z',
  ];
  return <path d={forms[series]} transform={`translate(${x} ${y})`} className={classes.marker} />;
}

function lineOf(series: number): LineStyle {
  return LINES[series] ?? 'solid';
}

function QualityTable({ rows, names }: QualityRadarProps) {
  const { t } = useTranslation('compare');
  const { number } = useFormat();
  const language = useLanguage();
  const signed = (effect: number): string =>
    effect > 0 ? `+${number(effect)}` : effect < 0 ? `−${number(-effect)}` : '0';
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('qualities.table')}>
      <table className={classes.table} aria-label={t('qualities.table')}>
        <thead>
          <tr>
            <th scope="col">{t('qualities.quality')}</th>
            {names.map((name, index) => (
              <th key={index} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <NodeLink id={row.id}>{row.name[language]}</NodeLink>
              </th>
              {row.effects.map((effect, index) => (
                <td key={index} className={classes.number} data-tone={toneOf(effect)}>
                  {effect === undefined ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">{t('qualities.notStated')}</span>
                    </>
                  ) : (
                    signed(effect)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toneOf(effect: number | undefined): string | undefined {
  if (effect === undefined || effect === 0) return undefined;
  return effect > 0 ? 'gain' : 'cost';
}
