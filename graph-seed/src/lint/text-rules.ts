import type { Language } from '../model/localized-text.js';
import { sentencesOf, wordsIn } from '../compile/sentences.js';
import type { WrittenText } from './written-texts.js';

/** Looks at one text and says what is wrong with it. */
export type TextRule = (text: WrittenText) => string[];

const LONGEST_SENTENCE = 45;
const SUMMARY = { least: 3, most: 50 };

/** Sentences that a reader can hold in the head, a semicolon giving time to breathe; summaries that say something and end. */
export const lengths: TextRule = ({ field, text }) => {
  const long = sentencesOf(text)
    .flatMap((sentence) => sentence.split(/;\s/))
    .map((sentence) => ({ sentence, words: wordsIn(sentence).length }))
    .filter(({ words }) => words > LONGEST_SENTENCE)
    .map(
      ({ sentence, words }) =>
        `sentence of ${words} words, at most ${LONGEST_SENTENCE}: "${shorten(sentence)}"`,
    );
  const words = wordsIn(text).length;
  const isSummary = field.startsWith('summary.');
  return isSummary && (words < SUMMARY.least || words > SUMMARY.most)
    ? [...long, `summary of ${words} words, expected ${SUMMARY.least}…${SUMMARY.most}`]
    : long;
};

const FILLER: Readonly<Record<Language, RegExp>> = {
  en: /\b(it is (?:important|worth noting|crucial|essential) (?:to|that)|plays? an? (?:key|crucial|vital|important) role|in today's|fast-paced|cutting[- ]edge|state[- ]of[- ]the[- ]art|seamless(?:ly)?|robust solution|game[- ]changer|leverag(?:e|es|ing)|unlock(?:s|ing)? the|delve|best[- ]in[- ]class|world[- ]class|when it comes to|at the end of the day|needless to say)\b/i,
  es: /\b(es importante (?:destacar|señalar|mencionar|tener)|cabe (?:destacar|señalar|mencionar)|juega un papel|desempeña un papel (?:clave|fundamental|crucial)|hoy en día|de vanguardia|solución robusta|sin lugar a dudas|a la hora de la verdad|en el mundo actual)\b/i,
};

/** Words that fill a line and say nothing. */
export const filler: TextRule = ({ language, text }) => {
  const match = FILLER[language].exec(text);
  return match === null ? [] : [`filler: "${match[0]}"`];
};

const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the of and with for from that which when where are is into than their this by your an it as on'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las del y con para por que cuando donde son es una un su al se como más esta este'.split(' '),
  ),
};
/** Shorter texts, names above all, hold too few function words to tell the language by their share. */
const LEAST_WORDS = 5;

/** A text in the language of its field: its function words are mostly of that language; a name holds none of the other. */
export const rightLanguage: TextRule = ({ field, language, text }) => {
  const prose = text.replace(/`[^`]*`|"[^"]*"|«[^»]*»|\([^)]*\)/g, ' ');
  const words = wordsIn(prose);
  const own = words.filter((word) => FUNCTION_WORDS[language].has(word)).length;
  const foreign = words.filter((word) => FUNCTION_WORDS[language === 'en' ? 'es' : 'en'].has(word)).length;
  const isName = /^name\./.test(field);
  const isWrong = isName ? false : words.length >= LEAST_WORDS && foreign > own && foreign >= 2;
  return isWrong ? [`reads as ${language === 'en' ? 'Spanish' : 'English'}: "${shorten(text)}"`] : [];
};

/** Frequent words that always carry an accent, written without one. */
const UNACCENTED =
  /(?<![\p{L}\p{N}_./`:-])(\p{L}+cion|(?:ver|deci|se|exten|dimen|preci|ten|divi|compren|expre|emi|conver|inver|exclu|inclu|conclu|transmi)sion|tambien|despues|ademas|segun|aqui|algun|ningun|asi|dias?|numeros?|maxim[oa]s?|minim[oa]s?|unic[oa]s?|tecnic[oa]s?|logic[oa]s?|metricas?|paginas?|codigos?|metodos?|analisis|rapid[oa]s?|basic[oa]s?|especific[oa]s?|automatic[oa]s?|publicamente|trafico|caracteristicas?|configuracion|despliegues? automatic[oa]s?|linea|lineas|movil|moviles|util|facil|dificil|memoria cache)(?![\p{L}\p{N}_/`-])/iu;

/** Spanish with its accents. */
export const accents: TextRule = ({ language, text }) => {
  if (language !== 'es') return [];
  const match = UNACCENTED.exec(text.replace(/`[^`]*`/g, ' '));
  // What is capitalised may be an English name.
  return match === null || /^\p{Lu}/u.test(match[1] ?? '') ? [] : [`missing accent: "${match[1]}"`];
};

/** Marks of hurry: doubled words, blanks before stops, exclamation marks. */
export const marks: TextRule = ({ text }) => {
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, ' ');
  const doubled = /(?<![\p{L}-])(\p{L}{2,}) \1(?![\p{L}-])/iu.exec(prose);
  return [
    ...(doubled === null ? [] : [`doubled word: "${doubled[0]}"`]),
    ...(/\p{L} [.,;:](?:\s|$)/u.test(prose) ? ['a blank before a stop'] : []),
    ...(/\p{L}!(?:\s|$)/u.test(prose) ? ['an exclamation mark'] : []),
  ];
};

export const TEXT_RULES: readonly TextRule[] = [lengths, filler, rightLanguage, accents, marks];

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
