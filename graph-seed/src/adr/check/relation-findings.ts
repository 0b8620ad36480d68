import type { AdrLink } from '../adr.js';
import { normalizedPath } from '../export/link-targets.js';
import type { Finding, ReadFile } from './finding.js';
import { decoded } from './record-findings.js';

export interface Relation {
  readonly from: ReadFile;
  readonly to: ReadFile;
  readonly link: AdrLink;
}

/** The links between the records of the folder. */
export function relationsOf(records: readonly ReadFile[]): readonly Relation[] {
  return records.flatMap((from) =>
    from.reading.links.flatMap((link) => {
      const to = targetOf(link, from, records);
      return to === undefined || to === from ? [] : [{ from, to, link }];
    }),
  );
}

function targetOf({ target }: AdrLink, from: ReadFile, records: readonly ReadFile[]): ReadFile | undefined {
  const number = /^(?:ADR|MADR|Decision|Decisión)[ -]?#?(\d+)$/iu.exec(target)?.[1];
  if (number !== undefined) {
    return records.find(({ reading, folder }) => reading.number === Number(number) && folder === from.folder);
  }
  const path = normalizedPath(from.folder + decoded(target.replace(/[#?].*$/, '')));
  return records.find((record) => normalizedPath(record.path) === path);
}

/** Tools show both records of a pair from their own files, so both have to say it. */
export function relationFindings(file: ReadFile, relations: readonly Relation[]): readonly Finding[] {
  const { path, reading } = file;
  const own = relations.filter(({ from }) => from === file);
  const oneSided = own.filter(
    ({ to, link }) =>
      TWO_SIDED.has(link.relation) &&
      !relations.some(
        (other) =>
          other.from === to &&
          other.to === file &&
          other.link.relation === link.relation &&
          other.link.inverse !== link.inverse,
      ),
  );
  const newer = relations.find(
    ({ to, link }) => to === file && link.relation === 'supersedes' && !link.inverse,
  );
  const marked = reading.status === 'superseded' || newer?.from.reading.status !== 'accepted';
  return [
    ...oneSided.map(({ link }): Finding => ({
      path,
      tool: null,
      code: 'one-sided-link',
      values: { target: link.target, relation: link.inverse ? `${link.relation}, inverse` : link.relation },
    })),
    ...(newer === undefined || marked
      ? []
      : [
          {
            path,
            tool: null,
            code: 'superseded-but-not-marked' as const,
            values: { other: newer.from.path, status: reading.status },
          },
        ]),
  ];
}

const TWO_SIDED: ReadonlySet<AdrLink['relation']> = new Set(['supersedes', 'supersedes-in-part', 'amends']);
