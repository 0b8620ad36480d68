import type { AdrContent } from '../adr.js';
import { escapedWords } from './plain-words.js';
import { bodyOf } from './body.js';
import type { AdrWords } from './words.js';

/** `Chosen option: "…", because ….`, and what else there is to say about it. */
export function outcomeText(content: AdrContent, words: AdrWords, level: number): string {
  return [outcomeSentence(content, words), bodyOf(content.outcome, level)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function outcomeSentence(
  { options, chosen, reason }: AdrContent,
  { chosen: lead, because }: AdrWords,
): string {
  const option = chosen === null ? undefined : options[chosen];
  const why = reason.trim().replace(/\s+/g, ' ');
  if (option === undefined)
    return why === '' ? '' : withFullStop(`${because.charAt(0).toUpperCase()}${because.slice(1)} ${why}`);
  const named = `${lead}${quoted(option.title)}`;
  return withFullStop(why === '' ? named : `${named}, ${because} ${why}`);
}

/** In the first quotes that the title itself has none of. */
function quoted(title: string): string {
  const words = escapedWords(title);
  const pair = QUOTES.find(([, closing]) => !words.includes(closing));
  return pair ? `${pair[0]}${words}${pair[1]}` : `"${words.replace(/"/g, '&quot;')}"`;
}

const QUOTES = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
] as const;

function withFullStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
