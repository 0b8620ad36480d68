import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePreviews } from '../../components/node/node-previews';
import { CompareTray } from '../../features/compare/components/compare-tray';
import { usePlace } from '../../lib/place';
import { usePrintInLight } from '../../lib/use-print-in-light';
import { ApiDownBanner } from './api-down-banner';
import { areaOfPath } from './areas';
import { CommandPalette } from './command-palette';
import { Rail } from './rail';
import classes from './shell.module.css';
import { TopBar } from './top-bar';

/** The frame around every page: skip link, rail, bar, banner, content. */
export function Shell() {
  const { t } = useTranslation('app');
  const main = useRef<HTMLElement>(null);
  useTitle();
  usePrintInLight();
  useFocusOnNewPage(main);
  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Rail />
      <TopBar />
      <main id="content" ref={main} className={classes.content} tabIndex={-1}>
        <ApiDownBanner />
        <div className={classes.page}>
          <Outlet />
        </div>
        <CompareTray />
      </main>
      <CommandPalette />
      <NodePreviews />
    </div>
  );
}

function useTitle(): void {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const place = usePlace();
  const area = areaOfPath(pathname);
  const title = [place, area === undefined ? undefined : t(`area.${area.id}`), t('title')]
    .filter((part) => part !== undefined)
    .join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** After a move to another page, readers and keyboards continue in it, not on the link that is gone. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
