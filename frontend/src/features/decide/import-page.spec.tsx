import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';

import { fakeApi } from '../../testing/fake-api';
import { renderApp } from '../../testing/render-app';
import { anImportEntry } from './testing';

const REPORT = {
  files: [
    anImportEntry('0001-use-madr.md'),
    anImportEntry('0002-odd.md', {
      title: 'Odd',
      rawStatus: 'Agreed',
      status: 'unknown',
      oddities: [{ code: 'unknown-status-word', values: { word: 'Agreed' } }],
    }),
    anImportEntry('README.md', { type: 'index', title: '', outcome: 'kept', number: null }),
  ],
  counts: { new: 2, kept: 1 },
};

/** Every request of an import: whether it was a preview, and the first bytes of its body. */
let asked: { preview: string | null; start: string }[];

const server = fakeApi();
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  asked = [];
  server.use(
    http.post('*/api/decisions/import', async ({ request }) => {
      const start = String.fromCharCode(...new Uint8Array(await request.arrayBuffer()).slice(0, 2));
      asked.push({ preview: new URL(request.url).searchParams.get('preview'), start });
      return HttpResponse.json(REPORT);
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

/** jsdom's files can't be read as bytes. */
const aFile = (name: string, text: string): File =>
  Object.assign(new File([text], name, { type: 'text/markdown' }), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

async function choose(files: File[]) {
  const user = userEvent.setup({ applyAccept: false });
  const view = renderApp('/decide/import?lang=en');
  await screen.findByRole('button', { name: 'Choose a ZIP or files' });
  const [input] = view.container.querySelectorAll<HTMLInputElement>('input[type="file"]');
  if (input === undefined) throw new Error('no file input');
  await user.upload(input, files);
  return user;
}

describe('the import', () => {
  it('reports every file before anything is written, the odd ones first', async () => {
    await choose([aFile('0001-use-madr.md', '# Use MADR\n'), aFile('0002-odd.md', '# Odd\n')]);
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '0002-odd.mddecision, Nygard, 100 % sure',
      '0001-use-madr.mddecision, Nygard, 100 % sure',
      'README.mdindex',
    ]);
    expect(screen.getByText('“Agreed” is no known status; the policy can give it a meaning.')).toBeTruthy();
    expect(screen.getByText('3 files: 2 new, 1 kept as a file')).toBeTruthy();
    // The files travel as one archive, and nothing but a preview was asked.
    expect(asked).toEqual([{ preview: 'true', start: 'PK' }]);
  });

  it('takes the files in when one says so', async () => {
    const user = await choose([aFile('0001-use-madr.md', '# Use MADR\n')]);
    await user.click(await screen.findByRole('button', { name: 'Import 3 files' }));
    expect(await screen.findByText(/3 files imported/)).toBeTruthy();
    expect(asked.map(({ preview }) => preview)).toEqual(['true', 'false']);
  });

  it('says why an archive was refused', async () => {
    server.use(
      http.post('*/api/decisions/import', () =>
        HttpResponse.json(
          { error: { code: 'BAD_ZIP', message: 'entry 3: a name with ..' } },
          { status: 422 },
        ),
      ),
    );
    await choose([aFile('bad.zip', 'PK')]);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(
      'The archive was refused, and nothing of it was read. entry 3: a name with ..',
    );
  });

  it('asks nothing of the server where no file is a record', async () => {
    await choose([aFile('photo.png', '')]);
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toContain('no Markdown, JSON or ZIP');
    });
    expect(asked).toEqual([]);
  });
});
