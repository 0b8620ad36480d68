import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

import { SourceLink } from './source-link';
import classes from './markdown.module.css';

/** Props of Markdown. */
export interface MarkdownProps {
  readonly text: string;
}

/** Markdown as text: tables and lists of GitHub's dialect, raw HTML dropped, everything sanitised. */
export function Markdown({ text }: MarkdownProps) {
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={PLUGINS} rehypePlugins={SANITISE} skipHtml components={COMPONENTS}>
        {text}
      </ReactMarkdown>
    </div>
  );
}

const PLUGINS = [remarkGfm];
const SANITISE = [rehypeSanitize];

// The texts stand below a page's own h1 and h2, so their headings start at h3.
const COMPONENTS: React.ComponentProps<typeof ReactMarkdown>['components'] = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) =>
    typeof children === 'string' ? <SourceLink title={children} url={href} /> : <span>{children}</span>,
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
};
