import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.js';
import { checkValue } from './parse-yaml.js';

export interface ParsedRows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly ContentProblem[];
}

/** Parses a CSV file with a header row; rows that don't fit the schema are reported and left out. */
export function parseCsv<T>(file: string, text: string, schema: z.ZodType<T>): ParsedRows<T> {
  let records: { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true, info: true });
  } catch (error) {
    return { rows: [], problems: [{ file, field: '', message: (error as Error).message }] };
  }
  const rows: T[] = [];
  const problems: ContentProblem[] = [];
  for (const { record, info } of records) {
    const parsed = checkValue(file, record, schema);
    if (parsed.ok) rows.push(parsed.value);
    else {
      problems.push(
        ...parsed.problems.map((problem) => ({
          ...problem,
          field: `line ${info.lines} ${problem.field}`.trim(),
        })),
      );
    }
  }
  return { rows, problems };
}
