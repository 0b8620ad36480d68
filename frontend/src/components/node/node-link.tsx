import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

import { nameOfSlug } from '../../lib/name-of-slug';
import { useLanguage } from '../../lib/use-language';
import { loadBrief } from './load-brief';
import classes from './node-link.module.css';
import { useVisit } from './visit';

/** Props of NodeLink. */
export interface NodeLinkProps {
  /** Full id of the node. */
  readonly id: string;
  /** What the link says; the node's name where nothing is given. */
  readonly children?: ReactNode;
  /** A whole row or chip styles itself; the default is a word in a text. */
  readonly className?: string;
}

/**
 * A link to a node: to its page, or to wherever the part of the page around leads visits (`VisitScope`). With
 * the modifier keys of a new tab it always opens the page. `NodePreviews` shows what it leads to on hover and focus.
 */
export function NodeLink({ id, children, className }: NodeLinkProps) {
  const visit = useVisit();
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (visit === undefined || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    visit(id);
  };
  return (
    <Link
      to="/node/$id"
      params={{ id }}
      search={KEEP_LANGUAGE}
      className={className ?? classes.word}
      data-node={id}
      preload={false}
      onClick={handleClick}
    >
      {children ?? <NodeName id={id} />}
    </Link>
  );
}

/** The search of another page is not taken along; the router keeps the language. */
const KEEP_LANGUAGE = {} as never;

/** The name of a node in the language shown, made from its id until it is known. */
export function NodeName({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { data } = useQuery(loadBrief(id));
  return <>{data?.name[language] ?? nameOfSlug(id)}</>;
}
