import type { AdrStatus } from '../adr.js';
import { singleSpaced } from './inline.js';

/** A status that words can say. */
export type KnownStatus = Exclude<AdrStatus, 'unknown'>;

/**
 * The status that plain words say, or `null` for words that say none. `whole`: the words must be a status and nothing
 * else but what commonly follows one ("Accepted on 3 May", "Superseded by 12"); otherwise a sentence may hold it.
 */
export function statusOfWords(words: string, reach: 'whole' | 'anywhere'): KnownStatus | null {
  const said = withoutLead(words);
  if (isPartlySuperseded(said)) return 'accepted';
  const first = AT_START.exec(said);
  if (first !== null) {
    const rest = said.slice(first[0].length);
    if (reach === 'whole' && !COMMON_REST.test(rest)) return null;
    return weighed(keyOf(first), rest);
  }
  if (reach === 'whole' || said.split(' ').length > LONGEST_SENTENCE) return null;
  const found = [...said.matchAll(ANYWHERE)].map(keyOf);
  if (found.includes('superseded')) return 'superseded';
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** Whether the words say that a part of the record was replaced: the rest of it holds. */
export function isPartlySuperseded(words: string): boolean {
  return PARTLY.test(words);
}

/** How many different statuses the words name. */
export function countStatuses(words: string): number {
  return new Set([...withoutLead(words).matchAll(ANYWHERE)].map(keyOf)).size;
}

/** Which of two statuses on different lines holds now: the later one in a record's life. */
export function strongerStatus(one: KnownStatus, other: KnownStatus): KnownStatus {
  return STRENGTH.indexOf(one) >= STRENGTH.indexOf(other) ? one : other;
}

const STRENGTH: readonly KnownStatus[] = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];
const LONGEST_SENTENCE = 14;

/** Alternatives as regular expressions; `@` stands for the Spanish endings o and a. */
const VOCABULARY: Readonly<Record<KnownStatus, readonly string[]>> = {
  proposed: [
    'not (?:yet )?(?:accepted|approved|decided|implemented) yet',
    'not yet (?:accepted|approved|decided|implemented)',
    'to be (?:decided|approved|discussed|reviewed)',
    'undecided',
    'propos(?:ed|al)',
    'pending',
    '(?:in|under|for|needs|awaiting|waiting for) (?:review|approval|discussion)',
    'draft(?:ed)?',
    'on[ -]hold',
    '(?:work )?in[ -]progress',
    'wip',
    'open',
    'request for comments?',
    'rfc',
    'incomplete',
    'tentative',
    'deferred',
    'postponed',
    'paused',
    'propuest@',
    'borrador',
    'pendiente',
    'en (?:revisión|revision|espera|progreso|curso|discusión|estudio|debate)',
    'pospuest@',
    'aplazad@',
    'abiert@',
  ],
  accepted: [
    'accept(?:ed)?',
    'approved',
    'active',
    'decided',
    '(?:partially |partly )?implemented',
    'adopted',
    'agreed',
    'ratified',
    'enacted',
    'in (?:effect|force)',
    'aceptad@',
    'aprobad@',
    'activ@',
    'decidid@',
    '(?:parcialmente )?implementad@',
    'implantad@',
    'adoptad@',
    'acordad@',
    'vigente',
    'en vigor',
  ],
  rejected: [
    'not (?:accepted|approved)',
    'reject(?:ed)?',
    'declined',
    'refused',
    'cancell?ed',
    'abandoned',
    'withdrawn',
    'no (?:aceptad|aprobad)@',
    'rechazad@',
    'descartad@',
    'desestimad@',
    'cancelad@',
    'abandonad@',
  ],
  deprecated: [
    'deprecated',
    'obsoleted?',
    'retired',
    'reverted',
    'outdated',
    'expired',
    'archived',
    'no longer (?:active|valid|relevant|in use|in effect|applicable)',
    'obsolet@',
    'deprecad@',
    'en desuso',
    'revertid@',
    'retirad@',
    'derogad@',
    'archivad@',
    'no vigente',
    'ya no (?:vigente|aplica|es válid@|está vigente)',
  ],
  superseded: [
    'supers?c?ee?ded',
    'supercs?eded',
    'replaced',
    'sustituid@',
    'reemplazad@',
    'remplazad@',
    'superad@',
    'suplantad@',
  ],
};

/** What begins with "not" comes before the word that it denies, so the order of the table is enough. */
const PATTERN = Object.entries(VOCABULARY)
  .map(([status, words]) => `(?<${status}>${words.join('|').replaceAll('@', '[oa]')})`)
  .join('|');
const AT_START = new RegExp(`^(?:${PATTERN})(?![\\p{L}\\p{N}])`, 'iu');
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERN})(?![\\p{L}\\p{N}])`, 'giu');

const COMMON_REST =
  /^(?:\s*$|\s*[.;:,!([|/]|\s+[-–—>→]|\s+(?:by|on|in|as of|since|at|with|for|after|per|see|via|due|until|por|el|en|desde|a|con|tras|según|hasta|ver|véase)(?:\s|$)|\s+(?:and|y|&)\s+\p{L}+$|\s+\d)/iu;
const SUPERSEDED_LATER =
  /(?<!\b(?:partially|partly|parcialmente|en parte)\s)\b(?:supers?c?ee?ded|supercs?eded|replaced|sustituid[oa]|reemplazad[oa]|remplazad[oa])\s+(?:in full\s+|totally\s+)?(?:by|por)\b/iu;
const PARTLY =
  /^(?:(?:partially|partly|parcialmente)\s+(?:supers?c?ee?ded|supercs?eded|replaced|sustituid[oa]|reemplazad[oa])|(?:supers?c?ee?ded|replaced|sustituid[oa]|reemplazad[oa])\s+(?:in part|partially|partly|en parte|parcialmente))\b/iu;
const ARROW = /^\s*(?:->|→|=>|⇒|➡️?)\s*/u;

function keyOf(match: RegExpExecArray): KnownStatus {
  const groups = match.groups ?? {};
  return STRENGTH.find((status) => groups[status] !== undefined) ?? 'proposed';
}

function weighed(status: KnownStatus, rest: string): KnownStatus {
  const arrow = ARROW.exec(rest);
  if (arrow !== null) return statusOfWords(rest.slice(arrow[0].length), 'whole') ?? status;
  if (status !== 'superseded' && SUPERSEDED_LATER.test(rest)) return 'superseded';
  return status;
}

/** Without signs, a date, a label, and the words that lead up to a status in a sentence. */
function withoutLead(words: string): string {
  return singleSpaced(words)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\s*[-–—:,]?\s*/, '')
    .replace(/^(?:[a-z]+_)+[a-z]+\s*:\s*/, '')
    .replace(/^(?:adr |decision )?(?:status|estado)\s*[:=-]?\s+/i, '')
    .replace(
      /^(?:this|the|esta|este|la)\s+(?:adr|record|decision|document|decisión|documento|registro)\s+/iu,
      '',
    )
    .replace(/^(?:(?:is|was|are|has|have|been|currently|now|se|ha|sido|está|fue|es|actualmente)\s+)+/iu, '')
    .replace(
      /^(?:fully|conditionally|provisionally|formally|officially|mostly|totalmente|formalmente)\s+/iu,
      '',
    )
    .replace(/^[^\p{L}\p{N}]+/u, '');
}
