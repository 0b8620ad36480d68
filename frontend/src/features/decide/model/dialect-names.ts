/** Names of the forms of records, the same in every language. */
export const DIALECT_NAMES = {
  madr4: 'MADR 4',
  madr3: 'MADR 3',
  madr2: 'MADR 2',
  nygard: 'Nygard',
  log4brains: 'log4brains',
  jsonadr: 'JSON-ADR',
} as const;

/** A form of records that other tools know. */
export type NamedDialect = keyof typeof DIALECT_NAMES;

/** Whether a text names such a form. */
export function isNamedDialect(text: string): text is NamedDialect {
  return Object.hasOwn(DIALECT_NAMES, text);
}
