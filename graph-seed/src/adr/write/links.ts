import type { AdrHeaderLink } from '../adr.js';
import { escapedWords } from './plain-words.js';
import type { AdrWords } from './words.js';

/** How a dialect's files name another record: `[12. Title](…)`, `[ADR-0012](…)`, `[name-of-the-file](…)`. */
export type LinkForm = 'title' | 'identifier' | 'slug';

/** "Supersedes [ADR-0003](0003-x.md)". A record without a file is named by number, one without both by its title. */
export function linkLine(link: AdrHeaderLink, form: LinkForm, words: AdrWords): string {
  return `${words.relation[link.relation][link.inverse ? 1 : 0]} ${linkTo(link, form)}`;
}

export function linkTo(link: AdrHeaderLink, form: LinkForm): string {
  const identifier = link.number === null ? null : identifierOf(link.number);
  if (link.file === '') return identifier ?? escapedWords(link.title);
  const text = {
    title: link.number === null ? link.title : `${link.number}. ${link.title}`,
    identifier: identifier ?? link.title,
    slug: link.file.replace(/^.*\//, '').replace(/\.md$/i, ''),
  }[form];
  return `[${linkText(text || link.file)}](${linkAddress(link.file)})`;
}

/** ADR-0012. */
export function identifierOf(number: number): string {
  return `ADR-${String(number).padStart(4, '0')}`;
}

function linkText(words: string): string {
  return escapedWords(words).replace(/(?<!\\)[[\]]/g, '\\$&');
}

/** Tools compare addresses as they are written, so nothing is encoded that needn't be. */
export function linkAddress(file: string): string {
  return file.replace(
    /[\s()<>\\]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
