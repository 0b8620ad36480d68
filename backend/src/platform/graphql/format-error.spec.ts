import { GraphQLError } from 'graphql';
import { createErrorFormatter } from './format-error.js';

describe('createErrorFormatter', () => {
  const logged: string[] = [];
  const format = createErrorFormatter({ error: (message: string) => logged.push(message) });
  beforeEach(() => logged.splice(0));

  /** What Apollo hands over for an error that a resolver threw. */
  const thrown = (
    original: Error,
  ): [{ message: string; path: string[]; extensions: Record<string, unknown> }, GraphQLError] => [
    {
      message: original.message,
      path: ['node'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret.ts'] },
    },
    new GraphQLError(original.message, { path: ['node'], originalError: original }),
  ];

  it('answers a failure of ours with a code alone and logs it with its causes', () => {
    const error = new Error('password in here', { cause: new Error('deeper') });
    expect(format(...thrown(error))).toEqual({
      message: 'Something went wrong on the server.',
      path: ['node'],
      extensions: { code: 'INTERNAL' },
    });
    expect(logged[0]).toContain('password in here; caused by Error: deeper');
  });

  it('says plainly that a store is down', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7'), { code: 'DATABASE_UNAVAILABLE' });
    expect(format(...thrown(error))).toMatchObject({ extensions: { code: 'DATABASE_UNAVAILABLE' } });
    expect(JSON.stringify(format(...thrown(error)))).not.toContain('10.0.0.7');
  });

  it('leaves what the caller did wrong as it is, with its problems', () => {
    const problems = [{ path: 'first', code: 'out-of-range', accepted: '1…100' }];
    const error = new GraphQLError('first: accepted is 1…100', {
      extensions: { code: 'BAD_USER_INPUT', problems },
    });
    expect(
      format({ message: error.message, extensions: { ...error.extensions, stacktrace: [] } }, error),
    ).toEqual({
      message: 'first: accepted is 1…100',
      extensions: { code: 'BAD_USER_INPUT', problems },
    });
    expect(logged).toEqual([]);
  });

  it('does not take a code of a library for one of the caller', () => {
    const error = Object.assign(new Error('constraint "x" on table "y"'), { code: 'BAD_USER_INPUT' });
    expect(
      format(
        { message: error.message, extensions: { code: 'BAD_USER_INPUT' } },
        new GraphQLError('m', { path: ['node'], originalError: error }),
      ),
    ).toEqual({
      message: 'Something went wrong on the server.',
      extensions: { code: 'INTERNAL' },
    });
  });
});
