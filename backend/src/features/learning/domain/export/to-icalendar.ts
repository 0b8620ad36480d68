import { nodeId } from '@architrave/graph-seed/model';
import { addDays } from '../calendar-dates.js';
import type { Plan, PlanExam, PlanStep } from '../plan.js';
import { nameOf, skillName, type ExportOptions } from './names.js';
import { formatHours, PLAN_WORDS } from './plan-words.js';

export interface CalendarOptions extends ExportOptions {
  /** When the file is made, UTC: `20261124T120000Z`. Passed in, so that the same plan gives the same file. */
  readonly stamp: string;
}

const MOST_OCTETS = 75;

/**
 * The plan as an iCalendar file (RFC 5545): an all-day event for each step, exam and renewal, without time zones. An event keeps its UID while
 * its step does, so that importing a newer plan moves events. A plan without a first day gives a calendar without events.
 */
export function toICalendar(plan: Plan, options: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Architrave//Learning plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...plan.steps.flatMap((step) => stepEvent(step, options)),
    ...plan.exams.flatMap((exam) => examEvents(exam, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function stepEvent(step: PlanStep, options: CalendarOptions): string[] {
  if (step.startsOn === null || step.endsOn === null) return [];
  const words = PLAN_WORDS[options.language];
  const hours = words.hours(formatHours(step.hours, options.language));
  const [page] = step.links;
  return event(
    {
      uid: `${step.skill}-${step.fromLevel}-${step.toLevel}`,
      first: step.startsOn,
      last: step.endsOn,
      summary: `${skillName(step.skill, options)}: ${words.level(step.fromLevel, step.toLevel)} (${hours})`,
      description: [
        `${words.because}: ${step.because.map((id) => nameOf(id, options)).join(' → ')}`,
        ...step.resources.map((id, at) => [nameOf(id, options), step.links[at]].filter(Boolean).join(' ')),
      ].join('\n'),
      ...(page !== undefined && { url: page }),
    },
    options,
  );
}

function examEvents({ certification, on, renewBy }: PlanExam, options: CalendarOptions): string[] {
  const words = PLAN_WORDS[options.language];
  const name = nameOf(nodeId('certification', certification), options);
  const day = (uid: string, date: string | null, summary: string): string[] =>
    date === null
      ? []
      : event({ uid: `${certification}-${uid}`, first: date, last: date, summary, description: '' }, options);
  return [...day('exam', on, words.exam(name)), ...day('renewal', renewBy, words.renew(name))];
}

interface CalendarEvent {
  readonly uid: string;
  /** First and last day, both included. */
  readonly first: string;
  readonly last: string;
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
}

function event(
  { uid, first, last, summary, description, url }: CalendarEvent,
  { stamp }: CalendarOptions,
): string[] {
  const dateOf = (day: string): string => day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@learning-plan.architrave`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(first)}`,
    // The end of an all-day event is the day after it.
    `DTEND;VALUE=DATE:${dateOf(addDays(last, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text as RFC 5545 §3.3.11 writes it. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** The line in pieces of at most 75 octets of UTF-8, none of which cuts a character; each further one begins with a space (RFC 5545 §3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    const room = pieces.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1;
    if (octets + size > room) {
      pieces.push(piece);
      [piece, octets] = ['', 0];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
