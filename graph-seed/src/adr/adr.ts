/**
 * The words of a decision record's text. The text itself, as somebody wrote it, is what counts: readings point into
 * it, edits patch it, and whatever no reading understands stays as it is.
 */

/** Where a decision stands. `unknown`: the file it came from doesn't say. */
export const ADR_STATUSES = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'unknown',
] as const;
export type AdrStatus = (typeof ADR_STATUSES)[number];

/** The dialects of Markdown that records are written in; `other`: Markdown of no known dialect. */
export const ADR_DIALECTS = ['nygard', 'madr2', 'madr3', 'madr4', 'log4brains', 'other'] as const;
export type AdrDialect = (typeof ADR_DIALECTS)[number];

/** What a file of a folder of records is. */
export const ADR_FILE_TYPES = ['decision', 'index', 'template', 'other'] as const;
export type AdrFileType = (typeof ADR_FILE_TYPES)[number];

/** A part of the text, as offsets in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a section is about, whatever its heading says in which language; in the order in which sections stand. */
export const ADR_SECTIONS = [
  'status',
  'summary',
  'context',
  'drivers',
  'options',
  'outcome',
  'consequences',
  'confirmation',
  'arguments',
  'revisit',
  'links',
  'more-information',
  'references',
  'changelog',
  'other',
] as const;
export type AdrSectionKind = (typeof ADR_SECTIONS)[number];

export interface AdrSection {
  readonly kind: AdrSectionKind;
  /** As written, without number signs and comments. */
  readonly heading: string;
  /** 1…6. */
  readonly level: number;
  /** From the heading's line to the next heading of any level. */
  readonly span: Span;
  /** What lies under the heading, without the blank lines around it; empty where nothing does. */
  readonly body: Span;
}

/** Which way an argument or a consequence speaks; `unsaid` where the text doesn't say. */
export type Bearing = 'good' | 'bad' | 'neutral' | 'unsaid';

/** A line of a list: one driver, argument or consequence. */
export interface AdrLine {
  /** Markdown, without list marker and without "Good, because". */
  readonly text: string;
  /** The whole item in the text, marker included, line end excluded. */
  readonly span: Span;
}

export interface AdrArgument extends AdrLine {
  readonly bearing: Bearing;
}

export interface AdrOption {
  /** Without Markdown marks. */
  readonly title: string;
  /** Its item in the list of options; none where only a heading of its own names it. */
  readonly item: Span | null;
  /** Its own section with arguments; none where it has none. */
  readonly section: Span | null;
  /** Markdown between the heading of its section and the arguments. */
  readonly description: string;
  readonly arguments: readonly AdrArgument[];
}

/** How one decision bears on another. Written on the newer one; the older one's side is derived. */
export const ADR_RELATIONS = [
  'supersedes',
  'supersedes-in-part',
  'amends',
  'depends-on',
  'conflicts-with',
  'relates-to',
] as const;
export type AdrRelation = (typeof ADR_RELATIONS)[number];

/** A link to another record, as the text has it. */
export interface AdrLink {
  /** `inverse`: the text says "superseded by", "amended by" …: the other record is the one that relates to this. */
  readonly relation: AdrRelation;
  readonly inverse: boolean;
  /** The words as written: `Superceded by`, `Links to`. */
  readonly label: string;
  /** File name, number (`ADR-0012`) or address, as written. */
  readonly target: string;
  readonly span: Span;
}

/** Something that a reader should know about a file; ids are data, words are made by whoever shows them. */
export interface AdrOddity {
  /** e.g. `status-in-two-places`, `unknown-status-word`, `date-from-file-name`, `placeholder-left`, `no-heading`. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a text says, and where. */
export interface AdrReading {
  readonly type: AdrFileType;
  readonly dialect: AdrDialect;
  /** How sure the dialect is, 0…1: the share of the dialect's marks that the text shows. */
  readonly confidence: number;
  /** Number in heading or file name; none where neither has one. */
  readonly number: number | null;
  /** Without number and Markdown marks; empty where the text has no heading. */
  readonly title: string;
  /** As written, without list marker, label and Markdown marks; `null` where no place of a status holds one. */
  readonly rawStatus: string | null;
  readonly status: AdrStatus;
  /** YYYY-MM-DD; YYYY-MM where the text names a month without a day (oddity `date-without-day`). */
  readonly date: string | null;
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly tags: readonly string[];
  readonly sections: readonly AdrSection[];
  readonly drivers: readonly AdrLine[];
  readonly options: readonly AdrOption[];
  /** Index among `options` of the chosen one; `null` where none is named or none matches. */
  readonly chosen: number | null;
  /** Title of the chosen option as the outcome says it, and the reason after "because". */
  readonly outcome: { readonly option: string; readonly reason: string } | null;
  readonly consequences: readonly AdrArgument[];
  readonly links: readonly AdrLink[];
  readonly oddities: readonly AdrOddity[];
}

/** A record to be written: what a reading has, without places. */
export interface AdrContent {
  readonly title: string;
  /** One sentence: in the context of …, facing …, we decided …, accepting …; empty where there is none. */
  readonly summary: string;
  /** Markdown. */
  readonly context: string;
  readonly drivers: readonly string[];
  readonly options: readonly AdrContentOption[];
  /** Index among `options`. */
  readonly chosen: number | null;
  /** Why; a clause that goes on after "because", without full stop. */
  readonly reason: string;
  /** More on the outcome, Markdown; empty where there is none. */
  readonly outcome: string;
  readonly consequences: readonly AdrContentArgument[];
  /** How to check that it is kept, Markdown. */
  readonly confirmation: string;
  /** What would make it worth another look, a sentence each. */
  readonly revisitWhen: readonly string[];
  /** Markdown. */
  readonly moreInformation: string;
}

/** A record of which nothing is written yet. */
export const EMPTY_CONTENT: AdrContent = {
  title: '',
  summary: '',
  context: '',
  drivers: [],
  options: [],
  chosen: null,
  reason: '',
  outcome: '',
  consequences: [],
  confirmation: '',
  revisitWhen: [],
  moreInformation: '',
};

export interface AdrContentOption {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly arguments: readonly AdrContentArgument[];
}

export interface AdrContentArgument {
  readonly bearing: Bearing;
  readonly text: string;
}

/** What stands around the content of a record. */
export interface AdrHeader {
  readonly number: number | null;
  readonly status: AdrStatus;
  /** The workspace's own word for the status, where it has one. */
  readonly statusWord: string | null;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly AdrHeaderLink[];
  /** Graph nodes that it is about, `kind:slug`. */
  readonly nodes: readonly string[];
}

/** A link to write: the other record by what a file of the target dialect calls it. */
export interface AdrHeaderLink {
  readonly relation: AdrRelation;
  readonly inverse: boolean;
  readonly number: number | null;
  readonly title: string;
  readonly file: string;
}
