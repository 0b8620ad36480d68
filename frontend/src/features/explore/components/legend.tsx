import { ActionIcon, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { KindIcon } from '../../../components/ui/node-badge';
import { FAMILIES, familyOf, KINDS } from '../../../lib/kinds';
import { dashOf, type LineStyle } from '../../../lib/relations';
import classes from './legend.module.css';

const LINES = [
  ['solid', 'builds'],
  ['dashed', 'judges'],
  ['dotted', 'learns'],
  ['long-dashed', 'beside'],
] as const satisfies readonly (readonly [LineStyle, string])[];

const KEYS = [
  ['← ↑ → ↓', 'walk'],
  ['[ ]', 'neighbours'],
  ['E', 'expand'],
  ['⇧ E', 'collapse'],
  ['H', 'hide'],
  ['⇧ H', 'hideOthers'],
  ['T', 'table'],
  ['Ctrl Z', 'undo'],
] as const;

/** What shapes, hues, lines and keys of the drawing mean. */
export function Legend() {
  const { t } = useTranslation(['explore', 'ui']);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={520}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          className={classes.target}
          aria-label={t('tool.legend')}
          title={t('tool.legend')}
          onClick={() => {
            setOpen((was) => !was);
          }}
        >
          <Icon name="legend" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.legend} tabIndex={-1} data-autofocus>
          <section>
            <h2>{t('legend.kinds')}</h2>
            <dl className={classes.families}>
              {FAMILIES.map((family) => (
                <div key={family}>
                  <dt>{t(`ui:family.${family}`)}</dt>
                  <dd>
                    {KINDS.filter((kind) => familyOf(kind) === family).map((kind) => (
                      <span key={kind} className={classes.kind}>
                        <KindIcon kind={kind} size={18} />
                        {t(`ui:kind.${kind}`)}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h2>{t('legend.lines')}</h2>
            <ul className={classes.lines}>
              {LINES.map(([line, meaning]) => (
                <li key={line}>
                  <svg width="44" height="10" aria-hidden="true">
                    <path d="M1 5H43" strokeDasharray={dashOf(line)} />
                  </svg>
                  {t(`legend.${meaning}`)}
                </li>
              ))}
            </ul>
            <p className={classes.note}>{t('legend.arrow')}</p>
          </section>
          <section>
            <h2>{t('legend.keys')}</h2>
            <ul className={classes.keys}>
              {KEYS.map(([key, action]) => (
                <li key={action}>
                  <kbd>{key}</kbd> {t(`legend.key.${action}`)}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
