import type { Relation } from '../api/fragments';
import { aSummary } from '../testing';
import { toTimeline } from './timeline';

describe('toTimeline', () => {
  it('goes by the date of the text, latest first, and says who superseded whom', () => {
    const old = aSummary('old', { date: '2024-02-01', number: 1 });
    const recent = aSummary('recent', { date: null, acceptedAt: '2026-03-01T09:00:00Z', number: 2 });
    const brief = ({ id, number, title, status }: typeof old) => ({
      id,
      number: number ?? null,
      title,
      status,
    });
    const relation: Relation = {
      relation: 'SUPERSEDES',
      isInText: true,
      effectiveAt: null,
      saidById: 'recent',
      from: brief(recent),
      to: brief(old),
    };
    const years = toTimeline([old, recent], [relation]);
    expect(years.map(({ year, entries }) => [year, entries.map(({ day }) => day)])).toEqual([
      ['2026', ['2026-03-01']],
      ['2024', ['2024-02-01']],
    ]);
    expect(years[0]?.entries[0]?.supersedes.map(({ other }) => other.id)).toEqual(['old']);
    expect(years[1]?.entries[0]?.supersededBy).toMatchObject([{ other: { id: 'recent' }, isPending: true }]);
  });
});
