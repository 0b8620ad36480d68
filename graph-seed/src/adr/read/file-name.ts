import { isoOf } from './calendar.js';

/** What the name of a record's file says. */
export interface FileNameFacts {
  /** Without folders and extension; of `x/README.md` the folder, which then names the record. */
  readonly stem: string;
  readonly number: number | null;
  /** YYYY-MM-DD that the name starts with. */
  readonly date: string | null;
  readonly isMarkdown: boolean;
  readonly isTemplate: boolean;
  /** README, index and the like. */
  readonly isIndex: boolean;
}

export function readFileName(fileName: string): FileNameFacts {
  const path = fileName.split(/[/\\]/).filter((part) => part !== '');
  const base = path.at(-1) ?? '';
  const own = withoutExtension(base);
  const isIndex = INDEX.test(own);
  const folder = path.at(-2);
  const stem = isIndex && folder !== undefined && /\d/.test(folder) ? folder : own;
  const { date, rest } = leadingDate(stem);
  return {
    stem,
    number: numberOf(date === null ? stem : rest),
    date,
    isMarkdown: /\.(?:md|markdown|mdx|mdown|mkd)$/i.test(base) || !/\.[a-z]\w{0,5}$/i.test(base),
    isTemplate: TEMPLATE.test(own),
    isIndex,
  };
}

const INDEX = /^(?:readme|index|_index|toc|adr-?(?:log|index|list)|decision-?log|backlog|summary|_sidebar)$/i;
const TEMPLATE =
  /^(?:[0x]+[-_. ])?(?:_|\.)?(?:(?:adr|adrs|madr|nygard|decision|decisions|decision-record|architecture-decision-record|architectural-decision-record|log4brains|short|long)[-_. ])*_?(?:template|plantilla)s?(?:[-_. ](?:adr|madr|full|minimal|bare|short|long|example|minimal-bare|bare-minimal|de|para|decisi[oó]n|decision|record|decisions))*$/i;

function withoutExtension(base: string): string {
  return base.replace(/\.(?:md|markdown|mdx|mdown|mkd|txt)$/i, '');
}

function leadingDate(stem: string): { date: string | null; rest: string } {
  const match = /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)[-_. ]?/.exec(stem);
  const date = match === null ? null : isoOf(Number(match[1]), Number(match[3]), Number(match[4]));
  return date === null ? { date: null, rest: stem } : { date, rest: stem.slice(match?.[0].length) };
}

function numberOf(stem: string): number | null {
  // Year and month: a date without a day.
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:[-_. ]|$)/.test(stem)) return null;
  const digits = /^(?:(?:adr|ad|decision|dr|rfc)[-_# ]?)?(\d{1,6})(?=[-_. )]|$)/i.exec(stem)?.[1];
  return digits === undefined ? null : Number(digits);
}
