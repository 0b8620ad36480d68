import { ActionIcon, Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NodeName } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { clearCompared, COMPARE_LIMITS, toggleCompared, useCompareTray } from '../../../lib/compare-tray';
import { kindOfId } from '../../../lib/kinds';
import classes from './compare-tray.module.css';

/** What was put aside to be compared, at the foot of every page but the comparison itself; nothing while it is empty. */
export function CompareTray() {
  const { t } = useTranslation('compare');
  const ids = useCompareTray();
  const { pathname } = useLocation();
  if (ids.length === 0 || pathname === '/compare') return null;
  const enough = ids.length >= COMPARE_LIMITS.least;
  return (
    <aside className={`${classes.tray} no-print`} aria-label={t('tray.label')}>
      <ul className={classes.items}>
        {ids.map((id) => (
          <li key={id} className={classes.item}>
            <KindIcon kind={kindOfId(id)} size={18} />
            <span className={classes.name}>
              <NodeName id={id} />
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={`${t('remove')}: ${id}`}
              onClick={() => {
                toggleCompared(id);
              }}
            >
              <Icon name="close" size={11} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <span className={classes.hint} role="status">
        {enough ? '' : t('tray.more')}
      </span>
      {enough && (
        <Button
          size="compact-sm"
          leftSection={<Icon name="comparison" size={14} />}
          renderRoot={(props) => <Link to="/compare" search={{ ids: ids.join(',') } as never} {...props} />}
        >
          {t('tray.compare', { count: ids.length })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={clearCompared}>
        {t('tray.clear')}
      </Button>
    </aside>
  );
}
