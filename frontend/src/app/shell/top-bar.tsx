import {
  ActionIcon,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { LANGUAGES, type Language } from '../../lib/language';
import { usePlace } from '../../lib/place';
import { useLanguage } from '../../lib/use-language';
import { areaOfPath } from './areas';
import { palette } from './palette-store';
import { PersonMenu } from './person-menu';
import classes from './top-bar.module.css';

/** The bar: where am I, one search, language, theme, person. */
export function TopBar() {
  return (
    <header className={`${classes.bar} no-print`}>
      <Where />
      <Search />
      <div className={classes.end}>
        <LanguageToggle />
        <SchemeToggle />
        <PersonMenu />
      </div>
    </header>
  );
}

function Where() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const place = usePlace();
  const area = areaOfPath(pathname);
  if (area === undefined) return <div className={classes.where} />;
  return (
    <nav className={classes.where} aria-label={t('where')}>
      <Link to={area.path} className={classes.area} aria-current={place === undefined ? 'page' : undefined}>
        {t(`area.${area.id}`)}
      </Link>
      {place !== undefined && (
        <>
          <span className={classes.step} aria-hidden="true">
            ›
          </span>
          <span className={classes.place} aria-current="page" title={place}>
            {place}
          </span>
        </>
      )}
    </nav>
  );
}

function Search() {
  const { t } = useTranslation('app');
  return (
    <UnstyledButton
      component="button"
      type="button"
      className={classes.search}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => {
        palette.open();
      }}
    >
      <Icon name="find" size={14} />
      <span className={classes.searchText}>{t('search.open')}</span>
      <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
    </UnstyledButton>
  );
}

function LanguageToggle() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const choose = (lang: Language): void => {
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, lang })) as never,
      state: (previous) => previous,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <div className={classes.languages} role="group" aria-label={t('language.toggle')}>
      {LANGUAGES.map((lang) => (
        <UnstyledButton
          key={lang}
          component="button"
          type="button"
          className={classes.language}
          aria-pressed={lang === language}
          aria-label={`${lang.toUpperCase()}, ${t(`language.${lang}`)}`}
          onClick={() => {
            choose(lang);
          }}
        >
          {lang.toUpperCase()}
        </UnstyledButton>
      ))}
    </div>
  );
}

function SchemeToggle() {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  const label = t(next === 'dark' ? 'scheme.toDark' : 'scheme.toLight');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        className={classes.action}
        aria-label={label}
        onClick={() => {
          setColorScheme(next);
        }}
      >
        <Icon name={next === 'dark' ? 'moon' : 'sun'} />
      </ActionIcon>
    </Tooltip>
  );
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
