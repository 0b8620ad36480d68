import { useMemo, type ReactNode } from 'react';
import ReactMarkdown, { type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

import { SourceLink } from './source-link';
import classes from './markdown.module.css';

/** Props of Markdown. */
export interface MarkdownProps {
  readonly text: string;
  /** Run after the text was sanitised, so that they may add what people may not. */
  readonly rehypePlugins?: Options['rehypePlugins'];
  /** Draws a link to a node, which a plugin marks by `data-node`. Without children it names the node itself. */
  readonly nodeLink?: (id: string, children: ReactNode) => ReactNode;
}

/** Markdown as text: tables and lists of GitHub's dialect, raw HTML dropped, everything sanitised. */
export function Markdown({ text, rehypePlugins, nodeLink }: MarkdownProps) {
  const plugins = useMemo(() => [...SANITISE, ...(rehypePlugins ?? [])], [rehypePlugins]);
  const components = useMemo(() => componentsWith(nodeLink), [nodeLink]);
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={PLUGINS} rehypePlugins={plugins} skipHtml components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}

const PLUGINS = [remarkGfm];
const SANITISE = [rehypeSanitize];

type Components = NonNullable<Options['components']>;

// The texts stand below a page's own h1 and h2, so their headings start at h3.
const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) =>
    typeof children === 'string' ? <SourceLink title={children} url={href} /> : <span>{children}</span>,
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
};

function componentsWith(nodeLink: MarkdownProps['nodeLink']): Components {
  if (nodeLink === undefined) return COMPONENTS;
  return {
    ...COMPONENTS,
    a: ({ href, children, node }) => {
      const id = node?.properties['dataNode'];
      if (typeof id === 'string') return nodeLink(id, children);
      return typeof children === 'string' ? (
        <SourceLink title={children} url={href} />
      ) : (
        <span>{children}</span>
      );
    },
  };
}
