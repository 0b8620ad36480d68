/** One thing wrong with a document: where, what, and what would be accepted. */
export interface GraphProblem {
  readonly path: string;
  readonly code: string;
  readonly accepted: string;
  readonly given?: string | null;
}

/** Where a problem is shown: beside a field of the form, or at another node. */
export type ProblemPlace =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'node'; readonly id: string; readonly field: string };

/** The field that holds all of the kind's own keys. */
export const OWN_FIELD = 'own';

const PAIRS = new Set(['name', 'summary', 'correction']);

/** The field of the form beside which a problem of a node's document is shown. `id`: the node that is edited. */
export function placeOfProblem(path: string, id: string | undefined): ProblemPlace {
  const other = /^([a-z-]+:[a-z0-9-]+)#(.*)$/.exec(path);
  if (other !== null && other[1] !== id) return { kind: 'node', id: other[1] ?? '', field: other[2] ?? '' };
  return { kind: 'field', field: fieldOfPath(other?.[2] ?? path) };
}

/** The field of the form in which a path of the document is edited: `edges.USES.0.to` → `edges.USES.0`. */
export function fieldOfPath(path: string): string {
  const [first = '', second, third, fourth] = path.split('.');
  if (PAIRS.has(first)) return `${first}.${isSide(second) ? second : 'en'}`;
  if (first === 'synonyms') return `synonyms.${isSide(second) ? second : 'en'}`;
  if (first === 'aliases') return 'aliases';
  if (first === 'edges') return [first, second, third].filter((part) => part !== undefined).join('.');
  if (first !== 'body') return OWN_FIELD;
  switch (second) {
    case undefined:
    case 'what':
      return `body.what.${isSide(third) ? third : 'en'}`;
    case 'drawing':
      return 'body.drawing';
    case 'sample':
      return third === 'title'
        ? `body.sample.title.${isSide(fourth) ? fourth : 'en'}`
        : `body.sample.${third === 'language' ? 'language' : 'code'}`;
    default:
      return isSide(third) && fourth !== undefined ? `body.${second}.${third}.${fourth}` : `body.${second}`;
  }
}

function isSide(part: string | undefined): part is 'en' | 'es' {
  return part === 'en' || part === 'es';
}

/** The problems by the field beside which they are shown; those of other nodes are left out. */
export function problemsByField(
  problems: readonly GraphProblem[],
  id: string | undefined,
): ReadonlyMap<string, readonly GraphProblem[]> {
  const byField = new Map<string, GraphProblem[]>();
  for (const problem of problems) {
    const place = placeOfProblem(problem.path, id);
    if (place.kind === 'node') continue;
    byField.set(place.field, [...(byField.get(place.field) ?? []), problem]);
  }
  return byField;
}

/** The language in which a field is written, where it is written in one: `body.what.es` → `es`. */
export function sideOfField(field: string): 'en' | 'es' | undefined {
  const match = /\.(en|es)(\.|$)/.exec(field);
  return match === null ? undefined : (match[1] as 'en' | 'es');
}

/** The id that the control of a field has in the page. */
export function controlId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}
