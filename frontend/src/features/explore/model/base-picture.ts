import type { ViewState } from '../state/view-state';
import type { Picture } from './picture';

/**
 * The part of a picture that is laid out as a whole: before the first Tidy the focus with its own first
 * frames, afterwards everything that the last Tidy took into account, without what was dismissed by then.
 */
export function buildBase(picture: Picture, { tidied, hidden, opened, more }: ViewState): Picture {
  const gone = new Set(tidied === undefined ? [] : hidden.slice(0, tidied.hidden));
  const last = tidied?.opened ?? 0;
  const asked = more.slice(0, tidied?.more ?? 0);
  const openedByThen = new Set([picture.root.id, ...opened.slice(0, last)]);
  const groups = picture.groups.flatMap((group) => {
    const name = group.key.slice(0, group.key.lastIndexOf('|'));
    const page = Number(group.key.slice(group.key.lastIndexOf('|') + 1));
    if (!openedByThen.has(group.owner) || page > asked.filter((key) => key === name).length) return [];
    if (gone.size === 0) return [group];
    return group.members.every((node) => gone.has(node.id)) ? [] : [group];
  });
  return { ...picture, groups };
}
