import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './section.module.css';

/** Props of Section. */
export interface SectionProps {
  /** Anchor of the section on a node's own page; the panel has none, so that no id is there twice. */
  readonly anchor?: string;
  readonly title: string;
  readonly order: 2 | 3;
  /** One of a pair that stands side by side where there is room. */
  readonly half?: boolean;
  readonly children: ReactNode;
}

/** A part of a node's text under its heading. */
export function Section({ anchor, title, order, half, children }: SectionProps) {
  return (
    <section className={classes.section} id={anchor} data-half={half || undefined}>
      <Title order={order} className={classes.heading}>
        {title}
      </Title>
      {children}
    </section>
  );
}
