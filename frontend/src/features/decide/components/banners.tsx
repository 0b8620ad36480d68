import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import type { Decision } from '../api/fragments';
import { loadDecision } from '../api/load-decision';
import classes from './banners.module.css';
import { useDecisionWords } from './use-words';

/** What one must know before one reads: that another decision holds now, and what it rests on that changed. */
export function Banners({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { flags, currentId, status } = decision;
  return (
    <>
      {status === 'SUPERSEDED' && (
        <p className={classes.banner} data-tone="past">
          <Icon name="info" size={16} />
          <span>{currentId == null ? t('banner.superseded') : <Current id={currentId} />}</span>
        </p>
      )}
      {flags.length > 0 && (
        <section className={classes.banner} data-tone="changed" aria-label={t('banner.changed')}>
          <Icon name="flag" size={16} />
          <div>
            <strong>{t('banner.changed')}</strong>
            <ul className={classes.flags}>
              {flags.map((flag, index) => (
                <li key={index}>
                  {words.flag(flag)}{' '}
                  {flag.node != null && flag.kind !== 'node-gone' && (
                    <NodeLink id={flag.node}>{t('banner.node')}</NodeLink>
                  )}
                  {flag.decision != null && (
                    <Link to="/decide/$id" params={{ id: flag.decision.id }} search={NOTHING}>
                      {t('banner.decision')}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  );
}

function Current({ id }: { readonly id: string }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { data } = useQuery(loadDecision(id));
  const name =
    data == null ? t('banner.other') : words.name({ number: data.number ?? null, title: data.title });
  return (
    <>
      {t('banner.supersededBy')}{' '}
      <Link to="/decide/$id" params={{ id }} search={NOTHING}>
        {name}
      </Link>
      {t('banner.holdsNow')}
    </>
  );
}

const NOTHING = {} as never;
