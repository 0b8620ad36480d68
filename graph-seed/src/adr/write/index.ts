export { writeAdr } from './write-adr.js';
export {
  ADR_LANGUAGES,
  ADR_SIZES,
  ADR_TEMPLATES,
  type AdrLanguage,
  type AdrSize,
  type AdrTemplate,
  type WriteOptions,
} from './template.js';
export type { JsonAdrOption, JsonAdrRecord } from './json-adr.js';
