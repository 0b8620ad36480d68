import { useEffect, useState } from 'react';

import { Icon } from './icons';
import { iconOfRole } from './role-icon';
import type { TechnologyMarks } from './technology-marks';

/** Props of TechnologyIcon. */
export interface TechnologyIconProps {
  /** Slug of the technology (`postgresql`, `amazon-rds-postgresql`). */
  readonly slug: string;
  /** Slug of the role that it fills; its neutral icon stands in where there is no mark. */
  readonly role?: string;
  /** Edge in pixels; 16 unless told. */
  readonly size?: number;
}

/**
 * The mark of a technology in the colour of the text around it, or a neutral icon of its role. The marks
 * are a chunk of their own, loaded by the first icon; until then the neutral icon holds the place.
 */
export function TechnologyIcon({ slug, role, size = 16 }: TechnologyIconProps) {
  const marks = useTechnologyMarks();
  const path = marks?.markOf(slug);
  if (path === undefined)
    return <Icon name={role === undefined ? 'technology' : iconOfRole(role)} size={size} />;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}

let loaded: TechnologyMarks | undefined;
let loading: Promise<TechnologyMarks> | undefined;

function useTechnologyMarks(): TechnologyMarks | undefined {
  const [marks, setMarks] = useState(loaded);
  useEffect(() => {
    if (marks !== undefined) return;
    let current = true;
    loading ??= import('./technology-marks').then((module) => (loaded = module.technologyMarks));
    loading.then(
      (result) => {
        if (current) setMarks(result);
      },
      () => {
        // Without the chunk the neutral icons stay, which is all that is lost.
        loading = undefined;
      },
    );
    return () => {
      current = false;
    };
  }, [marks]);
  return marks;
}
