import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a telephone: one thing at a time, and drawings read downwards. */
export function useNarrow(): boolean {
  return useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false }) === true;
}
