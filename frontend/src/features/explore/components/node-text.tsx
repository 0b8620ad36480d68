import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Markdown } from '../../../components/ui/markdown';
import { SourceLink } from '../../../components/ui/source-link';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import type { Localized } from '../model/neighbourhood';
import { NodeDrawing } from './node-drawing';
import classes from './node-text.module.css';
import { RelatedNodes } from './related-nodes';
import { Section } from './section';
import { TradeOffs } from './trade-offs';

/** Props of NodeText. */
export interface NodeTextProps {
  readonly node: LoadedNode;
  /** Level of the section headings: 3 in the panel, 2 on the node's own page. */
  readonly headings: 2 | 3;
  /** Follows a link to another node. */
  readonly onVisit: (id: string) => void;
}

/** All that the graph says about a node: text, trade-offs, related nodes, sources. */
export function NodeText({ node, headings, onVisit }: NodeTextProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { body } = node;
  return (
    <div className={classes.text}>
      <p className={classes.summary}>{node.summary[language]}</p>
      <Facts node={node} />
      {body != null && <Markdown text={body.what[language]} />}
      {node.failureMode?.fallback != null && (
        <Section title={t('details.fallback')} order={headings}>
          <Markdown text={node.failureMode.fallback[language]} />
        </Section>
      )}
      {body?.drawing != null && (
        <Section title={t('details.drawing')} order={headings}>
          <NodeDrawing
            drawing={body.drawing}
            name={node.name[language]}
            direction={headings === 3 ? 'down' : 'right'}
          />
        </Section>
      )}
      <Points title={t('details.whenToUse')} order={headings} items={body?.whenToUse} />
      <Points title={t('details.whenNot')} order={headings} items={body?.whenNot} />
      <Points title={t('details.advantages')} order={headings} items={body?.advantages} />
      <Points title={t('details.disadvantages')} order={headings} items={body?.disadvantages} />
      <Points title={t('details.mistakes')} order={headings} items={body?.mistakes} />
      {body?.sample != null && (
        <Section title={body.sample.title[language]} order={headings}>
          <pre className={classes.code} tabIndex={0}>
            <code>{body.sample.code}</code>
          </pre>
        </Section>
      )}
      <TradeOffs node={node} headings={headings} onVisit={onVisit} />
      <RelatedNodes node={node} headings={headings} onVisit={onVisit} />
      <Sources node={node} headings={headings} />
    </div>
  );
}

interface PointsProps {
  readonly title: string;
  readonly order: 2 | 3;
  readonly items: Readonly<Record<keyof Localized, readonly string[]>> | null | undefined;
}

function Points({ title, order, items }: PointsProps) {
  const language = useLanguage();
  const list = items?.[language] ?? [];
  if (list.length === 0) return null;
  return (
    <Section title={title} order={order}>
      <ul className={classes.points}>
        {list.map((item) => (
          <li key={item}>
            <Markdown text={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const { date } = useFormat();
  const { technology, source, aliases } = node;
  const facts: [string, ReactNode][] = [];
  if (technology?.vendor != null) facts.push([t('details.vendor'), technology.vendor]);
  if (technology != null) {
    const licence = technology.isOpenSource
      ? `${technology.licence} (${t('details.openSource')})`
      : technology.licence;
    facts.push([t('details.licence'), licence]);
    facts.push([
      t('details.site'),
      <SourceLink key="site" title={hostOf(technology.url)} url={technology.url} />,
    ]);
  }
  if (source != null) {
    facts.push([t('details.publisher'), `${source.publisher}, ${date(source.date)}`]);
    facts.push([t('details.licence'), source.licence]);
    if (source.url != null) {
      facts.push([t('details.site'), <SourceLink key="url" title={hostOf(source.url)} url={source.url} />]);
    }
  }
  if (aliases.length > 0)
    facts.push([
      t('details.aliases'),
      aliases
        .slice(0, 6)
        .map((alias) => alias.replaceAll('-', ' '))
        .join(', '),
    ]);
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sources({ node, headings }: { readonly node: LoadedNode; readonly headings: 2 | 3 }) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { date } = useFormat();
  const [all, setAll] = useState(false);
  const links = node.edges
    .filter((group) => group.type === 'EVIDENCED_BY' && group.direction === 'OUTGOING')
    .flatMap((group) => group.links);
  if (links.length === 0) return null;
  const shown = all ? links : links.slice(0, 8);
  return (
    <Section title={t('details.sources')} order={headings}>
      <ul className={classes.sources}>
        {shown.map(({ edge, target }) => (
          <li key={edge.id}>
            <SourceLink title={target.name[language]} url={target.source?.url} />
            {target.source != null && (
              <span className={classes.quiet}>
                {' '}
                {target.source.publisher}, {date(target.source.date)}
              </span>
            )}
            {edge.note != null && <span className={classes.quiet}> · {edge.note[language]}</span>}
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <button
          type="button"
          className={classes.showAll}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('details.showAll', { count: links.length - shown.length })}
        </button>
      )}
    </Section>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
