import type {
  AdrContentArgument,
  AdrContentOption,
  AdrHeaderLink,
  AdrRelation,
  AdrSectionKind,
  AdrStatus,
} from '../adr.js';

/** One thing that becomes different in a record. Values are whole: the list of drivers that there shall be, and so on. */
export type AdrChange =
  | { readonly set: 'title'; readonly title: string }
  | {
      readonly set: 'status';
      readonly status: AdrStatus;
      /** How the status is to be written; `null`: the dialect's own word. */
      readonly word: string | null;
      /** The records that supersede this one, for status `superseded`. */
      readonly supersededBy?: readonly AdrLinkTarget[];
    }
  /** YYYY-MM-DD; `null` takes out the line of the date that stands in the text. */
  | { readonly set: 'date'; readonly date: string | null }
  | {
      readonly set: 'people';
      readonly role: 'deciders' | 'consulted' | 'informed';
      readonly names: readonly string[];
    }
  | { readonly set: 'tags'; readonly tags: readonly string[] }
  /** The first section of the kind; empty Markdown takes it out. */
  | { readonly set: 'section'; readonly kind: AdrSectionKind; readonly markdown: string }
  | { readonly set: 'drivers'; readonly drivers: readonly string[] }
  | { readonly set: 'options'; readonly options: readonly AdrContentOption[]; readonly chosen: number | null }
  | {
      readonly set: 'outcome';
      /** Index among the record's options. */
      readonly chosen: number | null;
      /** A clause that goes on after "because", without full stop. */
      readonly reason: string;
      /** What else the section of the outcome says, Markdown. */
      readonly more: string;
    }
  | { readonly set: 'consequences'; readonly consequences: readonly AdrContentArgument[] }
  | { readonly add: 'link'; readonly link: AdrHeaderLink }
  | {
      readonly remove: 'link';
      readonly relation: AdrRelation;
      readonly inverse: boolean;
      /** As the reading has it. */
      readonly target: string;
    };

/** Another record as a link names it. */
export type AdrLinkTarget = Pick<AdrHeaderLink, 'number' | 'title' | 'file'>;
