import { isSameDetails, type EditDetails } from './details';

/** Two details that were made from one. */
export interface ThreeDetails {
  readonly base: EditDetails;
  readonly mine: EditDetails;
  readonly theirs: EditDetails;
}

/** Fields of details that people change. */
export const DETAIL_FIELDS = ['confidence', 'reversibility', 'reviewBy', 'nodes', 'matrix'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** The fields that both changed, differently. */
export function detailConflicts({ base, mine, theirs }: ThreeDetails): readonly DetailField[] {
  return DETAIL_FIELDS.filter(
    (field) =>
      !isSameDetails(mine[field], theirs[field]) &&
      !isSameDetails(mine[field], base[field]) &&
      !isSameDetails(theirs[field], base[field]),
  );
}

/** Details of both: whoever changed a field has it; where both did, the side chosen, mine unless told. */
export function mergeDetails(
  versions: ThreeDetails,
  choices: Readonly<Partial<Record<DetailField, 'mine' | 'theirs'>>>,
): EditDetails {
  const { base, mine, theirs } = versions;
  const conflicts = detailConflicts(versions);
  const pick = <F extends DetailField>(field: F): EditDetails[F] => {
    if (conflicts.includes(field)) return choices[field] === 'theirs' ? theirs[field] : mine[field];
    return isSameDetails(mine[field], base[field]) ? theirs[field] : mine[field];
  };
  const known = new Set(mine.provenance.map((entry) => JSON.stringify(entry)));
  return {
    // Lines that are in the text no more lose theirs when it is saved.
    provenance: [
      ...mine.provenance,
      ...theirs.provenance.filter((entry) => !known.has(JSON.stringify(entry))),
    ],
    matrix: pick('matrix'),
    confidence: pick('confidence'),
    reversibility: pick('reversibility'),
    reviewBy: pick('reviewBy'),
    nodes: pick('nodes'),
    basis: theirs.basis ?? mine.basis,
  };
}
