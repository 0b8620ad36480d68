import { useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { CompareToggle } from '../../../components/node/compare-toggle';
import { searchNodes, type FoundNode } from '../../../components/node/search-nodes';
import { ErrorState } from '../../../components/ui/error-state';
import { KindIcon } from '../../../components/ui/node-badge';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import { whyFound } from '../model/why-found';
import { ExploreLink } from './explore-link';
import classes from './search-results.module.css';

const MOST = 30;

/** Props of SearchResults. */
export interface SearchResultsProps {
  readonly text: string;
  /** Shown under the message that nothing was found. */
  readonly fallback: ReactNode;
}

/** What a search finds, with kind and summary; `j`, `k` and the arrows walk the list. */
export function SearchResults({ text, fallback }: SearchResultsProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const { data, isPending, isError, error, refetch, isPlaceholderData } = useQuery(
    searchNodes({ text, language, first: MOST }),
  );
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={6} />;
  if (data.length === 0) {
    return (
      <div role="status">
        <p className={classes.none}>{t('results.none', { text: text.trim() })}</p>
        <p className={classes.hint}>{t('results.noneHint')}</p>
        {fallback}
      </div>
    );
  }
  return (
    <section aria-label={t('results.list')} aria-busy={isPlaceholderData}>
      <p className={classes.hint} role="status">
        {data.length === MOST
          ? t('results.first', { count: MOST })
          : t('results.count', { count: data.length })}
      </p>
      <ul className={classes.list} ref={list} onKeyDown={walk}>
        {data.map(({ node }) => (
          <li key={node.id} className={classes.row}>
            <ExploreLink focus={node.id} className={classes.result}>
              <KindIcon kind={kindOfId(node.id)} size={26} />
              <span className={classes.text}>
                <span className={classes.head}>
                  <span className={classes.name}>{node.name[language]}</span>
                  <span className={classes.kind}>
                    {t(`ui:kind.${kindOfId(node.id)}`)}
                    {node.category != null && `, ${t(`ui:category.${node.category as 'style'}`)}`}
                  </span>
                </span>
                <Why node={node} text={text} />
                <span className={classes.summary}>{node.summary[language]}</span>
              </span>
            </ExploreLink>
            <span className={classes.compare}>
              <CompareToggle id={node.id} name={node.name[language]} small />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why a result is there, where its name does not show it. */
function Why({ node, text }: { readonly node: FoundNode['node']; readonly text: string }) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const why = whyFound(node, text, language);
  if (why.by === 'name') return null;
  return (
    <span className={classes.why}>
      {'name' in why ? t(`results.why.${why.by}`, { name: why.name }) : t(`results.why.${why.by}`)}
    </span>
  );
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[at + step]?.focus();
  event.preventDefault();
}
