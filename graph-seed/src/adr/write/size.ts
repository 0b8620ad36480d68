import { EMPTY_CONTENT, type AdrContent } from '../adr.js';
import { priceOf, summaryOf } from './summary.js';
import type { AdrSize } from './template.js';
import type { AdrWords } from './words.js';

/** The parts of a record that a size has; the others are empty. */
export function contentOfSize(content: AdrContent, size: AdrSize, words: AdrWords): AdrContent {
  switch (size) {
    case 'full':
      return content;
    case 'minimal':
      return {
        ...EMPTY_CONTENT,
        title: content.title,
        context: content.context,
        options: content.options.map(({ title }) => ({ title, description: '', arguments: [] })),
        chosen: content.chosen,
        reason: content.reason,
        outcome: content.outcome,
        consequences: content.consequences,
      };
    case 'y-statement':
      return yStatement(content, words);
  }
}

/** Whether nothing but a title is there: what gets headings to fill in instead of text. */
export function isBlank(content: AdrContent): boolean {
  const texts = [
    content.summary,
    content.context,
    content.reason,
    content.outcome,
    content.confirmation,
    content.moreInformation,
  ];
  const lists = [content.drivers, content.options, content.consequences, content.revisitWhen];
  return texts.every((text) => text.trim() === '') && lists.every((list) => list.length === 0);
}

/** A sentence that is made here says the price already: the line below it then says another consequence, if any. */
function yStatement(content: AdrContent, words: AdrWords): AdrContent {
  const own = content.summary.trim();
  const summary = own === '' ? summaryOf(content, words) : own;
  const price = priceOf(content);
  const rest = own === '' ? content.consequences.filter((line) => line !== price) : content.consequences;
  const line = rest.find(({ bearing }) => bearing === 'bad') ?? rest[0];
  return { ...EMPTY_CONTENT, title: content.title, summary, consequences: line === undefined ? [] : [line] };
}
