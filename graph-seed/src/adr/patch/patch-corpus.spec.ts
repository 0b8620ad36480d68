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

  it('changes the bytes of a section alone, and gives the first ones back when it is edited back', () => {
    const different = files.flatMap((file) =>
      oneSection(file).flatMap(({ kind, body }) => {
        const before = file.text.slice(body.start, body.end);
        const edited = patchAdr(file.text, file.reading, {
          set: 'section',
          kind,
          markdown: 'Something else.\n\n* And a list',
        });
        const back = patchAdr(edited, readAdr(edited, file.name), { set: 'section', kind, markdown: before });
        const outside =
          edited.startsWith(file.text.slice(0, body.start)) && edited.endsWith(file.text.slice(body.end));
        return back === file.text && outside ? [] : [`${file.name}: ${kind}`];
      }),
    );
    expect(different).toEqual([]);
  });

  it('gives the first bytes back when a section that was emptied is filled again', () => {
    const different = files.flatMap((file) =>
      oneSection(file).flatMap(({ kind, body }) => {
        const before = file.text.slice(body.start, body.end);
        return undone(file, {
          change: { set: 'section', kind, markdown: '' },
          back: { set: 'section', kind, markdown: before },
        });
      }),
    );
    expect(different).toEqual([]);
  });

  it('gives the first bytes back when a section that was missing is put in and taken out', () => {
    const different = files.flatMap((file) =>
      (['summary', 'drivers', 'confirmation', 'revisit'] as const)
        .filter((kind) => !file.reading.sections.some((section) => section.kind === kind))
        .slice(0, 1)
        .flatMap((kind) =>
          undone(file, {
            change: { set: 'section', kind, markdown: 'Something.\n\n* else' },
            back: { set: 'section', kind, markdown: '' },
          }),
        ),
    );
    expect(different).toEqual([]);
  });

  it('gives the first bytes back when an item of a list is reworded or put in and that undone', () => {
    expect(
      files.flatMap((file) => listEdits(file, file.content).flatMap((edit) => undone(file, edit))),
    ).toEqual([]);
  });

  it('gives the first bytes back when status and date are set and set back', () => {
    const headed = files.filter(({ reading }) => reading.type === 'decision');
    const edits = headed.flatMap((file) => {
      const { rawStatus, status, date, oddities } = file.reading;
      // A date in character references (`&#x31;`) is written in digits once it was set.
      const fromText =
        date !== null &&
        !file.text.includes('&#x3') &&
        !oddities.some(({ code }) => /date-from|swapped|ambiguous|unreadable/.test(code));
      const statusBack: AdrChange = { set: 'status', status, word: rawStatus };
      const plainStatus = status !== 'superseded' && rawStatus !== '{Active}';
      return [
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
        ...(fromText
          ? undone(file, { change: { set: 'date', date: '2031-12-24' }, back: { set: 'date', date } })
          : []),
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

/** One of its sections, another one from file to file: all of them take minutes. */
function oneSection({ name, reading }: CorpusFile) {
  const { sections } = reading;
  const first = sections.filter(
    ({ kind, body }, index) =>
      kind !== 'other' &&
      body.start < body.end &&
      sections.findIndex((other) => other.kind === kind) === index,
  );
  const section = first[name.length % Math.max(first.length, 1)];
  return section === undefined ? [] : [section];
}

/** Spaces at the end of a line are no part of an item's words: what loses them can't have them back. */
function listEdits({ text }: CorpusFile, content: AdrContent): UndoneEdit[] {
  const { drivers, consequences, options, chosen } = content;
  const edits: UndoneEdit[] = [];
  const [driver, ...otherDrivers] = drivers;
  if (driver !== undefined && !text.includes(`${driver} \n`)) {
    edits.push({
      change: { set: 'drivers', drivers: ['Something else', ...otherDrivers] },
      back: { set: 'drivers', drivers },
    });
    edits.push({
      change: { set: 'drivers', drivers: [...drivers, 'Something else'] },
      back: { set: 'drivers', drivers },
    });
  }
  const like = consequences.at(-1);
  if (like !== undefined) {
    const changed = [...consequences, { bearing: like.bearing, text: 'Something else' }];
    edits.push({
      change: { set: 'consequences', consequences: changed },
      back: { set: 'consequences', consequences },
    });
  }
  const index = options.findIndex((option) => option.arguments.length > 0);
  const first = options[index]?.arguments[0];
  if (first !== undefined) {
    const other = { ...first, text: 'Something else' };
    const changed = options.map((option, at) =>
      at === index ? { ...option, arguments: [...option.arguments, other] } : option,
    );
    edits.push({
      change: { set: 'options', options: changed, chosen },
      back: { set: 'options', options, chosen },
    });
  }
  return edits.slice(0, 3);
}
