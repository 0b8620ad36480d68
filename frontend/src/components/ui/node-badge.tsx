import { useTranslation } from 'react-i18next';

import { familyColours, familyOf, shapeOf, type Kind } from '../../lib/kinds';
import { Icon, iconOfKind } from './icons';
import classes from './node-badge.module.css';

/** Props of KindIcon. */
export interface KindIconProps {
  readonly kind: Kind;
  /** Edge of the tile in pixels; 22 unless told. */
  readonly size?: number;
}

/** A small tile that shows a kind by shape, icon and hue. Says nothing to screen readers: put the word beside it. */
export function KindIcon({ kind, size = 22 }: KindIconProps) {
  const family = familyOf(kind);
  const colours = familyColours(family);
  return (
    <span
      className={classes.tile}
      data-shape={shapeOf(family)}
      style={{ width: size, height: size, background: colours.surface, color: colours.text }}
    >
      <Icon name={iconOfKind(kind)} size={Math.round(size * 0.64)} />
    </span>
  );
}

/** Props of NodeBadge. */
export interface NodeBadgeProps {
  readonly kind: Kind;
  readonly name: string;
  /** Shows the kind's word after the name. */
  readonly withKind?: boolean;
}

/** A node of the graph in a line of text: tile, name, and where asked the kind. Screen readers always hear the kind. */
export function NodeBadge({ kind, name, withKind = false }: NodeBadgeProps) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.badge}>
      <KindIcon kind={kind} size={20} />
      <span className={classes.name}>{name}</span>
      <span className={withKind ? classes.kind : 'visually-hidden'}>{t(`kind.${kind}`)}</span>
    </span>
  );
}
