import type { Finding } from '@architrave/graph-seed/adr';
import type { ExportResult } from '../features/decision/export-decisions.use-case.js';
import type { ImportReport } from '../features/decision/domain/import/import-report.js';
import type { SyncReport } from '../features/decision/sync-decisions.use-case.js';

/** Prints results of `adr`: one JSON object a line, or lines for people. */
type Write = (line: string) => void;

export function showImport({ files, counts }: ImportReport, isJson: boolean, write: Write): void {
  if (isJson) {
    for (const entry of files) write(JSON.stringify(entry));
    return;
  }
  for (const {
    file,
    type,
    title,
    status,
    rawStatus,
    date,
    outcome,
    reason,
    alias,
    dialect,
    oddities,
  } of files) {
    const said = rawStatus === null ? status : `${status} (${rawStatus})`;
    const facts = type === 'decision' ? [dialect, said, date ?? 'no date', title] : [type];
    const notes = [
      ...(reason === null ? [] : [reason]),
      ...(alias === null ? [] : [`number ${alias} is taken: kept as an alias`]),
      ...oddities.map(({ code }) => code),
    ];
    write(
      `${outcome.padEnd(9)} ${file}: ${facts.join(', ')}${notes.length === 0 ? '' : ` [${notes.join('; ')}]`}`,
    );
  }
  write(countsLine(Object.entries(counts)));
}

export function showExport({ files, warnings }: ExportResult, isJson: boolean, write: Write): void {
  if (isJson) {
    for (const { path, bytes } of files) write(JSON.stringify({ file: path, bytes: bytes.length }));
    for (const warning of warnings) write(JSON.stringify({ ...warning, kind: 'warning' }));
    return;
  }
  for (const { path } of files) write(path);
  for (const { path, tool, code, values } of warnings)
    write(`${path}: ${tool === null ? '' : `${tool}: `}${code}${valuesOf(values)}`);
  write(`${files.length} files, ${warnings.length} warnings`);
}

export function showSync({ steps, imported }: SyncReport, isJson: boolean, write: Write): void {
  if (isJson) {
    for (const { path, ...step } of steps) write(JSON.stringify({ file: path, ...step }));
    for (const entry of imported) write(JSON.stringify({ ...entry, kind: 'imported' }));
    return;
  }
  for (const step of steps) {
    if (step.kind === 'same') continue;
    const detail =
      step.kind === 'conflict' ? ` (${step.reason})` : step.kind === 'deleted' ? ` ${step.where}` : '';
    write(`${step.kind}${detail} ${step.path}`);
    if (step.kind !== 'conflict' || step.merge === null) continue;
    for (const part of step.merge.parts) {
      if (part.kind === 'conflict')
        write(`<<<<<<< workspace\n${part.mine}=======\n${part.theirs}>>>>>>> folder`);
    }
  }
  const kinds = ['same', 'take', 'write', 'merge', 'deleted', 'conflict'] as const;
  write(countsLine(kinds.map((kind) => [kind, steps.filter((step) => step.kind === kind).length])));
}

export function showFindings(findings: readonly Finding[], isJson: boolean, write: Write): void {
  for (const finding of findings) {
    if (isJson) write(JSON.stringify(finding));
    else {
      const { path, tool, code, values } = finding;
      write(`${path}: ${tool === null ? '' : `${tool}: `}${code}${valuesOf(values)}`);
    }
  }
  if (!isJson) write(findings.length === 0 ? 'Nothing found.' : `${findings.length} findings`);
}

function valuesOf(values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values);
  return entries.length === 0 ? '' : ` (${entries.map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

function countsLine(counts: readonly (readonly [string, number])[]): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
