import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useNames } from '../state/use-briefs';
import classes from './node-link.module.css';

/** Props of NodeLink. */
export interface NodeLinkProps {
  /** Full id of the node. */
  readonly id: string;
  readonly children?: ReactNode;
}

/** A node's name that leads to its drawing in Explore; plain text where the graph has no such node. */
export function NodeLink({ id, children }: NodeLinkProps) {
  const { nameOf, briefOf, language } = useNames();
  const brief = briefOf(id);
  const text = children ?? nameOf(id);
  if (brief === undefined) return <span>{text}</span>;
  return (
    <Link
      to="/explore"
      search={{ focus: brief.id } as never}
      className={classes.link}
      title={brief.summary[language]}
    >
      {text}
    </Link>
  );
}
