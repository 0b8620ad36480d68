import { parse } from 'csv-parse/sync';

/** A row of a CSV file with the line that it ends on; cells by the name of their column. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type ReadCsv =
  | { readonly ok: true; readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly message: string };

/** Reads a CSV file with a header row, nothing trimmed. A row with more or fewer cells than the header is refused. */
export function readCsv(text: string): ReadCsv {
  let columns: readonly string[] = [];
  try {
    const records = parse(text, {
      columns: (header: string[]) => (columns = header.map((name) => name.trim())),
      skip_empty_lines: true,
      bom: true,
      info: true,
    }) as unknown as { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
    const repeated = columns.find((name, index) => columns.indexOf(name) < index);
    if (repeated !== undefined) return { ok: false, message: `the column ${repeated} stands there twice` };
    return {
      ok: true,
      columns,
      rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}
