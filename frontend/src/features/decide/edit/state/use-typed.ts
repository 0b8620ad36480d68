import { useState } from 'react';

/** What stands in a field while one types: what was typed, not what the text made of it. */
export interface Typed {
  readonly shown: string;
  /** Something is typed that the value is not made from yet. */
  readonly isTyping: boolean;
  readonly type: (text: string) => void;
  /** Back to the value. */
  readonly settle: () => void;
}

/**
 * A field over a value that is read back from a text: blanks at its end and other things that the text doesn't keep
 * stay as long as one is in the field.
 */
export function useTyped(value: string): Typed {
  const [typed, setTyped] = useState<string>();
  return {
    shown: typed ?? value,
    isTyping: typed !== undefined,
    type: setTyped,
    settle: () => {
      setTyped(undefined);
    },
  };
}
