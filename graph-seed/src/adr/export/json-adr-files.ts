import type { AdrHeader } from '../adr.js';
import { jsonAdrRecord } from '../write/json-adr.js';
import { ADR_WORDS } from '../write/words.js';
import type { ExportedFile } from './adr-to-export.js';
import { contentOf } from './content-of.js';
import { dayOf, type Placed } from './file-names.js';
import { languageOf } from './language-of.js';

/** One file of JSON-ADR with all records, which is what its tools import. */
export function jsonAdrFile(
  records: readonly { readonly placed: Placed; readonly header: AdrHeader }[],
): ExportedFile {
  const adrs = records.map(({ placed, header }) => {
    const { record, reading } = placed;
    const words = ADR_WORDS[languageOf(reading, record.text)];
    const date = header.date || dayOf(record);
    return jsonAdrRecord(
      { ...contentOf(reading, record.text), title: record.title },
      { ...header, date },
      words,
    );
  });
  return { path: 'adrs.json', text: `${JSON.stringify({ version: '1.0.0', adrs }, null, 2)}\n` };
}
