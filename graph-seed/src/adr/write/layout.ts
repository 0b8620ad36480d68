import type { ListMarker } from './list.js';
import type { LinkForm } from './links.js';
import type { AdrWords, FreeSection } from './words.js';
import type { MarkdownTemplate } from './template.js';

/** A part of a record that gets a section. */
export type Part =
  | 'summary'
  | 'context'
  | 'drivers'
  | 'options'
  | 'outcome'
  | 'consequences'
  | 'positive'
  | 'negative'
  | 'neutral'
  | 'unsaid'
  | 'confirmation'
  | 'arguments'
  | 'revisit'
  | 'more-information'
  | 'links'
  | 'references';

export interface SectionPlace {
  readonly part: Part;
  readonly level: 2 | 3;
  /** As the dialect's tools and readers know it; `null`: in the record's language. */
  readonly heading: string | null;
}

/** What a dialect's files look like below the header. */
export interface Layout {
  readonly marker: ListMarker;
  readonly linkForm: LinkForm;
  readonly places: readonly SectionPlace[];
}

export function headingOf(place: SectionPlace, words: AdrWords): string {
  return place.heading ?? words.heading[place.part as FreeSection];
}

const section = (part: Part, heading: string | null = null, level: 2 | 3 = 2): SectionPlace => ({
  part,
  level,
  heading,
});

const MADR_START = [
  section('summary'),
  section('context', 'Context and Problem Statement'),
  section('drivers', 'Decision Drivers'),
  section('options', 'Considered Options'),
  section('outcome', 'Decision Outcome'),
];
const MADR_ARGUMENTS = section('arguments', 'Pros and Cons of the Options');
const MADR_2_END = [
  section('positive', 'Positive Consequences', 3),
  section('negative', 'Negative Consequences', 3),
  section('neutral', 'Neutral Consequences', 3),
  section('unsaid', 'Consequences', 3),
  MADR_ARGUMENTS,
  section('confirmation'),
  section('revisit'),
  section('more-information'),
  section('references'),
  section('links', 'Links'),
];

export const LAYOUTS: Readonly<Record<MarkdownTemplate, Layout>> = {
  madr4: {
    marker: '*',
    linkForm: 'identifier',
    places: [
      ...MADR_START,
      section('consequences', 'Consequences', 3),
      section('confirmation', 'Confirmation', 3),
      MADR_ARGUMENTS,
      section('revisit'),
      section('more-information', 'More Information'),
    ],
  },
  madr3: {
    marker: '*',
    linkForm: 'identifier',
    places: [
      ...MADR_START,
      section('consequences', 'Consequences', 3),
      section('confirmation', 'Validation'),
      MADR_ARGUMENTS,
      section('revisit'),
      section('more-information', 'More Information'),
    ],
  },
  madr2: { marker: '*', linkForm: 'identifier', places: [...MADR_START, ...MADR_2_END] },
  log4brains: { marker: '-', linkForm: 'slug', places: [...MADR_START, ...MADR_2_END] },
  nygard: {
    marker: '*',
    linkForm: 'title',
    places: [
      section('summary'),
      section('context', 'Context'),
      section('outcome', 'Decision'),
      section('consequences', 'Consequences'),
      section('drivers'),
      section('options'),
      section('arguments'),
      section('confirmation'),
      section('revisit'),
      section('more-information'),
      section('links'),
      section('references'),
    ],
  },
};
