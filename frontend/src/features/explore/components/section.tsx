import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './section.module.css';

/** A part of a node's text under its heading. */
export function Section({
  title,
  order,
  children,
}: {
  readonly title: string;
  readonly order: 2 | 3;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <Title order={order} className={classes.heading}>
        {title}
      </Title>
      {children}
    </section>
  );
}
