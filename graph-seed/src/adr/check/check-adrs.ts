import { normalizedPath } from '../export/link-targets.js';
import { readAdr } from '../read/read-adr.js';
import type { FileToCheck, Finding } from './finding.js';
import { deadLinks, duplicateNumber, ownFindings } from './record-findings.js';
import { relationFindings, relationsOf } from './relation-findings.js';
import { besideFindings, toolFindings } from './tool-findings.js';

/**
 * What is wrong with a folder of records, by path, in the order of the table of `Finding`. Links and numbers are those
 * of the records; each tool is asked about the files of the dialects that it is for, and about what lies beside them:
 * Structurizr stops at a README in a folder of Nygard records. Index and template files are no records.
 */
export function checkAdrs(files: readonly FileToCheck[]): readonly Finding[] {
  const read = files
    .map((file) => ({ ...file, ...placeOf(file.path), reading: readAdr(file.text, file.path) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const records = read.filter(({ reading }) => reading.type === 'decision');
  const paths = new Set(files.map(({ path }) => normalizedPath(path)));
  const relations = relationsOf(records);
  return read.flatMap((file) =>
    file.reading.type === 'decision'
      ? [
          ...deadLinks(file, paths),
          ...duplicateNumber(file, records),
          ...ownFindings(file),
          ...relationFindings(file, relations),
          ...toolFindings(file, records),
        ]
      : besideFindings(file, records),
  );
}

function placeOf(path: string): { readonly name: string; readonly folder: string } {
  const at = path.lastIndexOf('/') + 1;
  return { name: path.slice(at), folder: path.slice(0, at) };
}
