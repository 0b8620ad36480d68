import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

import { EMPTY_VIEW } from '../state/view-state';
import { printView } from '../state/view-state';
import { focusOn } from '../state/view-steps';

/** Props of ExploreLink. */
export interface ExploreLinkProps {
  /** Full id of the node to put in the middle. */
  readonly focus: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link that opens a node's drawing in Explore. */
export function ExploreLink({ focus, className, children, ref }: ExploreLinkProps) {
  return (
    <Link
      ref={ref}
      to="/explore"
      search={printView(focusOn(EMPTY_VIEW, focus)) as never}
      state={(previous) => ({ ...previous, exploreStep: (previous.exploreStep ?? 0) + 1 })}
      className={className}
    >
      {children}
    </Link>
  );
}
