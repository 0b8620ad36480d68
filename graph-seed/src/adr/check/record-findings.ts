import { normalizedPath } from '../export/link-targets.js';
import { textLinks } from '../export/text-links.js';
import type { Finding, ReadFile } from './finding.js';

/** Links to Markdown files that are not there. */
export function deadLinks({ path, folder, text }: ReadFile, paths: ReadonlySet<string>): readonly Finding[] {
  const targets = textLinks(text)
    .map(({ address }) => address.replace(/[#?].*$/, ''))
    .filter((address) => /\.(?:md|markdown)$/i.test(address) && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address))
    .filter((address) => !paths.has(normalizedPath(folder + decoded(address))));
  return [...new Set(targets)].map((target) => ({ path, tool: null, code: 'dead-link', values: { target } }));
}

export function duplicateNumber(file: ReadFile, records: readonly ReadFile[]): readonly Finding[] {
  const { number } = file.reading;
  const other = records.find(
    (record) => record !== file && record.folder === file.folder && record.reading.number === number,
  );
  if (number === null || other === undefined) return [];
  return [
    {
      path: file.path,
      tool: null,
      code: 'duplicate-number',
      values: { number: String(number), other: other.path },
    },
  ];
}

/** What is missing or unclear in a record itself. */
export function ownFindings({ path, reading }: ReadFile): readonly Finding[] {
  const of = (code: Finding['code'], values: Finding['values'] = {}): Finding => ({
    path,
    tool: null,
    code,
    values,
  });
  const oddity = (code: string) => reading.oddities.find((candidate) => candidate.code === code);
  const word = oddity('unknown-status-word');
  const twice = oddity('status-in-two-places');
  const by = reading.links.some(({ relation, inverse }) => relation === 'supersedes' && inverse);
  return [
    ...(reading.title === '' ? [of('no-title')] : []),
    ...(reading.rawStatus === null ? [of('no-status')] : []),
    ...(word === undefined ? [] : [of('unknown-status-word', word.values)]),
    ...(twice === undefined ? [] : [of('status-in-two-places', twice.values)]),
    ...(reading.status === 'superseded' && !by ? [of('superseded-without-link')] : []),
  ];
}

export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
