import { Tooltip } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { AREAS, areaOfPath } from './areas';
import { Mark } from './mark';
import classes from './rail.module.css';

/** The rail of areas at the side, at the bottom on narrow screens. */
export function Rail() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const here = areaOfPath(pathname);
  return (
    <nav className={`${classes.rail} no-print`} aria-label={t('areas')}>
      <Link to="/advise" className={classes.mark} aria-label={t('title')}>
        <Mark />
      </Link>
      <ul className={classes.list}>
        {AREAS.map((area) => (
          <li key={area.id}>
            <Tooltip label={t(`area.${area.id}`)} position="right">
              <Link
                to={area.path}
                className={classes.area}
                aria-current={area === here ? 'page' : undefined}
                data-here={area === here || undefined}
              >
                <Icon name={area.icon} size={20} />
                <span className={classes.label}>{t(`area.${area.id}`)}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
