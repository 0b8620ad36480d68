import { ADR_SECTIONS, type AdrDialect, type AdrSectionKind } from '../adr.js';
import type { Outline, OutlineSection } from '../read/outline.js';
import { isSpanishHeading } from '../read/section-kinds.js';

export type NamedSection = Exclude<AdrSectionKind, 'other'>;

/** In which order sections stand. */
export const SECTION_ORDER: readonly NamedSection[] = ADR_SECTIONS.filter((kind) => kind !== 'other');

const ENGLISH: Readonly<Record<NamedSection, string>> = {
  status: 'Status',
  summary: 'Summary',
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  consequences: 'Consequences',
  confirmation: 'Confirmation',
  arguments: 'Pros and Cons of the Options',
  revisit: 'Revisit When',
  links: 'Links',
  'more-information': 'More Information',
  references: 'References',
  changelog: 'Changelog',
};

const SPANISH: Readonly<Record<NamedSection, string>> = {
  status: 'Estado',
  summary: 'Resumen',
  context: 'Contexto y planteamiento del problema',
  drivers: 'Factores de la decisión',
  options: 'Opciones consideradas',
  outcome: 'Resultado de la decisión',
  consequences: 'Consecuencias',
  confirmation: 'Confirmación',
  arguments: 'Pros y contras de las opciones',
  revisit: 'Revisar cuando',
  links: 'Enlaces',
  'more-information': 'Más información',
  references: 'Referencias',
  changelog: 'Historial de cambios',
};

/** The heading of a section that a record of the dialect doesn't have yet: Spanish where all its known headings are. */
export function headingFor(outline: Outline, dialect: AdrDialect, kind: NamedSection): string {
  const known = outline.sections.filter((section) => section.kind !== 'other');
  const spanish = known.length > 0 && known.every(({ title }) => isSpanishHeading(title));
  const short = dialect === 'nygard' || dialect === 'other';
  if (short && kind === 'context') return spanish ? 'Contexto' : 'Context';
  if (short && kind === 'outcome') return spanish ? 'Decisión' : 'Decision';
  return (spanish ? SPANISH : ENGLISH)[kind];
}

/** Where a section goes that isn't there, and at which level. */
export interface SectionPlace {
  /** Index of the section that it comes after; `null`: before the first one. */
  readonly after: number | null;
  readonly level: number;
}

export function placeFor(outline: Outline, dialect: AdrDialect, kind: NamedSection): SectionPlace {
  const { sections } = outline;
  const rank = SECTION_ORDER.indexOf(kind);
  const anchor = anchorOf(sections, rank);
  if (anchor === null) return { after: null, level: sections[0]?.level ?? 2 };
  const outcome = sections.find((section) => section.kind === 'outcome');
  const inside = isInsideOutcome(dialect, kind) && outcome !== undefined;
  const level = inside ? Math.min(6, outcome.level + 1) : rootLevel(sections, anchor);
  let after = anchor;
  for (let next = anchor + 1; next < sections.length; next += 1) {
    const section = sections[next];
    if (section === undefined || section.level <= level || rankOf(section) > rank) break;
    after = next;
  }
  // A deeper section that follows would become a part of the new one.
  return { after, level: Math.max(level, sections[after + 1]?.level ?? level) };
}

/** MADR puts consequences and confirmation under the outcome. */
export function isInsideOutcome(dialect: AdrDialect, kind: NamedSection): boolean {
  return dialect !== 'nygard' && dialect !== 'other' && (kind === 'consequences' || kind === 'confirmation');
}

function anchorOf(sections: readonly OutlineSection[], rank: number): number | null {
  let best: number | null = null;
  sections.forEach((section, index) => {
    const own = rankOf(section);
    if (own === -1 || own >= rank) return;
    if (best === null || own >= rankOf(sections[best])) best = index;
  });
  return best;
}

function rankOf(section: OutlineSection | undefined): number {
  return section === undefined || section.kind === 'other' ? -1 : SECTION_ORDER.indexOf(section.kind);
}

function rootLevel(sections: readonly OutlineSection[], index: number): number {
  const section = sections[index];
  if (section === undefined) return 2;
  return section.parent === null ? section.level : rootLevel(sections, section.parent);
}
