import { screen } from '@testing-library/react';

import { renderUi } from '../../testing/render-ui';
import { ErrorState } from './error-state';
import { Markdown } from './markdown';
import { ApiError } from '../../lib/graphql-client';

describe('Markdown', () => {
  it('draws tables and lists, its headings below those of the page', () => {
    renderUi(<Markdown text={'# Top\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one'} />);
    expect(screen.getByRole('heading', { level: 3, name: 'Top' })).toBeTruthy();
    expect(screen.getByRole('table')).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toBe('one');
  });

  it('runs nothing that people write', () => {
    renderUi(
      <Markdown
        text={'<img src=x onerror=alert(1)> [click](javascript:alert(1)) <script>alert(1)</script>'}
      />,
    );
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.querySelector('a')).toBeNull();
    expect(screen.getByText('click')).toBeTruthy();
  });

  it('shows images of this server and links those of others', () => {
    renderUi(<Markdown text={'![plan](/api/images/1) ![spy](https://example.org/pixel.png)'} />);
    expect(screen.getByRole('img', { name: 'plan' }).getAttribute('src')).toBe('/api/images/1');
    expect(screen.queryByRole('img', { name: 'spy' })).toBeNull();
    expect(screen.getByRole('link', { name: /spy/ })).toBeTruthy();
  });
});

describe('ErrorState', () => {
  it('names every field that was wrong and what is accepted', () => {
    const error = new ApiError({
      code: 'BAD_USER_INPUT',
      message: '',
      requestId: 'r-9',
      problems: [
        { path: 'first', code: 'out-of-range', accepted: '1…50' },
        { path: 'kinds', code: 'unknown-choice', accepted: 'pattern, role' },
      ],
    });
    renderUi(<ErrorState error={error} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'first out-of-range: 1…50',
      'kinds unknown-choice: pattern, role',
    ]);
    expect(screen.getByText('Request r-9')).toBeTruthy();
  });

  it('says that nothing is lost when the server does not answer', () => {
    renderUi(<ErrorState error={new ApiError({ code: 'NETWORK', message: '', requestId: 'r' })} />, 'es');
    expect(screen.getByRole('alert').textContent).toContain('No se pierde nada');
  });
});
