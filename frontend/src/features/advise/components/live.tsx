import { useState, type ReactNode } from 'react';

import classes from './live.module.css';

/** Props of Live. */
export interface LiveProps {
  /** What the figure says; when it changes, the figure marks itself for a moment. */
  readonly of: string | number;
  readonly children?: ReactNode;
}

/** A figure that marks itself for a moment when it has changed, so that one sees what an edit did. */
export function Live({ of, children = of }: LiveProps) {
  const [seen, setSeen] = useState({ of, changes: 0 });
  if (seen.of !== of) setSeen({ of, changes: seen.changes + 1 });
  // Two animations of the same look take turns: a new name starts the mark again without remounting what is inside.
  return (
    <span
      className={classes.live}
      data-changed={seen.changes === 0 ? undefined : seen.changes % 2 === 0 ? 'a' : 'b'}
    >
      {children}
    </span>
  );
}
