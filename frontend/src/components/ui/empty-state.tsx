import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import { Icon, type IconName } from './icons';
import classes from './state-page.module.css';

/** Props of EmptyState. */
export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Level of the heading: 1 where nothing else is on the page; 2 unless told. */
  readonly order?: 1 | 2;
  /** What this place is for, with one example. */
  readonly children?: ReactNode;
  /** The one action that fills it. */
  readonly action?: ReactNode;
}

/** A place that holds nothing yet: what it is for, one example, one action. */
export function EmptyState({ icon = 'info', title, order = 2, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <Icon name={icon} size={24} />
      </span>
      <Title order={order} size="h2">
        {title}
      </Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}
