import { z } from 'zod';
import { chargesSchema, defaultsSchema, hostsSchema } from '../model/advisor-data.schema.js';
import { KIND_NAMES } from '../model/kinds.js';
import { nodeSchemaOf } from '../model/node.schema.js';
import { requirementsSchema } from '../model/requirements.schema.js';

/** JSON Schemas by name, for editors: one per kind of content file, one per advisor data file, and the requirements. */
export function contentJsonSchemas(): ReadonlyMap<string, unknown> {
  const convert = (schema: z.ZodType): unknown =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return new Map<string, unknown>([
    ...KIND_NAMES.map((kind) => [kind, convert(nodeSchemaOf(kind))] as const),
    ['advisor-defaults', convert(defaultsSchema)],
    ['advisor-hosts', convert(hostsSchema)],
    ['advisor-charges', convert(chargesSchema)],
    ['requirements', convert(requirementsSchema)],
  ]);
}
