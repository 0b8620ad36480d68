import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './skeletons.module.css';

/** Props of the skeletons. */
export interface SkeletonProps {
  /** Lines or rows to hold the place of. */
  readonly rows?: number;
}

/** Holds the place of a text: a title and lines of uneven length. */
export function TextSkeleton({ rows = 6 }: SkeletonProps) {
  return (
    <Busy>
      <Skeleton height={20} width="55%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={12} width={`${92 - ((row * 17) % 34)}%`} />
      ))}
    </Busy>
  );
}

/** Holds the place of a list of rows. */
export function ListSkeleton({ rows = 8 }: SkeletonProps) {
  return (
    <Busy>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={32} />
      ))}
    </Busy>
  );
}

/** Holds the place of a drawing. */
export function CanvasSkeleton() {
  return (
    <Busy fill>
      <Skeleton height="100%" radius={0} />
    </Busy>
  );
}

function Busy({ children, fill = false }: { readonly children: React.ReactNode; readonly fill?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <div
      className={fill ? classes.fill : classes.stack}
      role="status"
      aria-busy="true"
      aria-label={t('loading')}
    >
      {children}
    </div>
  );
}
