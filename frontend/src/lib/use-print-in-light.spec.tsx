import { renderUi } from '../testing/render-ui';
import { usePrintInLight } from './use-print-in-light';

function Page() {
  usePrintInLight();
  return null;
}

it('prints in the light scheme and goes back to what was shown', () => {
  const root = document.documentElement;
  const { unmount } = renderUi(<Page />);
  root.setAttribute('data-mantine-color-scheme', 'dark');
  window.dispatchEvent(new Event('beforeprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
  unmount();
  window.dispatchEvent(new Event('beforeprint'));
  expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
});
