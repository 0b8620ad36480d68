import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderUi } from '../../testing/render-ui';
import { Figure } from './figure';
import { Money } from './money';

const DERIVATION = {
  formula: 'units × price × 730 h',
  inputs: [{ label: 'Units', value: '3' }],
  sources: [{ title: 'Price list', url: 'https://example.org/prices', date: '2026-11-20' }],
};

describe('Figure', () => {
  it('opens formula, inputs, source and date', async () => {
    const user = userEvent.setup();
    renderUi(<Figure value="1,840 USD" derivation={DERIVATION} />);
    await user.click(screen.getByRole('button', { name: /1,840 USD/ }));
    expect(await screen.findByText('units × price × 730 h')).toBeTruthy();
    expect(screen.getByText('Units')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Price list, opens in a new tab' }).getAttribute('rel')).toBe(
      'noreferrer',
    );
    expect(screen.getByText(/read 20 Nov 2026/)).toBeTruthy();
  });

  it('says where a figure is assumed', async () => {
    const user = userEvent.setup();
    renderUi(<Figure value="20 ms" derivation={{ assumed: true, note: 'As for a store nearby.' }} />);
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('Assumed, not measured')).toBeTruthy();
    expect(screen.getByText('As for a store nearby.')).toBeTruthy();
  });

  it('is plain text without a derivation', () => {
    renderUi(<Figure value="12" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('Money', () => {
  it('writes amount and range in the language of the page', () => {
    renderUi(<Money usd={1840} low={1420} high={2310} />, 'es');
    expect(document.body.textContent).toContain('1.840 USD (1.420–2.310)');
  });

  it('leaves out a range of one amount', () => {
    renderUi(<Money usd={12} low={12} high={12} />);
    expect(screen.getByText('12 USD').parentElement?.textContent).toBe('12 USD');
  });
});
