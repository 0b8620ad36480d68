import type { Problem } from '@architrave/graph-seed/model';
import { DECISION_LIMITS } from './decision.js';

/** What is wrong with a text that somebody wants kept; nothing when it can be. */
export function textProblems(
  text: string,
  options: { readonly path: string; readonly most: number; readonly isEmptyAllowed?: boolean },
): readonly Problem[] {
  const { path, most } = options;
  const accepted = `${options.isEmptyAllowed === true ? 0 : 1}…${most} characters`;
  const problems: Problem[] = [];
  if (text.length > most) problems.push({ path, code: 'too-long', accepted, given: String(text.length) });
  if (text.trim() === '' && options.isEmptyAllowed !== true) problems.push({ path, code: 'empty', accepted });
  // Neither is text: databases and files would refuse or change them.
  if (/\0/.test(text)) problems.push({ path, code: 'null-character', accepted: 'text without U+0000' });
  if (/\p{Surrogate}/u.test(text))
    problems.push({ path, code: 'half-character', accepted: 'text without lone surrogates' });
  return problems;
}

/** What is wrong with the text of a decision. */
export function decisionTextProblems(text: string, path = 'text'): readonly Problem[] {
  return textProblems(text, { path, most: DECISION_LIMITS.text });
}

/** What is wrong with a note of why; `null` is none and fine. */
export function messageProblems(message: string | null): readonly Problem[] {
  return message === null
    ? []
    : textProblems(message, { path: 'message', most: DECISION_LIMITS.message, isEmptyAllowed: true });
}
