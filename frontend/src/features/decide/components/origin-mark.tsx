import { Popover, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { Icon, type IconName } from '../../../components/ui/icons';
import type { Origin } from '../model/details';
import classes from './origin-mark.module.css';

/** Id of the decision around, where it was drafted from a recommendation that can be opened again. */
export const DraftedScope = createContext<string | undefined>(undefined);

/** Props of OriginMark. */
export interface OriginMarkProps {
  readonly origin: Origin;
  /** At the edge of the text, or right behind the words. */
  readonly place: 'margin' | 'line';
}

const ICONS: Readonly<Record<Origin['from'], IconName>> = {
  graph: 'graph',
  requirements: 'advise',
  advice: 'metric',
  person: 'person',
  import: 'download',
};

/** A quiet mark that says where a line comes from, and leads there. */
export function OriginMark({ origin, place }: OriginMarkProps) {
  const { t } = useTranslation('decide');
  return (
    <Popover width={300} position="left" withArrow trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton
          component="button"
          type="button"
          className={`${classes.mark} no-print`}
          data-place={place}
          aria-label={t(`origin.${origin.from}`)}
        >
          <Icon name={ICONS[origin.from]} size={12} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} aria-label={t(`origin.${origin.from}`)}>
        <p className={classes.title}>{t(`origin.${origin.from}`)}</p>
        <Source origin={origin} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Source({ origin }: { readonly origin: Origin }) {
  const { t } = useTranslation('decide');
  const decisionId = useContext(DraftedScope);
  switch (origin.from) {
    case 'graph':
      return (
        <>
          <ul className={classes.list}>
            {origin.nodes.map((id) => (
              <li key={id}>
                <NodeLink id={id} />
              </li>
            ))}
          </ul>
          <p className={classes.small}>{t('origin.graphVersion', { version: origin.graphVersion })}</p>
        </>
      );
    case 'requirements':
    case 'advice':
      return (
        <>
          <ul className={classes.list}>
            {origin.paths.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
          {decisionId !== undefined && (
            <p className={classes.small}>
              <Link to="/advise/decision/$id" params={{ id: decisionId }} preload={false}>
                {t('origin.open')}
              </Link>
            </p>
          )}
        </>
      );
    case 'person':
      return <p className={classes.small}>{origin.name === '' ? t('deletedPerson') : origin.name}</p>;
    case 'import':
      return (
        <p className={classes.small}>
          <Link to="/decide" search={{ q: origin.file } as never}>
            <code>{origin.file}</code>
          </Link>
        </p>
      );
  }
}
