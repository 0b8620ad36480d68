import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { usePrintInLight } from '../../../lib/use-print-in-light';
import type { Comment, Decision } from '../api/fragments';
import { toArticle, type Article, type ArticleBlock } from '../model/article';
import { readDetails, type DecisionDetails } from '../model/details';
import { originsOf } from '../model/provenance';
import { ActionBar } from './action-bar';
import { Banners } from './banners';
import { CommentsSection, type Anchor } from './comments-section';
import classes from './decision-article.module.css';
import { DecisionHead } from './decision-head';
import { DecisionMarkdown, TextLanguage } from './decision-markdown';
import { HistorySection } from './history-section';
import { MatrixTable } from './matrix-table';
import { OptionsTable } from './options-table';
import { DraftedScope } from './origin-mark';
import { RelationsSection } from './relations-section';
import { Remarks } from './remarks';
import { ReviewsSection } from './reviews-section';

/** Props of DecisionArticle. */
export interface DecisionArticleProps {
  readonly decision: Decision;
  /** Level of the title: 1 where nothing else is on the page. */
  readonly order: 1 | 2;
}

/** A decision as an article: what was decided first, then its text, then what stands around it. */
export function DecisionArticle({ decision, order }: DecisionArticleProps) {
  const article = useMemo(() => toArticle(decision.text, decision.file), [decision.text, decision.file]);
  const details = useMemo(() => readDetails(decision.details), [decision.details]);
  const [anchor, setAnchor] = useState<Anchor>();
  usePrintInLight();
  return (
    <article className={classes.page} lang={decision.language}>
      <DecisionHead decision={decision} order={order} />
      <ActionBar decision={decision} />
      <Banners decision={decision} />
      {decision.status === 'PROPOSED' && <Remarks article={article} text={decision.text} />}
      <DraftedScope value={details.basis?.requirements == null ? undefined : decision.id}>
        <TextLanguage value={decision.language}>
          <Text article={article} details={details} comments={decision.comments} onComment={setAnchor} />
        </TextLanguage>
      </DraftedScope>
      {details.matrix !== null && details.matrix.criteria.length > 0 && (
        <MatrixTable matrix={details.matrix} options={article.reading.options.map(({ title }) => title)} />
      )}
      <RelationsSection decision={decision} />
      <ReviewsSection decision={decision} />
      <CommentsSection
        decision={decision}
        article={article}
        anchor={anchor}
        onAnchored={() => {
          setAnchor(undefined);
        }}
      />
      <HistorySection decision={decision} />
    </article>
  );
}

interface TextProps {
  readonly article: Article;
  readonly details: DecisionDetails;
  readonly comments: readonly Comment[];
  readonly onComment: (anchor: Anchor) => void;
}

function Text({ article, details, comments, onComment }: TextProps) {
  const { t } = useTranslation('decide');
  const { summary, preamble, blocks, reading } = article;
  const isEmpty = summary === '' && preamble === '' && blocks.length === 0;
  if (isEmpty) return <EmptyState icon="edit" title={t('article.empty')} />;
  const { outcome } = reading;
  const hasSummary = summary !== '' || outcome !== null;
  return (
    <div className={classes.text}>
      {hasSummary && (
        <section className={classes.summary} aria-label={t('article.summary')}>
          {summary === '' && outcome !== null ? (
            <p>
              <strong>{outcome.option}</strong>
              {outcome.reason !== '' &&
                `, ${t('article.because')} ${outcome.reason}`.replace(/(?<![.?!])$/, '.')}
            </p>
          ) : (
            <DecisionMarkdown text={summary} origins={originsOf(details.provenance, ['summary'])} />
          )}
        </section>
      )}
      {preamble !== '' && <DecisionMarkdown text={preamble} />}
      {blocks.map((block) => (
        <section key={block.id} className={classes.section}>
          <Heading
            block={block}
            open={
              comments.filter(
                ({ anchor, resolvedAt }) =>
                  resolvedAt == null && anchor.kind === 'SECTION' && anchor.value === block.heading,
              ).length
            }
            onComment={() => {
              onComment({ kind: 'SECTION', value: block.heading });
            }}
          />
          {block.form === 'options' ? (
            <OptionsTable options={block.options} provenance={details.provenance} />
          ) : (
            <DecisionMarkdown text={block.markdown} origins={originsOf(details.provenance, [block.kind])} />
          )}
        </section>
      ))}
    </div>
  );
}

interface HeadingProps {
  readonly block: ArticleBlock;
  /** Open comments on the section. */
  readonly open: number;
  readonly onComment: () => void;
}

function Heading({ block, open, onComment }: HeadingProps) {
  const { t } = useTranslation('decide');
  const level = block.form === 'options' ? 2 : block.level;
  return (
    <div className={classes.heading}>
      <Title order={level === 2 ? 2 : level === 3 ? 3 : 4}>{block.heading}</Title>
      <button
        type="button"
        className={`${classes.comment} no-print`}
        data-open={open > 0 || undefined}
        aria-label={t('comments.on', { section: block.heading, count: open })}
        onClick={onComment}
      >
        {open > 0 ? t('comments.open', { count: open }) : t('comments.short')}
      </button>
    </div>
  );
}
