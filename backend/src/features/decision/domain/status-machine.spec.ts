import { ADR_STATUSES, type AdrStatus } from '@architrave/graph-seed/adr';
import type { DecisionReview } from './decision.js';
import { DEFAULT_POLICY } from './policy.js';
import { actionsOf, effectsOf, refusalOf, TRANSITIONS, MOVES, type Situation } from './status-machine.js';

const NOW = new Date(Date.UTC(2026, 10, 24));
const day = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

function situation(
  parts: Partial<Omit<Situation, 'decision'>> & { decision?: Partial<Situation['decision']> } = {},
): Situation {
  const { decision, ...rest } = parts;
  return {
    decision: {
      id: 'd-1',
      version: 3,
      number: null,
      title: 'Use Redis',
      status: 'proposed',
      author: { id: 'ana', name: 'Ana' },
      createdAt: day(30),
      acceptedAt: null,
      ...decision,
    },
    actorId: 'ana',
    policy: DEFAULT_POLICY,
    people: 3,
    reviews: [],
    nextNumber: 12,
    pending: [],
    now: NOW,
    ...rest,
  };
}

function review(parts: Partial<DecisionReview> = {}): DecisionReview {
  return {
    id: 'r-1',
    decisionId: 'd-1',
    reviewer: { id: 'ben', name: 'Ben' },
    requestedBy: { id: 'ana', name: 'Ana' },
    requestedAt: NOW,
    state: 'approved',
    comment: null,
    answeredAt: NOW,
    version: 3,
    ...parts,
  };
}

const older = { id: 'd-0', number: 7, title: 'Use Memcached', status: 'accepted' as AdrStatus };

describe('the status machine', () => {
  it('has no move from a status that its table does not name', () => {
    for (const move of MOVES) {
      for (const status of ADR_STATUSES) {
        const refusal = refusalOf(move, situation({ decision: { status }, people: 1 }));
        expect([move, status, refusal?.code === 'wrong-status']).toEqual([
          move,
          status,
          !TRANSITIONS[move].from.includes(status),
        ]);
      }
    }
  });

  it('needs the approvals that the policy asks for, of the current version, by others, one a person', () => {
    const refusalWith = (reviews: readonly DecisionReview[], approvals = 1): string | undefined =>
      refusalOf('accept', situation({ reviews, policy: { ...DEFAULT_POLICY, approvals } }))?.code;
    expect(refusalWith([])).toBe('approvals-missing');
    expect(refusalWith([review({ version: 2 })])).toBe('approvals-missing');
    expect(refusalWith([review({ reviewer: { id: 'ana', name: 'Ana' } })])).toBe('approvals-missing');
    expect(refusalWith([review({ state: 'withdrawn' })])).toBe('approvals-missing');
    expect(refusalWith([review()])).toBeUndefined();
    expect(refusalWith([review(), review({ id: 'r-2' })], 2)).toBe('approvals-missing');
    expect(
      refusalWith([review(), review({ id: 'r-2', reviewer: { id: 'eva', name: 'Eva' } })], 2),
    ).toBeUndefined();
    expect(refusalWith([], 0)).toBeUndefined();
  });

  it('does not accept what was sent back until it is asked for again', () => {
    const sentBack = review({ id: 'r-2', reviewer: { id: 'eva', name: 'Eva' }, state: 'sent-back' });
    expect(refusalOf('accept', situation({ reviews: [review(), sentBack] }))?.code).toBe('sent-back');
  });

  it('asks for no more approvals than there are others, and marks what one accepts alone', () => {
    const alone = situation({ people: 1 });
    expect(refusalOf('accept', alone)).toBeNull();
    expect(effectsOf('accept', alone)).toContainEqual({ kind: 'self-accepted' });
    const two = situation({ people: 2, policy: { ...DEFAULT_POLICY, approvals: 5 }, reviews: [review()] });
    expect(refusalOf('accept', two)).toBeNull();
    expect(effectsOf('accept', two)).not.toContainEqual({ kind: 'self-accepted' });
  });

  it('says what follows from an acceptance: number, relations, what is superseded, when the text closes', () => {
    const proposal = { ...older, id: 'd-2', status: 'proposed' as AdrStatus };
    const effects = effectsOf(
      'accept',
      situation({
        pending: [
          { relation: 'supersedes', to: older },
          { relation: 'supersedes', to: proposal },
          { relation: 'depends-on', to: older },
        ],
      }),
    );
    expect(effects).toEqual([
      {
        kind: 'status',
        decision: { id: 'd-1', number: null, title: 'Use Redis', status: 'proposed' },
        to: 'accepted',
        word: null,
      },
      { kind: 'number', number: 12 },
      { kind: 'relation', relation: 'supersedes', decision: older },
      { kind: 'status', decision: older, to: 'superseded', word: null },
      { kind: 'relation', relation: 'supersedes', decision: proposal },
      { kind: 'relation', relation: 'depends-on', decision: older },
      { kind: 'closes', on: null },
    ]);
  });

  it("writes the workspace's own words, and keeps a number that there is", () => {
    const statusWords = [{ word: 'Ratified', status: 'accepted' as const }];
    const effects = effectsOf(
      'accept',
      situation({
        decision: { number: 4, status: 'unknown' },
        policy: { ...DEFAULT_POLICY, mode: 'bounded-edits', editDays: 10, statusWords },
      }),
    );
    expect(effects[0]).toMatchObject({ to: 'accepted', word: 'Ratified' });
    expect(effects.some(({ kind }) => kind === 'number')).toBe(false);
    expect(effects).toContainEqual({ kind: 'closes', on: '2026-12-04' });
  });

  it('lets accepted text be changed as the policy says', () => {
    const accepted = (acceptedAt: Date, createdAt = day(30)) => ({
      status: 'accepted' as const,
      acceptedAt,
      createdAt,
    });
    const bounded = { ...DEFAULT_POLICY, mode: 'bounded-edits' as const, editDays: 7 };
    const codeOf = (
      decision: Partial<Situation['decision']>,
      policy: typeof DEFAULT_POLICY = bounded,
    ): string | undefined => refusalOf('edit', situation({ decision, policy }))?.code;
    expect(codeOf(accepted(NOW), DEFAULT_POLICY)).toBe('accepted-text-immutable');
    expect(codeOf(accepted(day(6)))).toBeUndefined();
    expect(codeOf(accepted(day(8)))).toBe('edit-window-over');
    // Imported: accepted years ago, here since yesterday.
    expect(codeOf(accepted(day(900), day(1)))).toBeUndefined();
    for (const status of ['proposed', 'unknown', 'rejected'] as const)
      expect(codeOf({ status }, DEFAULT_POLICY)).toBeUndefined();
  });

  it('lets only who was asked answer, and nobody their own', () => {
    const asked = [review({ state: 'asked', version: null, answeredAt: null })];
    const by = (actorId: string, reviews = asked): string | undefined =>
      refusalOf('approve', situation({ actorId, reviews }))?.code;
    expect([by('ben'), by('eva'), by('ana'), by('ben', [])]).toEqual([
      undefined,
      'not-reviewer',
      'own-decision',
      'not-reviewer',
    ]);
  });

  it('deletes what was never accepted alone, and lets only the author withdraw', () => {
    expect(refusalOf('delete', situation())).toBeNull();
    expect(refusalOf('delete', situation({ decision: { number: 3 } }))?.code).toBe('was-accepted');
    expect(refusalOf('withdraw', situation({ actorId: 'ben' }))?.code).toBe('not-author');
  });

  it('lists every action once, without effects where the status does not allow it', () => {
    const states = actionsOf(situation({ decision: { status: 'superseded' } }));
    expect(new Set(states.map(({ action }) => action)).size).toBe(states.length);
    for (const { refusal, effects } of states)
      if (refusal?.code === 'wrong-status') expect(effects).toEqual([]);
  });
});
