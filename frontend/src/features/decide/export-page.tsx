import { Button, Radio, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { useAnnouncePlace } from '../../lib/place';
import panel from './components/panel.module.css';
import classes from './export-page.module.css';
import { DIALECT_NAMES } from './model/dialect-names';

/** The forms in which decisions leave, ours first. */
const PROFILES = ['original', 'json', 'madr4', 'madr3', 'madr2', 'nygard', 'log4brains', 'jsonadr'] as const;
type Profile = (typeof PROFILES)[number];

/** Every decision as files: in which form, for which tools, and what those would misread. */
export function ExportPage() {
  const { t } = useTranslation('decide');
  const [profile, setProfile] = useState<Profile>('original');
  useAnnouncePlace(t('export.title'));
  const nameOf = (one: Profile): string =>
    one === 'original' || one === 'json' ? t(`export.name.${one}`) : DIALECT_NAMES[one];
  return (
    <div className={panel.page}>
      <Title order={1}>{t('export.title')}</Title>
      <p>{t('export.text')}</p>
      <Radio.Group
        label={t('export.profile')}
        value={profile}
        onChange={(value) => {
          setProfile(PROFILES.find((known) => known === value) ?? 'original');
        }}
      >
        <ul className={classes.profiles}>
          {PROFILES.map((one) => (
            <li key={one} className={classes.profile} data-chosen={one === profile || undefined}>
              <Radio value={one} label={nameOf(one)} description={t(`export.for.${one}`)} />
              <p className={classes.misread}>{t(`export.misread.${one}`)}</p>
            </li>
          ))}
        </ul>
      </Radio.Group>
      <Button
        component="a"
        href={`/api/decisions/export?profile=${profile}`}
        download={`decisions-${profile}.zip`}
        leftSection={<Icon name="download" size={14} />}
      >
        {t('export.go', { name: nameOf(profile) })}
      </Button>
    </div>
  );
}
