import type { AdrContent } from '../adr.js';
import { plainText } from '../read/inline.js';
import { trimmedBody } from './body.js';
import type { AdrWords } from './words.js';

/** The sentence of a Y-statement out of context, choice and price; empty where there is nothing to say. */
export function summaryOf(content: AdrContent, words: AdrWords): string {
  const chosen = content.chosen === null ? undefined : content.options[content.chosen];
  return words.summary({
    context: clauseOf(content.context),
    chosen: chosen === undefined ? '' : chosen.title,
    reason: withoutFullStop(content.reason),
    price: withoutFullStop(priceOf(content)?.text ?? ''),
  });
}

/** The first bad consequence. */
export function priceOf({ consequences }: AdrContent): AdrContent['consequences'][number] | undefined {
  return consequences.find(({ bearing }) => bearing === 'bad');
}

/** The first sentence of the first paragraph, to go on after other words. */
function clauseOf(markdown: string): string {
  const paragraph = trimmedBody(markdown)
    .split(/\n\s*\n/)
    .find((part) => /^[\p{L}\p{N}"“«¿¡*_`[(]/u.test(part.trimStart()));
  const words = plainText(paragraph ?? '');
  const first = /^.*?[.!?…](?=\s+\p{Lu}|\s*$)/u.exec(words)?.[0] ?? words;
  const clause = withoutFullStop(first);
  return STARTERS.test(clause) ? clause.charAt(0).toLocaleLowerCase() + clause.slice(1) : clause;
}

/** Words that have a capital only because a sentence starts with them. */
const STARTERS =
  /^(?:The|A|An|We|Our|This|That|These|Those|It|Its|There|Each|Every|All|Some|Most|In|On|At|For|From|With|When|As|If|To|No|El|La|Los|Las|Lo|Un|Una|Unos|Unas|Se|Hay|Cada|Todos?|Todas?|En|Para|Por|Con|Desde|Cuando|Si|Es|Este|Esta|Estos|Estas|Nuestr[oa]s?|No)\s/;

function withoutFullStop(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return /[^.]\.$/.test(line) ? line.slice(0, -1) : line;
}
