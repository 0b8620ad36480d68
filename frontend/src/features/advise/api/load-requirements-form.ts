import { queryOptions } from '@tanstack/react-query';

import { graphql } from '../../../generated/graphql';
import { request } from '../../../lib/graphql-client';
import { isFieldPath, type FieldPath } from '../model/fields';

const LOAD_REQUIREMENTS_FORM = graphql(`
  query LoadRequirementsForm {
    requirementsForm {
      path
      unit
      minimum
      maximum
      isInteger
      options
      kinds
      maximumItems
      default {
        value
        because {
          en
          es
        }
        source
      }
    }
  }
`);

/** What every field accepts and what is assumed in its place, by path. */
export function loadRequirementsForm() {
  return queryOptions({
    queryKey: ['requirements-form'],
    queryFn: ({ signal }) => loadFields(signal),
    select: byPath,
    staleTime: Infinity,
  });
}

/** A field as the API describes it. */
export type FieldRules = Awaited<ReturnType<typeof loadFields>>['requirementsForm'][number];

/** Fields by path, as the API describes them. */
export type FormRules = ReadonlyMap<FieldPath, FieldRules>;

function byPath(data: Awaited<ReturnType<typeof loadFields>>): FormRules {
  return new Map(
    data.requirementsForm.flatMap((field): [FieldPath, FieldRules][] =>
      isFieldPath(field.path) ? [[field.path, field]] : [],
    ),
  );
}

function loadFields(signal: AbortSignal) {
  return request(LOAD_REQUIREMENTS_FORM, {}, { signal });
}
