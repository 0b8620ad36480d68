import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdr } from './read/read-adr.js';
import { CORPUS_LABELS, type CorpusLabel } from './testing/corpus-labels.js';

const folder = process.env['ADR_CORPUS'];
const withCorpus = folder === undefined || folder === '' ? describe.skip : describe;

withCorpus('the records of the corpus (skipped where ADR_CORPUS names no folder)', () => {
  it('has every Markdown file in the labelled table, and no other', () => {
    const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.replaceAll('\\', '/'));
    expect(files.toSorted()).toEqual(CORPUS_LABELS.map(({ file }) => file).toSorted());
  });

  it('reads type, title, status and date of every file as the person who labelled it', () => {
    const differences = CORPUS_LABELS.flatMap((label) => differencesOf(label, labelOf(label.file)));
    expect(differences).toEqual([]);
  });
});

function labelOf(file: string): CorpusLabel {
  const reading = readAdr(readFileSync(join(folder ?? '', file), 'utf8'), file);
  const { type, rawStatus, status, date } = reading;
  return { file, type, title: reading.title === '' ? null : reading.title, rawStatus, status, date };
}

function differencesOf(label: CorpusLabel, read: CorpusLabel): string[] {
  const fields = ['type', 'title', 'rawStatus', 'status', 'date'] as const;
  return fields
    .filter((field) => label[field] !== read[field])
    .map((field) => `${label.file}: ${field} is ${label[field] ?? 'none'}, read as ${read[field] ?? 'none'}`);
}
