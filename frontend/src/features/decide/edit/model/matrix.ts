import type { DecisionMatrix } from '../../model/details';

/** A score of an option on a criterion: 0 does not meet it … 4 meets it wholly. */
export const SCORES = [0, 1, 2, 3, 4] as const;

/** A matrix without criteria. */
export const NO_MATRIX: DecisionMatrix = { criteria: [], scores: [] };

/** The weight of a new criterion, in the middle of 0…5. */
const USUAL_WEIGHT = 3;

/** The matrix with one criterion more; one of the same name or node is not added twice. */
export function withCriterion(
  matrix: DecisionMatrix,
  criterion: { readonly name: string; readonly node: string | null },
): DecisionMatrix {
  const name = plainName(criterion.name);
  const { node } = criterion;
  const isThere = matrix.criteria.some(
    (known) => known.name === name || (node !== null && known.node === node),
  );
  if (isThere || name === '') return matrix;
  const id = freeId(
    matrix.criteria.map((known) => known.id),
    name,
  );
  return { ...matrix, criteria: [...matrix.criteria, { id, name, weight: USUAL_WEIGHT, node }] };
}

/** The matrix without a criterion and its scores. */
export function withoutCriterion(matrix: DecisionMatrix, id: string): DecisionMatrix {
  return {
    criteria: matrix.criteria.filter((criterion) => criterion.id !== id),
    scores: matrix.scores.filter(({ criterion }) => criterion !== id),
  };
}

/** The matrix with another weight of a criterion. */
export function withWeight(matrix: DecisionMatrix, id: string, weight: number): DecisionMatrix {
  return {
    ...matrix,
    criteria: matrix.criteria.map((criterion) =>
      criterion.id === id ? { ...criterion, weight } : criterion,
    ),
  };
}

/** The matrix with another score, or without one. */
export function withScore(
  matrix: DecisionMatrix,
  place: { readonly option: string; readonly criterion: string },
  score: number | null,
): DecisionMatrix {
  const { option, criterion } = place;
  const others = matrix.scores.filter((known) => known.option !== option || known.criterion !== criterion);
  return { ...matrix, scores: score === null ? others : [...others, { option, criterion, score }] };
}

/** The score of an option on a criterion, where one was given. */
export function scoreAt(matrix: DecisionMatrix, option: string, criterion: string): number | null {
  return (
    matrix.scores.find((known) => known.option === option && known.criterion === criterion)?.score ?? null
  );
}

/** The matrix after an option was given another title: its scores go along. */
export function withRenamedOption(
  matrix: DecisionMatrix | null,
  from: string,
  to: string,
): DecisionMatrix | null {
  if (matrix === null || from === to) return matrix;
  if (!matrix.scores.some(({ option }) => option === from)) return matrix;
  return {
    ...matrix,
    scores: matrix.scores.map((score) => (score.option === from ? { ...score, option: to } : score)),
  };
}

/** Markdown marks say nothing in the head of a table. */
function plainName(name: string): string {
  return name
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

function freeId(taken: readonly string[], name: string): string {
  const slug =
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 40) || 'criterion';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
