import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { Decision } from '../api/fragments';
import classes from './share-actions.module.css';

/** The ways to take a decision along: its link, its Markdown, its file, paper. */
export function ShareActions({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decide');
  const [said, setSaid] = useState<'link' | 'text' | 'failed'>();
  const copy = async (text: string, what: 'link' | 'text'): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(what);
    } catch {
      // Outside secure contexts there is no clipboard; the file can still be had.
      setSaid('failed');
    }
  };
  const name = decision.file.split('/').at(-1) ?? 'decision.md';
  return (
    <span className={`${classes.share} no-print`}>
      <span role="status" className={classes.said}>
        {said !== undefined && t(`share.said.${said}`)}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('share.menu')}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="link" size={14} />}
            onClick={() => void copy(new URL(`/decide/${decision.id}`, window.location.origin).href, 'link')}
          >
            {t('share.link')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="copy" size={14} />}
            onClick={() => void copy(decision.text, 'text')}
          >
            {t('share.markdown')}
          </Menu.Item>
          <Menu.Item
            component="a"
            leftSection={<Icon name="download" size={14} />}
            href={`data:text/markdown;charset=utf-8,${encodeURIComponent(decision.text)}`}
            download={name}
          >
            {t('share.file', { name })}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="print" size={14} />}
            onClick={() => {
              window.print();
            }}
          >
            {t('share.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
