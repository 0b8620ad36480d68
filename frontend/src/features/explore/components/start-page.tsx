import { TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon, type IconName } from '../../../components/ui/icons';
import { useFormat } from '../../../lib/use-language';
import { loadGraphInfo } from '../api/load-graph-info';
import { ExploreLink } from './explore-link';
import { SearchResults } from './search-results';
import classes from './start-page.module.css';

/** Questions that open a drawing at once; each names a node that the graph always holds. */
const QUESTIONS = [
  { id: 'microservices', focus: 'pattern:microservices', icon: 'pattern' },
  { id: 'cache', focus: 'role:cache', icon: 'role' },
  { id: 'availability', focus: 'quality:availability', icon: 'quality' },
] as const satisfies readonly { readonly id: string; readonly focus: string; readonly icon: IconName }[];

/** Props of StartPage. */
export interface StartPageProps {
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
}

/** Where Explore starts: one search and three ready questions, never the whole graph. */
export function StartPage({ query, onQueryChange }: StartPageProps) {
  const { t } = useTranslation('explore');
  const [text, setText] = useState(query);
  const [settled] = useDebouncedValue(text, 120);
  useEffect(() => {
    if (settled !== query) onQueryChange(settled);
    // Only typing writes the address; a new address comes with a new page.
  }, [settled]);
  const searching = text.trim().length > 1;
  return (
    <div className={classes.page}>
      <div className={classes.column} data-searching={searching || undefined}>
        <Title order={1}>{t('start.title')}</Title>
        <p className={classes.lead}>{t('start.lead')}</p>
        <div role="search">
          <TextInput
            size="md"
            type="search"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
            aria-label={t('start.search')}
            placeholder={t('start.placeholder')}
            leftSection={<Icon name="find" />}
            data-autofocus
            autoFocus
          />
        </div>
        {searching ? <SearchResults text={settled} fallback={<Questions />} /> : <Questions />}
        <GraphSize />
      </div>
    </div>
  );
}

function Questions() {
  const { t } = useTranslation('explore');
  return (
    <section aria-label={t('start.questions')}>
      <ul className={classes.questions}>
        {QUESTIONS.map(({ id, focus, icon }) => (
          <li key={id}>
            <ExploreLink focus={focus} className={classes.question}>
              <Icon name={icon} />
              <span>{t(`start.question.${id}`)}</span>
              <Icon name="arrow" size={14} />
            </ExploreLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GraphSize() {
  const { t } = useTranslation('explore');
  const { number } = useFormat();
  const { data } = useQuery(loadGraphInfo());
  if (data === undefined) return <p className={classes.size}>&nbsp;</p>;
  const kinds = data.kinds.filter((kind) => kind.count > 0).length;
  return (
    <p className={classes.size} title={t('start.version', { version: data.version })}>
      {t('start.size', { nodes: number(data.nodeCount), kinds })}
    </p>
  );
}
