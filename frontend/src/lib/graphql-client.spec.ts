import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import { ApiError, request, type TypedDocument } from './graphql-client';

const QUERY: TypedDocument<{ readonly answer: number }, { readonly question: string }> = {
  toString: () => 'query Ask($question: String!) { answer(question: $question) }',
};
const ENDPOINT = 'http://localhost/graphql';
const server = setupServer();

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`No ApiError but ${String(error)}`);
  return error;
}

describe('request', () => {
  it('sends document and variables and gives the data', async () => {
    let body: unknown;
    server.use(
      http.post(ENDPOINT, async ({ request: sent }) => {
        body = await sent.json();
        return HttpResponse.json({ data: { answer: 42 } });
      }),
    );
    await expect(request(QUERY, { question: 'why' })).resolves.toEqual({ answer: 42 });
    expect(body).toEqual({ query: QUERY.toString(), variables: { question: 'why' } });
  });

  it('fails with the code, problems and request number of the server', async () => {
    server.use(
      http.post(ENDPOINT, () =>
        HttpResponse.json(
          {
            errors: [
              {
                message: 'first: accepted is 1…50',
                extensions: {
                  code: 'BAD_USER_INPUT',
                  problems: [{ path: 'first', code: 'out-of-range', accepted: '1…50' }],
                },
              },
            ],
          },
          { headers: { 'x-request-id': 'r-7' } },
        ),
      ),
    );
    const error = await failureOf(request(QUERY, { question: '' }));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.requestId).toBe('r-7');
    expect(error.problems).toEqual([{ path: 'first', code: 'out-of-range', accepted: '1…50' }]);
  });

  it('fails with NETWORK when nothing answers', async () => {
    server.use(http.post(ENDPOINT, () => HttpResponse.error()));
    expect((await failureOf(request(QUERY, { question: '' }))).code).toBe('NETWORK');
  });

  it('counts the answer of a proxy for a stopped server as none', async () => {
    server.use(http.post(ENDPOINT, () => new HttpResponse('Bad gateway', { status: 502 })));
    expect((await failureOf(request(QUERY, { question: '' }))).code).toBe('NETWORK');
  });

  it('says the status of an answer that is no GraphQL', async () => {
    server.use(http.post(ENDPOINT, () => new HttpResponse('<html>', { status: 403 })));
    expect((await failureOf(request(QUERY, { question: '' }))).code).toBe('HTTP_403');
  });

  it('rejects with the reason of the abort and reports no failure of the server', async () => {
    server.use(http.post(ENDPOINT, () => new Promise(() => undefined)));
    const controller = new AbortController();
    const work = request(QUERY, { question: '' }, { signal: controller.signal });
    controller.abort();
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});
