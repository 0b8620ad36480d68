import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { useLanguage } from '../../../lib/use-language';
import { loadCases } from '../api/load-cases';
import { differingPaths, fromFile, isEmpty, NO_REQUIREMENTS, type Requirements } from '../model/requirements';
import type { AdviseControl } from '../state/use-advise-state';
import type { ScenarioControl } from '../state/use-scenario';
import classes from './scenario-bar.module.css';
import { NameDialog } from './name-dialog';
import { ScenarioList } from './scenario-list';
import { StaleDialog } from './stale-dialog';

/** Props of ScenarioBar. */
export interface ScenarioBarProps {
  readonly advise: AdviseControl;
  readonly control: ScenarioControl;
}

type Dialog = 'save' | 'rename' | 'list';

/** The open scenario by name, whether it differs from what is saved, and what one can do with it. */
export function ScenarioBar({ advise, control }: ScenarioBarProps) {
  const { t } = useTranslation('advise');
  const language = useLanguage();
  const { data: cases = [] } = useQuery(loadCases());
  const [dialog, setDialog] = useState<Dialog>();
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const { scenario, refusal, error, busy } = control;
  const { requirements } = advise;
  const changed =
    scenario !== undefined && differingPaths(fromFile(scenario.requirements), requirements).length > 0;
  const close = (): void => {
    setDialog(undefined);
    control.dismiss();
  };

  const saveAs = async (name: string): Promise<void> => {
    const saved = await control.save({ name, requirements });
    if (saved === undefined) return;
    setDialog(undefined);
    advise.show({ scenario: saved.id }, true);
  };
  const saveOver = (version: number): void => {
    if (scenario !== undefined)
      void control.save({ name: scenario.name, requirements, of: { id: scenario.id, version } });
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied('copied');
    } catch {
      // Without the clipboard (a plain address on a network) the address bar still has the link.
      setCopied('failed');
    }
  };

  return (
    <div className={classes.bar}>
      <span className={classes.name}>
        {scenario?.name ?? t('scenario.unsaved')}
        {changed && <span className={classes.changed}>{t('scenario.changed')}</span>}
        {control.isGone && <span className={classes.changed}>{t('scenario.gone')}</span>}
      </span>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy && dialog === undefined}
          disabled={isEmpty(requirements) || (scenario !== undefined && !changed)}
          onClick={() => {
            if (scenario === undefined) setDialog('save');
            else saveOver(scenario.version);
          }}
        >
          {t('scenario.save')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="link" size={12} />}
          disabled={isEmpty(requirements)}
          onClick={() => void share()}
        >
          {t('scenario.share')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('scenario.more')}>
              <Icon name="more" size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog('list')}>{t('scenario.open')}</Menu.Item>
            <Menu.Item disabled={isEmpty(requirements)} onClick={() => setDialog('save')}>
              {t('scenario.saveAs')}
            </Menu.Item>
            <Menu.Item disabled={scenario === undefined} onClick={() => setDialog('rename')}>
              {t('scenario.rename')}
            </Menu.Item>
            <Menu.Item
              disabled={!changed}
              onClick={() => {
                if (scenario !== undefined) advise.open(fromFile(scenario.requirements), scenario.id);
              }}
            >
              {t('scenario.reset')}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                advise.open(NO_REQUIREMENTS, undefined);
              }}
            >
              {t('scenario.startOver')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('scenario.startFrom')}</Menu.Label>
            {cases.map((one) => (
              <Menu.Item
                key={one.id}
                onClick={() => {
                  advise.open(one.requirements, undefined);
                }}
              >
                {one.name[language]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <span className={classes.copied} role="status">
        {copied !== undefined && t(`scenario.${copied}`)}
      </span>
      {dialog === undefined && error !== undefined && (
        <span className={classes.failed} role="alert">
          {t('scenario.failed')}
        </span>
      )}
      <NameDialog
        opened={dialog === 'save'}
        title={t('scenario.saveAs')}
        action={t('scenario.save')}
        start=""
        control={control}
        onClose={close}
        onName={(name) => void saveAs(name)}
      />
      {scenario !== undefined && (
        <NameDialog
          opened={dialog === 'rename'}
          title={t('scenario.rename')}
          action={t('scenario.rename')}
          start={scenario.name}
          control={control}
          onClose={close}
          onName={(name) => {
            void control.rename(scenario, name).then((renamed) => {
              if (renamed !== undefined) setDialog(undefined);
            });
          }}
        />
      )}
      <ScenarioList
        opened={dialog === 'list'}
        control={control}
        onClose={close}
        onOpen={(opened: Requirements, id: string) => {
          setDialog(undefined);
          advise.open(opened, id);
        }}
        onDeleted={(id) => {
          if (id === scenario?.id) advise.show({ scenario: undefined });
        }}
      />
      {dialog !== 'list' && refusal?.kind === 'stale' && (
        <StaleDialog
          current={refusal.current}
          mine={requirements}
          onClose={control.dismiss}
          onTheirs={() => {
            control.take(refusal.current);
            control.dismiss();
            advise.open(fromFile(refusal.current.requirements), refusal.current.id);
          }}
          onMine={() => {
            control.dismiss();
            saveOver(refusal.current.version);
          }}
          onCopy={() => {
            control.dismiss();
            setDialog('save');
          }}
        />
      )}
    </div>
  );
}
