import { FIELD_PATHS, isFieldPath, placeOf, type FieldPath } from './fields';

/** Ids of nodes with a number each. */
export type Scores = Readonly<Record<string, number>>;

/** What a field may hold, by its type: number, word, flag, words or ids, scores. */
export type FieldValue = number | string | boolean | readonly string[] | Scores;

/** What the user states, by path. A field that is not there is left to inference and defaults. */
export type Requirements = Readonly<Partial<Record<FieldPath, FieldValue>>>;

/** Nothing stated. */
export const NO_REQUIREMENTS: Requirements = {};

/** The requirements with one field set; nothing, an empty list and an empty map clear it. */
export function setField(
  requirements: Requirements,
  path: FieldPath,
  value: FieldValue | undefined,
): Requirements {
  const { [path]: _old, ...rest } = requirements;
  return value === undefined || isEmptyValue(value) ? rest : inOrder({ ...rest, [path]: value });
}

/** Whether nothing is stated. */
export function isEmpty(requirements: Requirements): boolean {
  return Object.keys(requirements).length === 0;
}

/** The paths that are stated, in the order of the form. */
export function statedPaths(requirements: Requirements): readonly FieldPath[] {
  return FIELD_PATHS.filter((path) => requirements[path] !== undefined);
}

/** A field's words or ids; none where it holds nothing of the sort. */
export function listOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A field's scores; none where it holds nothing of the sort. */
export function scoresOf(value: FieldValue | undefined): Scores {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Scores) : {};
}

/**
 * Requirements from the form of a requirements file, as templates and saved scenarios hold it. Keys that no field
 * has and values of another type than the field's are left out.
 */
export function fromFile(file: unknown): Requirements {
  return inOrder(
    Object.fromEntries(
      FIELD_PATHS.flatMap((path) => {
        const value = path
          .split('.')
          .reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), file);
        return isValueOf(path, value) && !isEmptyValue(value) ? [[path, value]] : [];
      }),
    ),
  );
}

/** One entry of a map, as the API takes it. */
interface ScoreEntry {
  readonly id: string;
  readonly value: number;
}

/** The requirements as the API's input: groups of fields, maps as lists of entries. */
export function toInput(requirements: Requirements): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const path of statedPaths(requirements)) {
    const value = requirements[path];
    const given =
      placeOf(path).type === 'scores'
        ? Object.entries(scoresOf(value)).map(([id, score]): ScoreEntry => ({ id, value: score }))
        : value;
    const [group = path, key] = path.split('.');
    if (key === undefined) input[group] = given;
    else input[group] = { ...(input[group] as object | undefined), [key]: given };
  }
  return input;
}

/** Fields in which two sets of requirements differ, in the order of the form. */
export function differingPaths(a: Requirements, b: Requirements): readonly FieldPath[] {
  return FIELD_PATHS.filter((path) => JSON.stringify(a[path]) !== JSON.stringify(b[path]));
}

/** Whether a value is of the type of the field; its range is for the API to judge. */
export function isValueOf(path: FieldPath, value: unknown): value is FieldValue {
  switch (placeOf(path).type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && value !== '';
    case 'choices':
    case 'ids':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'scores':
      return isRecord(value) && Object.values(value).every((score) => typeof score === 'number');
  }
}

function inOrder(requirements: Readonly<Record<string, FieldValue | undefined>>): Requirements {
  const entries = FIELD_PATHS.flatMap((path): [FieldPath, FieldValue][] => {
    const value = requirements[path];
    return value !== undefined && isFieldPath(path) ? [[path, value]] : [];
  });
  return Object.fromEntries(entries);
}

function isEmptyValue(value: FieldValue): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
