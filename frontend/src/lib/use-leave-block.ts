import { useBlocker } from '@tanstack/react-router';

/** Holds a page that has unsaved changes. A change of language or search stays on the page and goes on. */
export function useLeaveBlock(isDirty: boolean) {
  return useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
}
