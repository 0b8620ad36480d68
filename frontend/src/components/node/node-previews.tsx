import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

import { KindIcon } from '../ui/node-badge';
import { kindOfId } from '../../lib/kinds';
import { nameOfSlug } from '../../lib/name-of-slug';
import { useLanguage } from '../../lib/use-language';
import { loadBrief } from './load-brief';
import classes from './node-previews.module.css';

/** Milliseconds before a preview opens under the pointer, and before it closes behind it. */
const OPEN_AFTER = 350;
const CLOSE_AFTER = 200;
/** Pixels between link and preview, and between preview and the window's edge. */
const GAP = 6;
const MARGIN = 8;

interface Shown {
  readonly id: string;
  readonly link: HTMLElement;
}

/**
 * Previews of every link to a node on the page: kind, name and summary, on hover and on focus by keyboard. One for
 * all links, since a page has hundreds of them. By WCAG 1.4.13 it can be dismissed with Escape without moving, the
 * pointer may rest on it, and it stays until pointer or focus leave.
 */
export function NodePreviews() {
  const [shown, setShown] = useState<Shown>();
  const card = useRef<HTMLDivElement>(null);
  const previewId = useId();
  useLinkEvents(card, setShown);

  const link = shown?.link;
  useEffect(() => {
    if (link === undefined) return;
    link.setAttribute('aria-describedby', previewId);
    return () => {
      link.removeAttribute('aria-describedby');
    };
  }, [link, previewId]);

  if (shown === undefined) return null;
  return createPortal(<Preview shown={shown} card={card} previewId={previewId} />, document.body);
}

interface PreviewProps {
  readonly shown: Shown;
  readonly card: RefObject<HTMLDivElement | null>;
  readonly previewId: string;
}

function Preview({ shown, card, previewId }: PreviewProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const { data, isError } = useQuery(loadBrief(shown.id));
  const kind = kindOfId(shown.id);
  // Placed by its own size, which changes when the summary arrives.
  useLayoutEffect(() => {
    place(card.current, shown.link);
  }, [card, shown, data]);
  // A focus by keyboard scrolls its link into sight; the preview goes along.
  useEffect(() => {
    const follow = (): void => {
      place(card.current, shown.link);
    };
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [card, shown]);
  return (
    <div ref={card} id={previewId} role="tooltip" className={`${classes.card} no-print`}>
      <span className={classes.head}>
        <KindIcon kind={kind} size={20} />
        <span className={classes.name}>{data?.name[language] ?? nameOfSlug(shown.id)}</span>
      </span>
      <span className={classes.kind}>{t(`kind.${kind}`)}</span>
      <span className={classes.summary}>
        {data?.summary[language] ??
          (data === null ? t('preview.unknown') : isError ? t('preview.failed') : t('loading'))}
      </span>
    </div>
  );
}

/** Listens to the whole document once: links come and go, the listeners stay. */
function useLinkEvents(
  card: RefObject<HTMLDivElement | null>,
  show: (shown: Shown | undefined) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (action: () => void, delay: number): void => {
      clearTimeout(timer);
      timer = setTimeout(action, delay);
    };
    const open = (link: HTMLElement): void => {
      const id = link.dataset['node'];
      // A link that went away while the pointer rested has no place to stand beside.
      if (id !== undefined && link.isConnected) show({ id, link });
    };
    const close = (): void => {
      clearTimeout(timer);
      show(undefined);
    };
    const handleOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const link = linkOf(event.target);
      if (link !== undefined) soon(() => open(link), OPEN_AFTER);
      else if (card.current?.contains(event.target as Node) === true) clearTimeout(timer);
      else soon(close, CLOSE_AFTER);
    };
    const handleFocus = (event: FocusEvent): void => {
      const link = linkOf(event.target);
      if (link?.matches(':focus-visible') === true) {
        clearTimeout(timer);
        open(link);
      } else if (link === undefined) close();
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || card.current === null) return;
      // Escape takes the preview alone; whatever else listens gets the next one.
      event.stopPropagation();
      close();
    };
    document.addEventListener('pointerover', handleOver);
    document.addEventListener('focusin', handleFocus);
    document.addEventListener('focusout', close);
    document.addEventListener('keydown', handleKey, true);
    document.addEventListener('click', close, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', handleOver);
      document.removeEventListener('focusin', handleFocus);
      document.removeEventListener('focusout', close);
      document.removeEventListener('keydown', handleKey, true);
      document.removeEventListener('click', close, true);
    };
  }, [card, show]);
}

function linkOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('a[data-node]') ?? undefined) : undefined;
}

/** Below the link where there is room, else above; never out of the window, and out of sight when the link is. */
function place(card: HTMLDivElement | null, link: HTMLElement): void {
  if (card === null) return;
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  card.style.visibility = at.bottom < 0 || at.top > window.innerHeight ? 'hidden' : 'visible';
  const below = at.bottom + GAP;
  const top = below + height + MARGIN <= window.innerHeight ? below : Math.max(MARGIN, at.top - GAP - height);
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN));
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
