import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { partId, useEditor } from './editor-context';
import classes from './editor.module.css';

/** Props of Part. */
export interface PartProps {
  readonly name: string;
  readonly heading: string;
  /** Level of the heading in the text. */
  readonly level?: number;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the document under its heading; a bar at its edge says that it differs from the saved version. */
export function Part({ name, heading, level = 2, actions, children }: PartProps) {
  const { changed, language } = useEditor();
  return (
    <section
      className={classes.part}
      id={partId(name)}
      tabIndex={-1}
      aria-label={heading}
      data-changed={changed.has(name) || undefined}
    >
      <div className={classes.partHead}>
        <Title order={level === 3 ? 3 : 2} lang={language}>
          {heading}
        </Title>
        {changed.has(name) && <ChangedMark />}
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Says that a part differs from the saved version. */
export function ChangedMark() {
  const { t } = useTranslation('decideEdit');
  return <span className={classes.changed}>{t('changed')}</span>;
}
