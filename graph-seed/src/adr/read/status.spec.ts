import { readAdr } from './read-adr.js';

const inSection = (...lines: readonly string[]) =>
  readAdr(`# T\n\n## Status\n\n${lines.join('\n\n')}\n\n## Context\n\nx\n`, 'x.md');
const inItem = (value: string) => readAdr(`# T\n\n* Status: ${value}\n\n## Context\n\nx\n`, 'x.md');
const inKey = (value: string) => readAdr(`---\nstatus: ${value}\n---\n# T\n\n## Context\n\nx\n`, 'x.md');

describe('the status of a record', () => {
  it.each([
    ['Approved', 'accepted'],
    ['active', 'accepted'],
    ['Decided', 'accepted'],
    ['Implemented', 'accepted'],
    ['Partially implemented', 'accepted'],
    ['Pending', 'proposed'],
    ['In Review', 'proposed'],
    ['Under review by the board', 'proposed'],
    ['draft', 'proposed'],
    ['on hold', 'proposed'],
    ['in-progress', 'proposed'],
    ['Not yet accepted', 'proposed'],
    ['Superceded', 'superseded'],
    ['Replaced by ADR-3', 'superseded'],
    ['Reverted', 'deprecated'],
    ['deprecated (see ADR-9)', 'deprecated'],
    ['Rejected in favour of ADR-9', 'rejected'],
    ['Not accepted', 'rejected'],
    ['✅ Accepted', 'accepted'],
    ['⌛️ Superseded by ADR-4', 'superseded'],
    ['❌ Rejected', 'rejected'],
    [':white_check_mark: Accepted', 'accepted'],
    ['2024-02-03 Accepted', 'accepted'],
    ['accepted; supersedes ADR-0045', 'accepted'],
    ['Accepted, superseded by ADR-12', 'superseded'],
    ['Accepted (partially superseded by ADR-12)', 'accepted'],
    ['~~Proposed~~ Accepted', 'accepted'],
    ['Proposed → Accepted', 'accepted'],
    ['This decision is accepted', 'accepted'],
    ['Aceptada', 'accepted'],
    ['En revisión', 'proposed'],
    ['Rechazado', 'rejected'],
    ['Obsoleta', 'deprecated'],
    ['Reemplazada por ADR-2', 'superseded'],
  ])('maps %s to %s', (word, status) => {
    expect(inSection(word).status).toBe(status);
    expect(inItem(word).status).toBe(status);
  });

  it('keeps a word that it does not know, as unknown', () => {
    const reading = inItem('Experimental');
    expect(reading).toMatchObject({ status: 'unknown', rawStatus: 'Experimental' });
    expect(reading.oddities).toContainEqual({
      code: 'unknown-status-word',
      values: { word: 'Experimental' },
    });
  });

  it('is unknown, and never accepted, where no place holds one', () => {
    const reading = readAdr('# T\n\n## Context\n\nThis was accepted by all.\n', '0001-t.md');
    expect(reading).toMatchObject({ status: 'unknown', rawStatus: null });
    expect(reading.oddities).toContainEqual({ code: 'no-status', values: {} });
  });

  it.each([
    '{proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)}',
    '[proposed | accepted | rejected]',
    'proposed | accepted | rejected',
    'What is the status, such as proposed, accepted, rejected?',
    '{status}',
    'TBD',
  ])('takes a placeholder for none: %s', (placeholder) => {
    expect(inItem(placeholder)).toMatchObject({ status: 'unknown', rawStatus: null });
    expect(inSection(placeholder)).toMatchObject({ status: 'unknown', rawStatus: null });
  });

  it.each([
    ['{ accepted }', '{ accepted }', 'accepted'],
    ['"superseded by ADR-0123"', 'superseded by ADR-0123', 'superseded'],
    ["'accepted'", 'accepted', 'accepted'],
    ['superseded by [ADR-0005](0005-example.md)', 'superseded by ADR-0005', 'superseded'],
    ['accepted # since May', 'accepted', 'accepted'],
    ['"{proposed | accepted}"', null, 'unknown'],
  ])('reads front matter with %s', (value, raw, status) => {
    expect(inKey(value)).toMatchObject({ rawStatus: raw, status });
  });

  it('reads broken front matter by its lines and says so', () => {
    const reading = readAdr(
      '---\ndeciders: @ana, @luis\ncontact: a: b\nstatus: accepted\n---\n# T\n',
      'x.md',
    );
    expect(reading).toMatchObject({ status: 'accepted', title: 'T', deciders: ['@ana', '@luis'] });
    expect(reading.oddities).toContainEqual({ code: 'broken-front-matter', values: {} });
  });

  it.each([
    ['* **Status:** Active', 'Active'],
    ['* **Status**: Active', 'Active'],
    ['- __Status:__ **Active**', 'Active'],
    ['**Status: Active**\\\n**Date:** 2024-01-01', 'Active'],
    ['Status: Active', 'Active'],
    ['> Status: Active', 'Active'],
    ['| Status | Active |\n|---|---|\n| Date | 2024-01-01 |', 'Active'],
    ['| Status | Date |\n|---|---|\n| Active | 2024-01-01 |', 'Active'],
    ['1. Status: Active', 'Active'],
  ])('reads the lines under the title: %s', (lines, raw) => {
    expect(readAdr(`# T\n\n${lines}\n\n## Context\n\nx\n`, 'x.md').rawStatus).toBe(raw);
  });

  it.each([
    ['- Accepted', 'Accepted', 'accepted'],
    ['![Accepted](https://img.shields.io/badge/x-y-green)', 'Accepted', 'accepted'],
    ['![](https://img.shields.io/badge/status-rejected-red)', 'rejected', 'rejected'],
    ['**Accepted**', 'Accepted', 'accepted'],
    ['[Accepted](https://example.org)', 'Accepted', 'accepted'],
    ['<!-- one of … -->\n\nAccepted', 'Accepted', 'accepted'],
  ])('reads a status section with %s', (line, raw, status) => {
    expect(inSection(line)).toMatchObject({ rawStatus: raw, status });
  });

  it('takes the line that holds now', () => {
    expect(inSection('Accepted', 'Superseded by [9. X](0009-x.md)').status).toBe('superseded');
    expect(inSection('Proposed', 'Accepted').rawStatus).toBe('Accepted');
    expect(inSection('Accepted', 'Rejected alternatives are listed below').status).toBe('accepted');
    expect(inSection('Accepted', 'Supersedes [3. X](0003-x.md)').status).toBe('accepted');
  });

  it('reads a status from a heading and from a tag', () => {
    expect(readAdr('# T\n\n## Status: Accepted\n\n## Context\n\nx\n', 'x.md').rawStatus).toBe('Accepted');
    expect(readAdr('---\ntags: [Accepted, data]\n---\n# T\n', 'x.md').rawStatus).toBe('Accepted');
    expect(readAdr('---\ntags: [openness, data]\n---\n# T\n', 'x.md').rawStatus).toBeNull();
  });

  it('reports two places that disagree, the first counting', () => {
    const reading = readAdr('---\nstatus: proposed\n---\n# T\n\n## Status\n\nAccepted\n', 'x.md');
    expect(reading.status).toBe('proposed');
    expect(reading.oddities).toContainEqual({
      code: 'status-in-two-places',
      values: { first: 'proposed', second: 'Accepted' },
    });
  });

  it('says when only a part was superseded', () => {
    expect(inSection('Partially superseded by [9. X](0009-x.md)')).toMatchObject({
      status: 'accepted',
      oddities: [{ code: 'superseded-in-part' }],
      links: [{ relation: 'supersedes-in-part', inverse: true }],
    });
  });
});
