import { aSummary, anAction } from '../testing';
import { moveTo, toColumns } from './board';

describe('toColumns', () => {
  it('counts what is not loaded, and has a column for unsaid statuses only where there are some', () => {
    const columns = toColumns(
      [aSummary('a'), aSummary('b', { status: 'ACCEPTED' })],
      [
        { status: 'PROPOSED', count: 1 },
        { status: 'ACCEPTED', count: 70 },
      ],
    );
    expect(columns.map(({ status, decisions, total }) => [status, decisions.length, total])).toEqual([
      ['PROPOSED', 1, 1],
      ['ACCEPTED', 1, 70],
      ['REJECTED', 0, 0],
      ['DEPRECATED', 0, 0],
      ['SUPERSEDED', 0, 0],
    ]);
    expect(toColumns([], [{ status: 'UNKNOWN', count: 2 }]).at(-1)?.status).toBe('UNKNOWN');
  });
});

describe('moveTo', () => {
  const effect = (to: 'REJECTED' | 'ACCEPTED', id = 'a') => ({
    kind: 'status',
    number: null,
    word: null,
    relation: null,
    on: null,
    to,
    decision: { id, number: null, title: id, status: 'PROPOSED' as const },
  });
  const actions = [
    anAction('REJECT', { refusal: { code: 'not-author', accepted: '' }, effects: [effect('REJECTED')] }),
    anAction('WITHDRAW', { effects: [effect('REJECTED')] }),
    anAction('ACCEPT', { effects: [effect('ACCEPTED', 'b')] }),
  ];

  it('prefers the move that is open', () => {
    expect(moveTo(actions, 'a', 'REJECTED')?.action).toBe('WITHDRAW');
  });

  it('takes no move that brings only another decision there', () => {
    expect(moveTo(actions, 'a', 'ACCEPTED')).toBeUndefined();
  });
});
