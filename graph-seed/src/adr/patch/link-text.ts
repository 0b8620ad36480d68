import type { AdrDialect, AdrHeaderLink, AdrRelation } from '../adr.js';
import type { AdrLinkTarget } from './adr-change.js';

/** How the dialect writes a link to another record. */
export function linkText(dialect: AdrDialect, { number, title, file }: AdrLinkTarget): string {
  if (dialect === 'log4brains')
    return `[${linkWords(file.split('/').at(-1)?.replace(/\.md$/i, '') ?? title)}](${linkUrl(file)})`;
  if (dialect === 'nygard' || dialect === 'other') {
    return `[${number === null ? '' : `${number}. `}${linkWords(title)}](${linkUrl(file)})`;
  }
  return `[${number === null ? linkWords(title) : adrId(number)}](${linkUrl(file)})`;
}

/** How MADR names another record by number. */
export function adrId(number: number): string {
  return `ADR-${String(number).padStart(4, '0')}`;
}

/** The words before the link. */
export function relationLabel(link: Pick<AdrHeaderLink, 'relation' | 'inverse'>): string {
  return LABELS[link.relation][link.inverse ? 1 : 0];
}

const LABELS: Readonly<Record<AdrRelation, readonly [string, string]>> = {
  supersedes: ['Supersedes', 'Superseded by'],
  'supersedes-in-part': ['Supersedes in part', 'Superseded in part by'],
  amends: ['Amends', 'Amended by'],
  'depends-on': ['Depends on', 'Required by'],
  'conflicts-with': ['Conflicts with', 'Contradicted by'],
  'relates-to': ['Relates to', 'Linked from'],
};

function linkWords(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[[\]\\<>]/g, '\\$&');
}

function linkUrl(file: string): string {
  return /[\s()<>]/.test(file) ? `<${file.replace(/[<>\r\n]/g, '')}>` : file;
}
