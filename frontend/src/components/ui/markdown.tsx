import { useMemo, type ReactNode } from 'react';
import ReactMarkdown, { type ExtraProps, type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

import { MermaidDrawing } from './mermaid-drawing';
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

type Element = NonNullable<ExtraProps['node']>;
type Components = NonNullable<Options['components']>;

// The texts stand below a page's own h1 and h2, so their headings start at h3.
const COMPONENTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) =>
    typeof children === 'string' ? <SourceLink title={children} url={href} /> : <span>{children}</span>,
  pre: ({ children, node }) => {
    const drawing = mermaidOf(node);
    return drawing === undefined ? <pre tabIndex={0}>{children}</pre> : <MermaidDrawing text={drawing} />;
  },
  img: ({ src, alt }) =>
    isOwnImage(src) ? <img src={src} alt={alt ?? ''} /> : <SourceLink title={alt || String(src)} url={src} />,
};

/** The text of a fenced block that is a Mermaid drawing. */
function mermaidOf(node: Element | undefined): string | undefined {
  const code = node?.children[0];
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const names = code.properties['className'];
  if (!Array.isArray(names) || !names.includes('language-mermaid')) return undefined;
  const text = code.children[0];
  return text?.type === 'text' ? text.value : undefined;
}

/** Images of this server are shown; of others, which would tell them who reads what, only the link. */
function isOwnImage(src: unknown): src is string {
  return typeof src === 'string' && src.startsWith('/api/') && !src.startsWith('//');
}

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
