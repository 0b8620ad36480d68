import type { Actor } from '../people/index.js';
import {
  findForChange,
  headerLinkTo,
  relateByText,
  situationOf,
  updateDecision,
  withContent,
  type Change,
} from './decision-writing.js';
import { messageProblems } from './domain/check-text.js';
import type { Decision } from './domain/decision.js';
import {
  ConcurrentChangeError,
  type DecisionRepository,
  type DecisionUnit,
} from './domain/decision.repository.port.js';
import { columnsOf } from './domain/derive-columns.js';
import { fileNameOf } from './domain/file-name.js';
import { readGround, type GroundReader } from './domain/ground.port.js';
import { withDate, withStatus } from './domain/patch-text.js';
import { wordOfStatus, type DecisionPolicy } from './domain/policy.js';
import {
  isSelfAcceptance,
  isSuperseded,
  refusalOf,
  TRANSITIONS,
  type Move,
  type Situation,
} from './domain/status-machine.js';
import type { DecisionWriteResult } from './domain/write-result.js';

export interface MoveDecisionCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly move: Move;
  readonly message: string | null;
}

/**
 * Takes a decision to another status, with everything that follows, in one transaction: acceptance gives the number,
 * lets relations take effect and makes superseded what it supersedes, in the texts as well.
 */
export class MoveDecision {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly ground: GroundReader,
    private readonly now: () => Date,
  ) {}

  async execute(command: MoveDecisionCommand, actor: Actor): Promise<DecisionWriteResult> {
    const problems = messageProblems(command.message);
    if (problems.length > 0) return { ok: false, code: 'INVALID_DECISION', problems };
    const baseline = command.move === 'accept' ? await this.readGround(command.id, actor) : null;
    return this.decisions.writeAlone(actor.workspaceId, async (unit) => {
      const found = await findForChange(unit, command.id, command.expectedVersion);
      if (!found.ok) return found;
      const before = found.decision;
      const change: Change = {
        action: command.move,
        message: command.message,
        actor,
        at: this.now(),
      };
      const situation = await situationOf(unit, before, { actorId: actor.personId, now: change.at });
      const refusal = refusalOf(command.move, situation);
      if (refusal !== null) return { ok: false, code: 'REFUSED_ACTION', decision: before, refusal };
      const moved =
        command.move === 'accept'
          ? await accept(unit, before, situation, change)
          : await changeStatus(unit, before, situation.policy, change);
      if (command.move === 'accept' && baseline !== null) await unit.setBaseline(before.id, baseline);
      return { ok: true, decision: moved };
    });
  }

  /** What the decision rests on now: accepting it is saying so. Read before the transaction, which must not wait for a store. */
  private async readGround(id: string, actor: Actor) {
    const decision = await this.decisions.read(actor.workspaceId).find(id);
    if (decision === null) return null;
    return readGround(this.ground, decision.details);
  }
}

async function changeStatus(
  unit: DecisionUnit,
  before: Decision,
  policy: DecisionPolicy,
  change: Change,
): Promise<Decision> {
  const { to } = TRANSITIONS[change.action as Move];
  const text = withStatus(before.text, before.file, { status: to, word: wordOfStatus(to, policy) });
  const { decision, columns } = withContent(before, { text, details: before.details }, policy);
  const moved = await mustUpdate(unit, before, { ...decision, status: to }, change);
  await relateByText(unit, moved, columns, { at: change.at });
  return moved;
}

async function accept(
  unit: DecisionUnit,
  before: Decision,
  situation: Situation,
  change: Change,
): Promise<Decision> {
  const { policy } = situation;
  const { at } = change;
  const number = before.number ?? (await unit.takeNumber());
  const isNew = before.number === null;
  const file = isNew ? await freeFileName(unit, { ...before, number }) : before.file;
  const word = wordOfStatus('accepted', policy);
  const day = at.toISOString().slice(0, 10);
  const text = withDate(withStatus(before.text, before.file, { status: 'accepted', word }), before.file, day);
  const { decision, columns } = withContent({ ...before, file }, { text, details: before.details }, policy);
  const accepted = await mustUpdate(
    unit,
    before,
    {
      ...decision,
      number,
      status: 'accepted',
      acceptedAt: at,
      acceptedVersion: before.version + 1,
      isSelfAccepted: isSelfAcceptance(situation),
      aliases: isNew ? [...before.aliases, { kind: 'file', alias: before.file }] : before.aliases,
    },
    change,
  );
  await relateByText(unit, accepted, columns, { at });
  await unit.takeEffect(accepted.id, at);
  for (const relation of situation.pending) {
    if (isSuperseded(relation)) await supersede(unit, relation.to.id, accepted, policy, change);
  }
  return accepted;
}

/** The older one's side: its status, in the text too, and what holds in its place. */
async function supersede(
  unit: DecisionUnit,
  olderId: string,
  newer: Decision,
  policy: DecisionPolicy,
  change: Change,
): Promise<void> {
  const older = await unit.find(olderId);
  if (older === null) return;
  const link = headerLinkTo(newer, { relation: 'supersedes', inverse: true }, older.file);
  const text = withStatus(older.text, older.file, {
    status: 'superseded',
    word: wordOfStatus('superseded', policy),
    supersededBy: link,
  });
  const { decision } = withContent(older, { text, details: older.details }, policy);
  const follow = { ...change, action: 'follow', message: null } as const;
  const moved = await mustUpdate(
    unit,
    older,
    { ...decision, status: 'superseded', currentId: newer.id },
    follow,
  );
  await relateByText(unit, moved, columnsOf(text, moved.file, policy), { at: change.at });
  // The older one's text says the relation as well by now, and it is the newer one's acceptance that made it hold.
  await unit.takeEffect(newer.id, change.at);
  await unit.moveCurrent(older.id, newer.id);
}

/** The workspace is locked and the version was checked: nobody can have been faster, or the transaction is repeated. */
async function mustUpdate(
  unit: DecisionUnit,
  before: Decision,
  after: Decision,
  change: Change,
): Promise<Decision> {
  const written = await updateDecision(unit, before, after, change);
  if (written === null) throw new ConcurrentChangeError(before.id);
  return written;
}

async function freeFileName(
  unit: DecisionUnit,
  decision: Pick<Decision, 'id' | 'title'> & { readonly number: number },
): Promise<string> {
  const name = fileNameOf(decision);
  return (await unit.takenFiles([name])).size > 0
    ? name.replace(/\.md$/, `-${decision.id.slice(0, 8)}.md`)
    : name;
}
