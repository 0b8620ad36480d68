import { useTranslation } from 'react-i18next';

import { LinkedMarkdown } from '../../../components/node/linked-text';
import { Icon } from '../../../components/ui/icons';
import classes from './correction.module.css';

/** What is often said about a node and does not hold, with what holds instead. */
export function Correction({ text }: { readonly text: string }) {
  const { t } = useTranslation('explore');
  return (
    <aside className={classes.correction} aria-label={t('correction.title')}>
      <span className={classes.title}>
        <Icon name="warn" size={14} /> {t('correction.title')}
      </span>
      <LinkedMarkdown text={text} />
    </aside>
  );
}
