import type { AdrContent, AdrReading } from '@architrave/graph-seed/adr';

import { isSameDetails } from './details';
import type { ReadText } from './edit-text';

/** The parts of the document that differ from the saved version: names of fields, and headings of other sections. */
export function changedParts(base: ReadText, now: ReadText): ReadonlySet<string> {
  if (base.text === now.text) return new Set();
  const [before, after] = [fieldsOf(base), fieldsOf(now)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Set([...names].filter((name) => !isSameDetails(before.get(name), after.get(name))));
}

/** The name under which an other section is compared. */
export function otherName(heading: string): string {
  return `other:${heading}`;
}

function fieldsOf({ text, reading, content }: ReadText): ReadonlyMap<string, unknown> {
  const fields: (readonly [string, unknown])[] = [
    ...HEAD.map((name) => [name, reading[name]] as const),
    ...PARTS.map(([name, pick]) => [name, pick(content)] as const),
    ...reading.sections
      .filter(({ kind }) => !(kind in NAMED))
      .map(({ heading, body }) => [otherName(heading), text.slice(body.start, body.end)] as const),
  ];
  return new Map(fields);
}

const HEAD = [
  'title',
  'date',
  'deciders',
  'consulted',
  'informed',
  'tags',
] as const satisfies readonly (keyof AdrReading)[];

const PARTS: readonly (readonly [string, (content: AdrContent) => unknown])[] = [
  ['summary', ({ summary }) => summary],
  ['context', ({ context }) => context],
  ['drivers', ({ drivers }) => drivers],
  ['options', ({ options, chosen }) => [options, chosen]],
  ['outcome', ({ reason, outcome }) => [reason, outcome]],
  ['consequences', ({ consequences }) => consequences],
  ['confirmation', ({ confirmation }) => confirmation],
  ['revisit', ({ revisitWhen }) => revisitWhen],
  ['more-information', ({ moreInformation }) => moreInformation],
];

const NAMED: Readonly<Record<string, true>> = {
  ...Object.fromEntries(PARTS.map(([name]) => [name, true as const])),
  status: true,
};
