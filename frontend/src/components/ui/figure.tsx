import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../lib/use-language';
import classes from './figure.module.css';
import { SourceLink } from './source-link';

/** Where a figure or an input of it was read. `date` is the ISO day of reading. */
export interface FigureSource {
  readonly title: string;
  readonly url?: string | null;
  readonly date?: string | null;
}

/** How a figure came about. All texts are ready to show, in the user's language. */
export interface Derivation {
  /** The formula in words and signs, e.g. `units × price × 730 h`. */
  readonly formula?: string;
  readonly inputs?: readonly { readonly label: string; readonly value: string }[];
  readonly sources?: readonly FigureSource[];
  /** True when no source gives it; `note` then holds the reasoning. */
  readonly assumed?: boolean;
  readonly note?: string;
}

/** Props of Figure. */
export interface FigureProps {
  /** The figure as shown, already formatted: `1,840 USD`. */
  readonly value: string;
  /** How it came about; without it the figure is plain text. */
  readonly derivation?: Derivation;
  readonly strong?: boolean;
}

/** A number with a dotted underline that opens its formula, inputs, sources and date. */
export function Figure({ value, derivation, strong = false }: FigureProps) {
  const { t } = useTranslation('ui');
  const className = strong ? `${classes.figure} ${classes.strong}` : classes.figure;
  if (derivation === undefined) return <span className={className}>{value}</span>;
  return (
    <Popover width={320} position="bottom-start" withArrow shadow="md" trapFocus returnFocus withRoles>
      <Popover.Target>
        <UnstyledButton
          component="button"
          className={`${className} ${classes.opens}`}
          aria-label={`${value}. ${t('figure.explain', { figure: value })}`}
        >
          {value}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <DerivationText value={value} derivation={derivation} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DerivationText({ value, derivation }: { readonly value: string; readonly derivation: Derivation }) {
  const { t } = useTranslation('ui');
  const { date } = useFormat();
  const { formula, inputs = [], sources = [], assumed = false, note } = derivation;
  return (
    <div className={classes.text}>
      <p className={classes.title}>{t('figure.explain', { figure: value })}</p>
      {formula !== undefined && (
        <Part title={t('figure.formula')}>
          <code>{formula}</code>
        </Part>
      )}
      {inputs.length > 0 && (
        <Part title={t('figure.inputs')}>
          <dl className={classes.inputs}>
            {inputs.map((input) => (
              <div key={input.label}>
                <dt>{input.label}</dt>
                <dd>{input.value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {assumed && <p className={classes.assumed}>{t('figure.assumed')}</p>}
      {note !== undefined && <p>{note}</p>}
      {sources.length > 0 && (
        <Part title={t('figure.sources')}>
          <ul className={classes.sources}>
            {sources.map((source) => (
              <li key={`${source.title} ${source.url ?? ''}`}>
                <SourceLink title={source.title} url={source.url} />
                {source.date != null && (
                  <span className={classes.date}> {t('figure.read', { date: date(source.date) })}</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className={classes.part}>{title}</p>
      {children}
    </div>
  );
}
