import { EMPTY_CONTENT, type AdrContent, type AdrSectionKind } from '../adr.js';
import { dedentedLines } from './list-lines.js';
import { sliceOf } from './lines.js';
import { outcomeRest } from './outcome-rest.js';
import { parseAdr, refusalOf, type ParsedAdr } from './read-adr.js';

/**
 * The content of a record's text as an editor or an exporter takes it: the values that changes of `patchAdr` set, so
 * that setting one of them unchanged changes no byte. Markdown has `\n` as its line ends. A text that `readAdr` refuses
 * has no content.
 */
export function contentOfAdr(text: string, fileName: string): AdrContent {
  return refusalOf(text) === null ? contentOfParsed(parseAdr(text, fileName)) : EMPTY_CONTENT;
}

/** The same of a text that is parsed already. */
export function contentOfParsed(parsed: ParsedAdr): AdrContent {
  const { text } = parsed.outline;
  const body = (kind: AdrSectionKind) => {
    const section = parsed.outline.sections.find((candidate) => candidate.kind === kind);
    return section === undefined ? '' : sliceOf(text, section.body).replace(/\r\n/g, '\n');
  };
  const revisit = parsed.outline.sections.find(({ kind }) => kind === 'revisit');
  return {
    title: parsed.title.title,
    summary: body('summary'),
    context: body('context'),
    drivers: parsed.drivers.map((driver) => driver.text),
    options: parsed.options.map((option) => ({
      title: option.title,
      description: option.description,
      arguments: option.arguments.map((argument) => ({ bearing: argument.bearing, text: argument.text })),
    })),
    chosen: parsed.chosen,
    reason: parsed.outcome?.reason ?? '',
    outcome: outcomeRest(parsed),
    consequences: parsed.consequences.map((line) => ({ bearing: line.bearing, text: line.text })),
    confirmation: body('confirmation'),
    revisitWhen: revisit === undefined ? [] : dedentedLines(text, revisit.blocks),
    moreInformation: body('more-information'),
  };
}
