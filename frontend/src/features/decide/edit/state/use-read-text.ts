import { useCallback, useEffect, useRef, useState } from 'react';

import { readText, type ReadText } from '../model/edit-text';

/** Pause after typing before the text is read again. */
const PAUSE_MS = 250;

/**
 * A text as it reads. While one types it is read after a pause; `readNow` reads at once (and once, however often it is
 * asked for the same text) and shows it.
 */
export function useReadText(text: string, file: string): readonly [ReadText, (text: string) => ReadText] {
  const [read, setRead] = useState(() => readText(text, file));
  const latest = useRef(read);
  const readNow = useCallback(
    (now: string) => {
      if (latest.current.text !== now) {
        latest.current = readText(now, file);
        setRead(latest.current);
      }
      return latest.current;
    },
    [file],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      readNow(text);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, readNow]);
  return [read, readNow];
}
