import type { AdrDialect } from '../adr.js';

/** What a record can be written as; `madr2` is for export, people are offered the others. */
export const ADR_TEMPLATES = ['madr4', 'madr3', 'madr2', 'nygard', 'log4brains', 'jsonadr'] as const;
export type AdrTemplate = (typeof ADR_TEMPLATES)[number];

/** The templates that are Markdown. */
export type MarkdownTemplate = Exclude<AdrTemplate, 'jsonadr'> & AdrDialect;

/** `y-statement`: one sentence and its price. `minimal`: context, titles of the options, outcome, consequences. */
export const ADR_SIZES = ['y-statement', 'minimal', 'full'] as const;
export type AdrSize = (typeof ADR_SIZES)[number];

export const ADR_LANGUAGES = ['en', 'es'] as const;
export type AdrLanguage = (typeof ADR_LANGUAGES)[number];

export interface WriteOptions {
  readonly language: AdrLanguage;
  readonly size: AdrSize;
  /** Address of a graph node's page, for templates that link nodes in a list. Without it the list has ids alone. */
  readonly nodeAddress?: (node: string) => string;
}
