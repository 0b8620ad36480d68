/** A text without case and accents, to compare by: "Tecnología" and "tecnologia" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
