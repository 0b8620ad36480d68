import { useTranslation } from 'react-i18next';

import { Icon } from './icons';
import classes from './source-link.module.css';

/** Props of SourceLink. */
export interface SourceLinkProps {
  readonly title: string;
  readonly url?: string | null;
}

/** A link out of the app, marked as such; a source without a web address is plain text. */
export function SourceLink({ title, url }: SourceLinkProps) {
  const { t } = useTranslation('ui');
  if (url == null || !isWebAddress(url)) return <span>{title}</span>;
  return (
    <a
      className={classes.link}
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={t('source.opens', { title })}
    >
      {title}
      <Icon name="outside" size={11} />
    </a>
  );
}

/** Content and people write addresses; only http and https may become links. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
