import type { AdrDialect } from '../adr.js';
import { lineEndOf, sliceOf } from '../read/lines.js';
import { matchingOption } from '../read/options.js';
import type { OutcomeReading } from '../read/outcome.js';
import type { ParsedAdr } from '../read/read-adr.js';
import { outcomeRest } from '../read/outcome-rest.js';
import type { AdrChange } from './adr-change.js';
import { AdrPatchError } from './adr-patch-error.js';
import { withEdits, type Edit } from './edits.js';
import { inLineEndsOf, isSameMarkdown, withoutOuterBlankLines } from './markdown-text.js';
import { withBody, withSection } from './patch-section.js';

type OutcomeChange = Extract<AdrChange, { readonly set: 'outcome' }>;

/** The text with another outcome: the sentence that names the chosen option, and what else its section says. */
export function withOutcome(parsed: ParsedAdr, dialect: AdrDialect, change: OutcomeChange): string {
  const { outline, outcome, options, chosen } = parsed;
  const title = change.chosen === null ? null : (options[change.chosen]?.title ?? null);
  if (change.chosen !== null && title === null) throw new AdrPatchError('unknown-option');
  const reason = change.reason.trim().replace(/(?<!\.)\.$/, '');
  if (outcome === null) {
    const sentence = title === null ? '' : sentenceOf(title, reason);
    const body = [sentence, withoutOuterBlankLines(change.more)].filter((part) => part !== '').join('\n\n');
    const section = outline.sections.find(({ kind }) => kind === 'outcome');
    const same =
      section !== undefined && sentence === '' && isSameMarkdown(sliceOf(outline.text, section.body), body);
    return same ? outline.text : withSection(outline, dialect, 'outcome', body);
  }
  const stays = change.chosen === chosen;
  if (title === null && !stays) return withBody(outline, dialect, outcome.section, change.more);
  return withEdits(outline.text, [
    ...sentenceEdits(outline.text, outcome, stays ? null : title, reason),
    ...restEdits(outline.text, outcome, change.more),
  ]);
}

/** The text whose outcome names an option: by its very title, or as it does already where `exact` is false. */
export function withChosenTitle(
  parsed: ParsedAdr,
  dialect: AdrDialect,
  chosen: number,
  exact: boolean,
): string {
  const { outline, outcome, options } = parsed;
  const title = options[chosen]?.title;
  if (title === undefined) throw new AdrPatchError('unknown-option');
  if (outcome === null) {
    const more = outcomeRest(parsed);
    return withOutcome(parsed, dialect, { set: 'outcome', chosen, reason: '', more });
  }
  if (exact ? outcome.option === title : matchingOption(outcome.option, options) === chosen)
    return outline.text;
  return withEdits(outline.text, [{ ...outcome.optionSpan, text: title }]);
}

function sentenceOf(title: string, reason: string): string {
  return reason === '' ? `Chosen option: "${title}".` : `Chosen option: "${title}", because ${reason}.`;
}

function sentenceEdits(
  text: string,
  outcome: OutcomeReading,
  title: string | null,
  reason: string,
): readonly Edit[] {
  const edits: Edit[] = [];
  if (title !== null) edits.push({ ...outcome.optionSpan, text: title });
  if (reason === outcome.reason) return edits;
  const { reasonSpan, optionEnd } = outcome;
  if (reason === '') return [...edits, { start: optionEnd, end: reasonSpan.end, text: '' }];
  const written = inLineEndsOf(text, reason);
  if (outcome.reason !== '') return [...edits, { ...reasonSpan, text: written }];
  const rest = sliceOf(text, { start: optionEnd, end: outcome.paragraph.end });
  // Only the full stop, if anything, is left after the option: the reason goes before it.
  return [
    ...edits,
    { start: optionEnd, end: optionEnd, text: `, because ${written}${/^\s*[.!]/.test(rest) ? '' : '.'}` },
  ];
}

/** What stands before the sentence stays where the wanted text starts with it. */
function restEdits(text: string, outcome: OutcomeReading, more: string): readonly Edit[] {
  const { paragraph, section } = outcome;
  const before = withoutOuterBlankLines(text.slice(section.body.start, paragraph.start));
  const after = withoutOuterBlankLines(text.slice(paragraph.end, section.body.end));
  const wanted = inLineEndsOf(text, withoutOuterBlankLines(more));
  if (isSameMarkdown([before, after].filter((part) => part !== '').join('\n\n'), wanted)) return [];
  const end = lineEndOf(text);
  const keeps = before !== '' && (wanted === before || wanted.startsWith(`${before}${end}`));
  const rest = keeps ? withoutOuterBlankLines(wanted.slice(before.length)) : wanted;
  const edits: Edit[] = [];
  if (before !== '' && !keeps) edits.push({ start: section.body.start, end: paragraph.start, text: '' });
  if (after !== '' || rest !== '') {
    edits.push({
      start: paragraph.end,
      end: section.body.end,
      text: rest === '' ? '' : `${end}${end}${rest}`,
    });
  }
  return edits;
}
