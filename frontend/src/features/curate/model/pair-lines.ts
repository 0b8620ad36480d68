import type { Language } from '../../../lib/language';
import type { PairList } from './node-document';

/** The list with an empty line at its end. */
export function addLine({ en, es }: PairList): PairList {
  return { en: [...en, ''], es: [...es, ''] };
}

/** The list without a line, in both languages. */
export function removeLine({ en, es }: PairList, index: number): PairList {
  return { en: en.toSpliced(index, 1), es: es.toSpliced(index, 1) };
}

/** The list with a line at another place, in both languages. */
export function moveLine({ en, es }: PairList, from: number, to: number): PairList {
  return { en: moved(en, from, to), es: moved(es, from, to) };
}

/** The list with another text in a line of one language. */
export function setLine(list: PairList, index: number, side: Language, text: string): PairList {
  return { ...list, [side]: list[side].with(index, text) };
}

function moved(texts: readonly string[], from: number, to: number): readonly string[] {
  const text = texts[from];
  return text === undefined ? texts : texts.toSpliced(from, 1).toSpliced(to, 0, text);
}
