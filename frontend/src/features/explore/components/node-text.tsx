import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { LinkedMarkdown, LinkedText, OwnNodeScope } from '../../../components/node/linked-text';
import { useLanguage } from '../../../lib/use-language';
import { useNarrow } from '../../../lib/use-narrow';
import type { LoadedNode } from '../api/load-node';
import type { Localized } from '../model/neighbourhood';
import { sectionsOf, type SectionId } from '../model/sections';
import { Career } from './career';
import { CodeSample } from './code-sample';
import { ComparisonTable } from './comparison-table';
import { Correction } from './correction';
import { ExamFacts } from './exam-facts';
import { Facts } from './facts';
import { LearningList } from './learning-list';
import { NodeDrawing } from './node-drawing';
import classes from './node-text.module.css';
import { Offers } from './offers';
import { RelatedNodes } from './related-nodes';
import { Section } from './section';
import { Sources } from './sources';
import { TradeOffs } from './trade-offs';

/** Props of NodeText. */
export interface NodeTextProps {
  readonly node: LoadedNode;
  /** The node's own page, or the panel beside the drawing, which is narrow and short. */
  readonly place: 'page' | 'panel';
}

/** All that the graph says about a node: text, drawing, trade-offs, related nodes, sources. */
export function NodeText({ node, place }: NodeTextProps) {
  const language = useLanguage();
  const { body } = node;
  const titleOf = useSectionTitle(node);
  const sections = sectionsOf(node, place);
  const order = place === 'page' ? 2 : 3;
  const own = useMemo(
    () => ({
      id: node.id,
      related: new Set(node.edges.flatMap(({ links }) => links.map(({ target }) => target.id))),
    }),
    [node],
  );
  return (
    <OwnNodeScope value={own}>
      <div className={classes.text} data-place={place}>
        <p className={classes.summary}>
          <LinkedText text={node.summary[language]} />
        </p>
        {node.correction != null && <Correction text={node.correction[language]} />}
        <Facts node={node} />
        {body != null && (
          <div className={classes.what}>
            <LinkedMarkdown text={body.what[language]} />
          </div>
        )}
        {sections.map((id) => (
          <Section
            key={id}
            anchor={place === 'page' ? id : undefined}
            title={titleOf(id)}
            order={order}
            half={isHalf(id, sections)}
          >
            <SectionBody id={id} node={node} place={place} />
          </Section>
        ))}
      </div>
    </OwnNodeScope>
  );
}

/** The heading of a part of a node's text, in the language shown. */
export function useSectionTitle(node: LoadedNode): (id: SectionId) => string {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  return (id) => (id === 'sample' ? (node.body?.sample?.title[language] ?? '') : t(`section.${id}`));
}

/** Parts that answer each other stand side by side where both are there. */
const PAIRS: readonly (readonly [SectionId, SectionId])[] = [
  ['whenToUse', 'whenNot'],
  ['advantages', 'disadvantages'],
];

function isHalf(id: SectionId, all: readonly SectionId[]): boolean {
  return PAIRS.some((pair) => pair.includes(id) && pair.every((part) => all.includes(part)));
}

function SectionBody({ id, node, place }: NodeTextProps & { readonly id: SectionId }) {
  const language = useLanguage();
  const { body } = node;
  const headings = place === 'page' ? 2 : 3;
  const narrow = useNarrow();
  const direction = place === 'page' && !narrow ? 'right' : 'down';
  switch (id) {
    case 'fallback': {
      const fallback = node.failureMode?.fallback;
      return fallback == null ? null : <LinkedMarkdown text={fallback[language]} />;
    }
    case 'drawing':
      return body?.drawing == null ? null : (
        <NodeDrawing drawing={body.drawing} name={node.name[language]} direction={direction} />
      );
    case 'table':
      return node.comparison == null ? null : (
        <ComparisonTable comparison={node.comparison} name={node.name[language]} />
      );
    case 'whenToUse':
    case 'whenNot':
    case 'advantages':
    case 'disadvantages':
    case 'mistakes':
      return <Points items={body?.[id]} sign={SIGNS[id]} />;
    case 'sample':
      return body?.sample == null ? null : (
        <CodeSample language={body.sample.language} code={body.sample.code} />
      );
    case 'tradeOffs':
      return <TradeOffs node={node} />;
    case 'exam':
      return node.certification == null ? null : <ExamFacts certification={node.certification} />;
    case 'career':
      return <Career node={node} direction={direction} />;
    case 'offers':
      return <Offers id={node.id} />;
    case 'learn':
      return <LearningList node={node} />;
    case 'related':
      return <RelatedNodes node={node} headings={headings} />;
    case 'citedBy':
      return <RelatedNodes node={node} headings={headings} only="EVIDENCED_BY" />;
    case 'sources':
      return <Sources node={node} />;
  }
}

const SIGNS = {
  whenToUse: 'yes',
  whenNot: 'no',
  advantages: 'yes',
  disadvantages: 'no',
  mistakes: 'no',
} as const;

interface PointsProps {
  readonly items: Readonly<Record<keyof Localized, readonly string[]>> | null | undefined;
  readonly sign: 'yes' | 'no';
}

function Points({ items, sign }: PointsProps) {
  const language = useLanguage();
  return (
    <ul className={classes.points} data-sign={sign}>
      {(items?.[language] ?? []).map((item) => (
        <li key={item}>
          <LinkedMarkdown text={item} />
        </li>
      ))}
    </ul>
  );
}
