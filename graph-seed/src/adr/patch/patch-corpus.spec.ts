import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdrContent, AdrReading } from '../adr.js';
import { contentOfAdr } from '../read/content-of.js';
import { readAdr } from '../read/read-adr.js';
import type { AdrChange } from './adr-change.js';
import { patchAdr } from './patch-adr.js';

const folder = process.env['ADR_CORPUS'];
const withCorpus = folder === undefined || folder === '' ? describe.skip : describe;

interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly reading: AdrReading;
  readonly content: AdrContent;
}

withCorpus('patches of the records of the corpus (skipped where ADR_CORPUS names no folder)', () => {
  const files =
    folder === undefined || folder === ''
      ? []
      : readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.md'))
          .map(fileOf);

  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('changes no byte where a value is set to what it is', () => {
    const changed = files.flatMap(({ name, text, reading, content }) =>
      changesToPresent(text, reading, content)
        .filter((change) => patchAdr(text, reading, change) !== text)
        .map((change) => `${name}: ${JSON.stringify(change).slice(0, 80)}`),
    );
    expect(changed).toEqual([]);
  });

  it('gives the first bytes back when a section that was edited is edited back', () => {
    const different = files.flatMap((file) =>
      file.reading.sections
        .filter(
          ({ kind }, index) =>
            kind !== 'other' && file.reading.sections.findIndex((other) => other.kind === kind) === index,
        )
        .flatMap(({ kind, body }) => {
          const before = file.text.slice(body.start, body.end);
          const edited = patchAdr(file.text, file.reading, {
            set: 'section',
            kind,
            markdown: 'Something else.\n\n* And a list',
          });
          const reading = readAdr(edited, file.name);
          const back = patchAdr(edited, reading, { set: 'section', kind, markdown: before });
          const outside =
            edited.startsWith(file.text.slice(0, body.start)) && edited.endsWith(file.text.slice(body.end));
          return back === file.text && (outside || before === '') ? [] : [`${file.name}: ${kind}`];
        }),
    );
    expect(different).toEqual([]);
  });

  it('gives the first bytes back when a section that was emptied is filled again', () => {
    const different = files.flatMap((file) =>
      file.reading.sections
        .filter(
          ({ kind }, index) =>
            kind !== 'other' && file.reading.sections.findIndex((other) => other.kind === kind) === index,
        )
        .flatMap(({ kind, body }) => {
          const before = file.text.slice(body.start, body.end);
          const edited = patchAdr(file.text, file.reading, { set: 'section', kind, markdown: '' });
          const back = patchAdr(edited, readAdr(edited, file.name), {
            set: 'section',
            kind,
            markdown: before,
          });
          return back === file.text ? [] : [`${file.name}: ${kind}`];
        }),
    );
    expect(different).toEqual([]);
  });

  it('gives the first bytes back when an item of a list is reworded, put in or taken out and that undone', () => {
    expect(files.flatMap((file) => listEdits(file.content).flatMap((edit) => undone(file, edit)))).toEqual(
      [],
    );
  });

  it('gives the first bytes back when status and date are set and set back', () => {
    const headed = files.filter(({ reading }) => reading.type === 'decision');
    const edits = headed.flatMap((file) => {
      const { rawStatus, status, date, oddities } = file.reading;
      const fromText =
        date !== null &&
        date.length === 10 &&
        !oddities.some(({ code }) => /date-from|swapped|ambiguous/.test(code));
      const statusBack: AdrChange = { set: 'status', status, word: rawStatus };
      const plainStatus = status !== 'superseded' && rawStatus !== '{Active}';
      return [
        ...(plainStatus
          ? undone(file, { change: { set: 'status', status: 'rejected', word: null }, back: statusBack })
          : []),
        ...(plainStatus
          ? undone(file, {
              change: {
                set: 'status',
                status: 'superseded',
                word: null,
                supersededBy: [{ number: 99, title: 'Other', file: '0099-other.md' }],
              },
              back: statusBack,
            })
          : []),
        ...undone(file, {
          change: { set: 'date', date: '2031-12-24' },
          back: { set: 'date', date: fromText ? date : null },
        }),
      ];
    });
    expect(edits).toEqual([]);
  });
});

function fileOf(name: string): CorpusFile {
  const text = readFileSync(join(folder ?? '', name), 'utf8');
  return { name, text, reading: readAdr(text, name), content: contentOfAdr(text, name) };
}

function changesToPresent(text: string, reading: AdrReading, content: AdrContent): AdrChange[] {
  return [
    ...(reading.title === '' ? [] : [{ set: 'title' as const, title: reading.title }]),
    { set: 'status', status: reading.status, word: null },
    { set: 'status', status: reading.status, word: reading.rawStatus },
    ...(reading.date === null || reading.oddities.some(({ code }) => code === 'date-from-file-name')
      ? []
      : [{ set: 'date' as const, date: reading.date }]),
    { set: 'people', role: 'deciders', names: reading.deciders },
    { set: 'people', role: 'consulted', names: reading.consulted },
    { set: 'people', role: 'informed', names: reading.informed },
    { set: 'tags', tags: reading.tags },
    { set: 'drivers', drivers: content.drivers },
    { set: 'options', options: content.options, chosen: content.chosen },
    { set: 'outcome', chosen: content.chosen, reason: content.reason, more: content.outcome },
    { set: 'consequences', consequences: content.consequences },
    ...reading.sections.flatMap(({ kind, body }, index): AdrChange[] => {
      const first = reading.sections.findIndex((section) => section.kind === kind) === index;
      return kind === 'other' || !first
        ? []
        : [{ set: 'section', kind, markdown: text.slice(body.start, body.end) }];
    }),
  ];
}

interface UndoneEdit {
  readonly change: AdrChange;
  readonly back: AdrChange;
}

function undone({ name, text, reading }: CorpusFile, { change, back }: UndoneEdit): string[] {
  const edited = patchAdr(text, reading, change);
  const again = patchAdr(edited, readAdr(edited, name), back);
  return again === text && edited !== text ? [] : [`${name}: ${JSON.stringify(change).slice(0, 300)}`];
}

function listEdits(content: AdrContent): UndoneEdit[] {
  const { drivers, consequences, options, chosen } = content;
  const edits: UndoneEdit[] = [];
  const variants = <T>(items: readonly T[], other: T): (readonly T[])[] =>
    items.length === 0
      ? []
      : [
          [...items, other],
          [other, ...items],
          [...items.slice(0, 1), other, ...items.slice(1)],
          ...(items.length > 1 ? [items.slice(1), items.slice(0, -1)] : []),
        ];
  for (const changed of variants(drivers, 'Something else')) {
    edits.push({ change: { set: 'drivers', drivers: changed }, back: { set: 'drivers', drivers } });
  }
  const like = consequences.at(-1);
  if (like !== undefined) {
    for (const changed of variants(consequences, { bearing: like.bearing, text: 'Something else' })) {
      edits.push({
        change: { set: 'consequences', consequences: changed },
        back: { set: 'consequences', consequences },
      });
    }
  }
  options.forEach((option, index) => {
    const [first] = option.arguments;
    if (first === undefined) return;
    const changed = options.map((other, at) =>
      at === index
        ? { ...other, arguments: [...other.arguments, { ...first, text: 'Something else' }] }
        : other,
    );
    edits.push({
      change: { set: 'options', options: changed, chosen },
      back: { set: 'options', options, chosen },
    });
  });
  return edits;
}
