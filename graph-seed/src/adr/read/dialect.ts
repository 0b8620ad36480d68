import type { AdrDialect } from '../adr.js';
import { entryOf } from './front-matter.js';
import type { MetadataLine } from './metadata.js';
import type { Outline } from './outline.js';
import { normalizedHeading } from './section-kinds.js';

export interface DialectReading {
  readonly dialect: AdrDialect;
  /** Share of the dialect's marks that the text shows, 0…1; 0 where it shows too few of any. */
  readonly confidence: number;
}

interface DialectFacts {
  readonly outline: Outline;
  readonly metadata: readonly MetadataLine[];
  /** The file's name starts with YYYYMMDD. */
  readonly compactDate: boolean;
  /** The heading starts with a number. */
  readonly numbered: boolean;
}

/** The dialect whose marks the text shows most of; of two alike the one named first below. */
export function dialectOf(facts: DialectFacts): DialectReading {
  const marks = marksOf(facts);
  const shares = DIALECTS.map((dialect) => {
    const own = marks[dialect];
    return { dialect, confidence: own.filter(Boolean).length / own.length };
  });
  const best = shares.reduce((one, other) => (other.confidence > one.confidence ? other : one));
  return best.confidence >= LEAST_SHARE ? best : { dialect: 'other', confidence: 0 };
}

const DIALECTS = ['madr4', 'madr3', 'log4brains', 'madr2', 'nygard'] as const;
const LEAST_SHARE = 0.4;

function marksOf({
  outline,
  metadata,
  compactDate,
  numbered,
}: DialectFacts): Record<(typeof DIALECTS)[number], readonly boolean[]> {
  const { frontMatter, sections } = outline;
  const headings = new Set(sections.map(({ title }) => normalizedHeading(title)));
  const has = (...words: readonly string[]) => words.some((heading) => headings.has(heading));
  const key = (...keys: readonly string[]) => entryOf(frontMatter, ...keys) !== null;
  const labelled = (form: MetadataLine['form'], ...labels: readonly string[]) =>
    metadata.some((line) => line.form === form && labels.includes(line.label));
  const problem = has(
    'context and problem statement',
    'contexto y planteamiento del problema',
    'contexto y problema',
  );
  const options = has('considered options', 'options considered', 'opciones consideradas');
  const outcome = has('decision outcome', 'resultado de la decisión');
  const listed = labelled('item', 'status', 'estado');
  const people = labelled('item', 'deciders', 'date', 'last modified', 'decisores', 'fecha');
  const parted = has(
    'positive consequences',
    'negative consequences',
    'consecuencias positivas',
    'consecuencias negativas',
  );
  const joint = has('consequences', 'consecuencias');
  const bare = !key('status', 'date', 'deciders', 'decision-makers') && !listed;
  const four = key('decision-makers') || has('confirmation', 'confirmación');
  const three = key('deciders') || has('validation', 'validación');
  const noSection = !has('status', 'estado');
  return {
    madr4: [problem, options, outcome, !parted, !listed && noSection, four || (!three && joint)],
    madr3: [problem, options, outcome, !parted, !listed && !bare && noSection, three && !four],
    madr2: [problem, options, outcome, listed, people, parted || has('links', 'enlaces')],
    nygard: [
      numbered,
      labelled('line', 'date', 'fecha'),
      !noSection,
      has('context', 'contexto'),
      has('decision', 'decisión'),
      joint,
    ],
    log4brains: [
      compactDate,
      listed,
      labelled('item', 'tags', 'deciders', 'date'),
      problem,
      outcome,
      frontMatter === null,
    ],
  };
}
