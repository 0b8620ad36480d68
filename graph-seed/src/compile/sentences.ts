/** The sentences of a Markdown text, without its marks; list items and headings count as sentences. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/```[\s\S]*?```/g, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*#]|\d+\.)\s)/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .replace(/^[-*#\d.\s]+/, '')
        .replace(/[*_`]/g, '')
        .split(/(?<=[.!?][”»")]?)\s+(?=[\p{Lu}¿¡"«“(\d])/u),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The words of a text in lower case, accents kept. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
