import type { AdrReading } from '../adr.js';
import type { Finding, ReadFile } from './finding.js';
import { misreadingsOf } from './misreadings.js';
import { TOOL_MODELS } from './tools/index.js';
import type { AdrTool } from './tools/tool.js';

/** The tools that are for a dialect; one of another dialect's would misread every file. */
const TOOLS_OF: Readonly<Record<AdrReading['dialect'], readonly AdrTool[]>> = {
  nygard: ['adr-tools', 'structurizr-adrtools', 'adr-log'],
  madr2: ['backstage', 'log4brains', 'adr-log'],
  madr3: ['backstage', 'structurizr-madr', 'adr-log'],
  madr4: ['backstage', 'structurizr-madr', 'adr-log'],
  log4brains: ['log4brains', 'structurizr-log4brains', 'adr-log'],
  other: [],
};

export function toolFindings(file: ReadFile, records: readonly ReadFile[]): readonly Finding[] {
  const { path, name, text, reading } = file;
  const { number, title, status } = reading;
  const date = /^\d{4}-\d\d-\d\d$/.test(reading.date ?? '') ? (reading.date ?? '') : '';
  return TOOLS_OF[reading.dialect].flatMap((tool) => {
    const misread = misreadingsOf(tool, name, text, { number, title, status, date });
    const { key, lists } = TOOL_MODELS[tool];
    const twin =
      key === null || !lists(name)
        ? undefined
        : records.find(
            (other) =>
              other !== file &&
              other.folder === file.folder &&
              lists(other.name) &&
              key(other.name) === key(name),
          );
    return [
      ...misread.map((misreading): Finding => ({ path, tool, ...misreading })),
      ...(twin === undefined
        ? []
        : [{ path, tool, code: 'tool-same-id' as const, values: { other: twin.path } }]),
    ];
  });
}

/** A file that is no record stops an import that takes every file of its folder. */
export function besideFindings(file: ReadFile, records: readonly ReadFile[]): readonly Finding[] {
  const nygard = records.some(
    ({ folder, reading }) => folder === file.folder && reading.dialect === 'nygard',
  );
  const tool = 'structurizr-adrtools';
  const { lists, view } = TOOL_MODELS[tool];
  if (!nygard || !lists(file.name) || view(file.name, file.text) !== 'stops') return [];
  return [{ path: file.path, tool, code: 'tool-stops', values: { name: file.name } }];
}
