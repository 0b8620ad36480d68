import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LoadedNode } from '../api/load-node';
import { sectionsOf, type SectionId } from '../model/sections';
import { useSectionTitle } from './node-text';
import classes from './table-of-contents.module.css';

/** The parts of a node's page, beside it where there is room; the one in sight is marked. */
export function TableOfContents({ node }: { readonly node: LoadedNode }) {
  const { t } = useTranslation('explore');
  const titleOf = useSectionTitle(node);
  const sections = sectionsOf(node, 'page');
  const current = useCurrent(sections);
  if (sections.length < 2) return null;
  return (
    <nav className={`${classes.contents} no-print`} aria-label={t('node.contents')}>
      <span className={classes.title}>{t('node.contents')}</span>
      <ol>
        {sections.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                // The address stays as it is: an anchor there would be another step of the history.
                event.preventDefault();
                goTo(id);
              }}
            >
              {titleOf(id)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(id: SectionId): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  // Readers and keyboards go on where the eye does.
  section?.setAttribute('tabindex', '-1');
  section?.focus({ preventScroll: true });
}

/** The first part that reaches into the upper third of the window. */
function useCurrent(sections: readonly SectionId[]): SectionId | undefined {
  const [current, setCurrent] = useState<SectionId>();
  const key = sections.join();
  useEffect(() => {
    const update = (): void => {
      const line = window.innerHeight / 3;
      const passed = sections.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < line;
      });
      setCurrent(passed.at(-1));
    };
    update();
    document.addEventListener('scroll', update, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', update, { capture: true });
    };
    // The list is new at every render; its parts tell when it is another.
  }, [key]);
  return current;
}
