import type { AdrContent } from '@architrave/graph-seed/adr';

import type { LineProvenance, Origin } from '../../model/details';
import { blocksOf, plainBlock } from './blocks';

/** Finds the origin of a line of a section; nothing for what a person wrote. */
export type OriginOf = (section: string, line: string) => Origin | undefined;

/** The origins of lines, by section and words. */
export function originFinder(provenance: readonly LineProvenance[]): OriginOf {
  const known = new Map(provenance.map(({ section, line, origin }) => [keyOf(section, line), origin]));
  return (section, line) => known.get(keyOf(section, line));
}

/**
 * The provenance that still holds: a line that was in the base and is there no more was changed or taken out by a
 * person. Entries that the base did not have either are left alone: they are written in a way that isn't read here.
 */
export function keptProvenance(
  provenance: readonly LineProvenance[],
  base: AdrContent,
  now: AdrContent,
): readonly LineProvenance[] {
  const before = linesOf(base);
  const after = linesOf(now);
  const kept = provenance.filter(({ section, line }) => {
    const key = keyOf(section, line);
    return after.has(key) || !before.has(key);
  });
  return kept.length === provenance.length ? provenance : kept;
}

/** Every line of a content, by its section. */
function linesOf(content: AdrContent): ReadonlySet<string> {
  const { options, reason } = content;
  const sections: Readonly<Record<string, readonly string[]>> = {
    summary: blocksOf(content.summary),
    context: blocksOf(content.context),
    drivers: content.drivers,
    arguments: options.flatMap((option) => [
      ...blocksOf(option.description),
      ...option.arguments.map(({ text }) => text),
    ]),
    outcome: [reason, ...blocksOf(content.outcome)],
    consequences: content.consequences.map(({ text }) => text),
    confirmation: blocksOf(content.confirmation),
    revisit: content.revisitWhen,
    'more-information': blocksOf(content.moreInformation),
  };
  return new Set(
    Object.entries(sections).flatMap(([section, lines]) => lines.map((line) => keyOf(section, line))),
  );
}

function keyOf(section: string, line: string): string {
  return `${section}\n${plainBlock(line)}`;
}
