import { aDecision, anAction } from '../testing';
import { mainAction, shownActions } from './actions';

const closed = (code: string) => ({ refusal: { code, accepted: '' } });
const REVIEW = {
  id: 'r',
  state: 'ASKED' as const,
  comment: null,
  requestedAt: '2026-11-20T10:00:00Z',
  answeredAt: null,
  version: null,
  reviewer: { id: '2', name: 'Luis' },
  requestedBy: { id: '1', name: 'Ana' },
};

describe('mainAction', () => {
  it('of a proposal without approvals is to ask for a review', () => {
    const actions = [anAction('ACCEPT', closed('approvals-missing')), anAction('REQUEST_REVIEW')];
    expect(mainAction(aDecision('a', { actions }))?.action).toBe('REQUEST_REVIEW');
  });

  it('of somebody who was asked is to answer, before anything else', () => {
    const actions = [anAction('ACCEPT'), anAction('APPROVE')];
    expect(mainAction(aDecision('a', { actions, reviews: [REVIEW] }))?.action).toBe('APPROVE');
    expect(mainAction(aDecision('a', { actions }))?.action).toBe('ACCEPT');
  });

  it('of an accepted decision is to confirm it, where something it rests on changed', () => {
    const accepted = aDecision('a', {
      status: 'ACCEPTED',
      actions: [anAction('CONFIRM'), anAction('DEPRECATE')],
    });
    expect(mainAction(accepted)).toBeUndefined();
    const flags = [{ kind: 'review-due' } as (typeof accepted.flags)[number]];
    expect(mainAction({ ...accepted, flags })?.action).toBe('CONFIRM');
  });
});

describe('shownActions', () => {
  it('leaves out what can never be done, keeps what waits for something', () => {
    const actions = [
      anAction('REOPEN', closed('wrong-status')),
      anAction('ACCEPT', closed('approvals-missing')),
      anAction('REJECT'),
    ];
    expect(shownActions({ actions }).map(({ action }) => action)).toEqual(['ACCEPT', 'REJECT']);
  });
});
