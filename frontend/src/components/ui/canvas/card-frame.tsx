import { familyColours, shapeOf, type Family } from '../../../lib/kinds';
import classes from './card-frame.module.css';
import { shapePath } from './shape-path';

/** Props of CardFrame. */
export interface CardFrameProps {
  readonly family: Family;
  readonly width: number;
  readonly height: number;
  /** Filled with the family's tint and a heavier line, for what is in the middle. */
  readonly strong?: boolean;
}

/** The outline of a node's card in the shape and hue of its family; lies under the card's content. */
export function CardFrame({ family, width, height, strong = false }: CardFrameProps) {
  const { outline, detail } = shapePath(shapeOf(family), width, height);
  const { surface, line } = familyColours(family);
  return (
    <svg className={classes.frame} width={width} height={height} aria-hidden="true" focusable="false">
      <path
        d={outline}
        fill={strong ? surface : 'var(--node-surface)'}
        stroke={line}
        strokeWidth={strong ? 1.5 : 1}
      />
      {detail !== undefined && (
        <path d={detail} fill="none" stroke={line} strokeWidth={family === 'use' ? 4 : 1} />
      )}
    </svg>
  );
}
