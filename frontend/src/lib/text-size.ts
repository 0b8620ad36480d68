/**
 * Sizes of texts from average widths of Inter's glyphs, so that cards know their size before anything is
 * drawn. Not exact: it errs on the wide side, and cards clip nothing because they wrap by the same rule.
 */
const THIN = /[ijlI.,:;'|!í ]/;
const NARROW = /[tfr()[\]/"-]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-ZÁÉÍÓÚÑ]/;

/** The width of a text in pixels at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const glyph of text) ems += widthOf(glyph);
  return ems * fontSize;
}

/** Mean advance of a glyph of Inter at weight 500, in ems. */
function widthOf(glyph: string): number {
  if (THIN.test(glyph)) return 0.28;
  if (NARROW.test(glyph)) return 0.39;
  if (WIDE.test(glyph)) return 0.89;
  return CAPITAL.test(glyph) ? 0.7 : 0.6;
}

/** How many lines a text takes at a width when it breaks between words, at most `most`. */
export function lineCount(text: string, fontSize: number, width: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = textWidth(word, fontSize);
    const space = used === 0 ? 0 : textWidth(' ', fontSize);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = length;
    } else {
      used += space + length;
    }
  }
  return Math.min(lines, most);
}

/** The lines that a text breaks into at a width, between words, at most `most`; the last then ends in an ellipsis. */
export function wrapText(text: string, fontSize: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
