import type { Request } from 'express';
import { requestContextOf } from './request-context.js';

const requestWith = (headers: Record<string, string>): Request =>
  ({ headers, requestId: 'r-1' }) as unknown as Request;

describe('requestContextOf', () => {
  it.each([
    [{}, null],
    [{ 'x-architrave-person': 'ana' }, 'ana'],
    [{ cookie: 'theme=dark; architrave_person=ben%20b; x=y' }, 'ben b'],
    [{ 'x-architrave-person': 'ana', cookie: 'architrave_person=ben' }, 'ana'],
    [{ cookie: 'architrave_person=%E0%A4%A' }, '%E0%A4%A'],
    [{ cookie: 'architrave_person=' }, null],
  ])('reads from %j the person %j', (headers, claimedPerson) => {
    expect(requestContextOf(requestWith(headers as Record<string, string>))).toEqual({
      requestId: 'r-1',
      claimedPerson,
    });
  });
});
