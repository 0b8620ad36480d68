import { Link } from '@tanstack/react-router';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

import { linkNames } from '../../../components/node/link-names';
import { useNameMatcher } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { Markdown } from '../../../components/ui/markdown';
import type { Language } from '../../../lib/language';
import type { Origin } from '../model/details';
import type { OriginFinder } from '../model/provenance';
import classes from './decision-markdown.module.css';
import { markDecisions, markOrigins, readMark } from './mark-markdown';
import { OriginMark } from './origin-mark';

/** The language that the texts around are written in; nothing: the one shown. */
export const TextLanguage = createContext<Language | undefined>(undefined);

/** Props of DecisionMarkdown. */
export interface DecisionMarkdownProps {
  readonly text: string;
  /** Where its lines come from; absent: nothing is marked. */
  readonly origins?: OriginFinder;
}

/** Markdown of a decision: names of nodes and other records are links, lines with an origin carry a mark. */
export function DecisionMarkdown({ text, origins }: DecisionMarkdownProps) {
  const matcher = useNameMatcher(useContext(TextLanguage));
  // The same list and the same renderer for good: others would mount every link and open mark anew.
  const [found] = useState<Origin[]>(() => []);
  const plugins = useMemo(
    () => [
      markDecisions(),
      ...(matcher === undefined ? [] : [linkNames({ matcher, without: undefined, related: NONE })]),
      ...(origins === undefined ? [] : [markOrigins({ text, origins, found })]),
    ],
    [matcher, origins, text, found],
  );
  const render = useMemo(
    () =>
      (id: string, children: ReactNode): ReactNode => {
        const mark = readMark(id);
        if (mark === undefined) return <NodeLink id={id}>{children}</NodeLink>;
        if (mark.kind === 'decision') {
          return (
            <Link to="/decide/$id" params={{ id: mark.reference }} search={NOTHING} preload={false}>
              {children}
            </Link>
          );
        }
        const origin = found[mark.index];
        return origin === undefined ? null : <OriginMark origin={origin} place="margin" />;
      },
    [found],
  );
  return (
    <div className={classes.body}>
      <Markdown text={text} rehypePlugins={plugins} nodeLink={render} />
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING = {} as never;
