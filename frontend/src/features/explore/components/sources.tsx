import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { SourceLink } from '../../../components/ui/source-link';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import { hostOf } from '../model/host-of';
import classes from './sources.module.css';

/** Sources shown before one asks for all. */
const FIRST = 8;

/** What a node's claims rest on: source, place in it, and what it says there. */
export function Sources({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { date } = useFormat();
  const [all, setAll] = useState(false);
  const links = node.edges
    .filter((group) => group.type === 'EVIDENCED_BY' && group.direction === 'OUTGOING')
    .flatMap((group) => group.links);
  const rest = all ? 0 : links.length - FIRST;
  return (
    <>
      <ol className={classes.sources}>
        {links.map(({ edge, target }, index) => (
          <li key={edge.id} data-later={(index >= FIRST && !all) || undefined}>
            <NodeLink id={target.id}>{target.name[language]}</NodeLink>
            {edge.place != null && <span className={classes.place}>, {edge.place}</span>}
            {edge.note != null && (
              <p className={classes.note}>
                <LinkedText text={edge.note[language]} />
              </p>
            )}
            {target.source != null && (
              <p className={classes.quiet}>
                {target.source.publisher}, {date(target.source.date)}
                {target.source.url != null && (
                  <>
                    {' · '}
                    <SourceLink title={hostOf(target.source.url)} url={target.source.url} />
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button
          type="button"
          className={`${classes.showAll} no-print`}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('details.showAll', { count: rest })}
        </button>
      )}
    </>
  );
}
