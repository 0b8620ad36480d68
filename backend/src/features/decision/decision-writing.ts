import type { AdrHeaderLink } from '@architrave/graph-seed/adr';
import type { Actor } from '../people/index.js';
import type { Author, Decision, DecisionRelation, VersionAction } from './domain/decision.js';
import type { DecisionReader, DecisionUnit } from './domain/decision.repository.port.js';
import { columnsOf, type TextColumns } from './domain/derive-columns.js';
import type { DecisionDetails } from './domain/details.js';
import type { DecisionPolicy } from './domain/policy.js';
import { LinkIndex, linkKeysOf, relationsIn } from './domain/resolve-links.js';
import { searchWordsOf } from './domain/search-words.js';
import type { RelatedDecision, Situation } from './domain/status-machine.js';
import type { DecisionRefusal } from './domain/write-result.js';

/** How a change came about. */
export interface Change {
  readonly action: VersionAction;
  readonly message: string | null;
  readonly actor: Actor;
  readonly at: Date;
}

export function authorOf(actor: Actor): Author {
  return { id: actor.personId, name: actor.personName };
}

/** The decision that somebody wants to change, if it is still at the version that they saw. */
export async function findForChange(
  unit: DecisionUnit,
  id: string,
  expectedVersion: number,
): Promise<{ readonly ok: true; readonly decision: Decision } | DecisionRefusal> {
  const decision = await unit.find(id);
  if (decision === null) return { ok: false, code: 'UNKNOWN_DECISION', reference: id };
  if (decision.version === expectedVersion) return { ok: true, decision };
  return {
    ok: false,
    code: 'STALE_DECISION',
    current: decision,
    base: await unit.version(decision.id, expectedVersion),
  };
}

/** A decision with another text or other details: what the text says is read anew. The status stays as it is. */
export function withContent(
  decision: Decision,
  content: { readonly text: string; readonly details: DecisionDetails },
  policy: DecisionPolicy,
): { readonly decision: Decision; readonly columns: TextColumns } {
  const { text, details } = content;
  const columns = columnsOf(text, decision.file, policy);
  const { title, statusWord, date, dialect, tags, deciders, consulted, informed } = columns;
  return {
    columns,
    decision: {
      ...decision,
      ...{ title, statusWord, date, dialect, tags, deciders, consulted, informed, text, details },
      confidence: details.confidence,
      reversibility: details.reversibility,
      reviewBy: details.reviewBy,
      scenarioId: details.basis?.scenarioId ?? null,
      graphVersion: details.basis?.graphVersion ?? null,
    },
  };
}

/** Writes a new decision: its first version, its relations and the audit entry. */
export async function insertDecision(unit: DecisionUnit, decision: Decision, change: Change): Promise<void> {
  const words = searchWordsOf(decision);
  await unit.insert({ decision, words, action: change.action, message: change.message, actor: change.actor });
  await unit.audit({
    actor: change.actor,
    action: change.action,
    subject: 'decision',
    subjectId: decision.id,
    after: auditOf(decision),
    at: change.at,
  });
}

/**
 * Writes the next version of a decision, with who changed it and the audit entry; gives it back as written, or `null`
 * when somebody was faster.
 */
export async function updateDecision(
  unit: DecisionUnit,
  before: Decision,
  after: Decision,
  change: Change,
): Promise<Decision | null> {
  const { action, message, actor, at } = change;
  const decision: Decision = {
    ...after,
    version: before.version + 1,
    editor: authorOf(actor),
    updatedAt: at,
  };
  const isWritten = await unit.update(before, {
    decision,
    words: searchWordsOf(decision),
    action,
    message,
    actor,
  });
  if (!isWritten) return null;
  await unit.audit({
    actor,
    action,
    subject: 'decision',
    subjectId: decision.id,
    before: auditOf(before),
    after: auditOf(decision),
    at,
  });
  return decision;
}

/**
 * Lets the relations that a decision's text says be those of its links now. What stands beside the text stays, unless
 * the text says it by now.
 */
export async function relateByText(
  unit: DecisionUnit,
  decision: Decision,
  columns: Pick<TextColumns, 'links'>,
  context: { readonly at: Date; readonly beside?: readonly DecisionRelation[] },
): Promise<readonly DecisionRelation[]> {
  const known = (await unit.relations([decision.id])).filter(({ saidById }) => saidById === decision.id);
  const inText =
    columns.links.length === 0
      ? []
      : relationsIn(
          { id: decision.id, file: decision.file, links: columns.links },
          new LinkIndex(await unit.linkTargets(linkKeysOf(columns.links, decision.file))),
          { at: context.at, known },
        );
  const beside = (context.beside ?? known.filter(({ isInText }) => !isInText)).filter(
    (one) => !inText.some((other) => isSameRelation(one, other)),
  );
  const relations = [...inText, ...beside];
  if (relations.length > 0 || known.length > 0) await unit.setRelations(decision.id, relations);
  return relations;
}

export function isSameRelation(one: DecisionRelation, other: DecisionRelation): boolean {
  return one.fromId === other.fromId && one.toId === other.toId && one.relation === other.relation;
}

/** What the status machine looks at, for one decision and one actor. */
export async function situationOf(
  reader: DecisionReader,
  decision: Decision,
  context: { readonly actorId: string; readonly now: Date },
): Promise<Situation> {
  const relations = (await reader.relations([decision.id])).filter(
    ({ fromId, effectiveAt }) => fromId === decision.id && effectiveAt === null,
  );
  const targets = await reader.summaries(relations.map(({ toId }) => toId));
  const seen = new Set<string>();
  const pending = relations.flatMap(({ relation, toId }, index) => {
    const to = targets[index];
    const key = `${relation}|${toId}`;
    if (to == null || seen.has(key)) return [];
    seen.add(key);
    return [{ relation, to: relatedOf(to) }];
  });
  return {
    decision,
    actorId: context.actorId,
    policy: await reader.policy(),
    people: await reader.countPeople(),
    reviews: await reader.reviews([decision.id]),
    nextNumber: (await reader.lastNumber()) + 1,
    pending,
    now: context.now,
  };
}

export function relatedOf({ id, number, title, status }: RelatedDecision): RelatedDecision {
  return { id, number, title, status };
}

/** A link to a decision, as texts have it. */
export function headerLinkTo(
  other: Pick<Decision, 'number' | 'title' | 'file'>,
  link: Pick<AdrHeaderLink, 'relation' | 'inverse'>,
  fromFile: string,
): AdrHeaderLink {
  return { ...link, number: other.number, title: other.title, file: relativePath(fromFile, other.file) };
}

/** The path to a file from the folder of another one. */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = toFile.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** What the audit keeps of a decision; the texts themselves are in its versions. */
function auditOf({ version, number, title, status, file }: Decision): object {
  return { version, number, title, status, file };
}
