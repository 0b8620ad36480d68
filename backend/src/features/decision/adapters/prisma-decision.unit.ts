import { recordAudit } from '../../../platform/prisma/audit-log.js';
import type { Database, Prisma, PrismaTransaction } from '../../../platform/prisma/database.js';
import type { Decision, DecisionComment, DecisionRelation, DecisionReview } from '../domain/decision.js';
import type {
  DecisionAudit,
  DecisionUnit,
  DecisionWrite,
  ImportedFile,
  WholeDecision,
} from '../domain/decision.repository.port.js';
import type { DecisionBaseline } from '../domain/flags.js';
import type { DecisionPolicy } from '../domain/policy.js';
import type { SearchWords } from '../domain/search-words.js';
import { toCommentRow, toReviewRow, toRow, toSearchRow, toVersionRow } from './decision-rows.js';
import { PrismaDecisionReader } from './prisma-decision.reader.js';

/** Writes decisions of one workspace in one transaction. */
export class PrismaDecisionUnit extends PrismaDecisionReader implements DecisionUnit {
  constructor(
    workspaceId: string,
    private readonly transaction: PrismaTransaction,
    provider: Database['provider'],
  ) {
    super(workspaceId, (work) => work(transaction), provider);
  }

  /** Makes every other unit that locks wait until this transaction ends. */
  async lock(): Promise<void> {
    // Writing the counter's row makes every other unit that does so wait until this transaction ends.
    await this.transaction.decisionCounter.upsert({
      where: { workspaceId: this.workspaceId },
      create: { workspaceId: this.workspaceId, last: 0 },
      update: { last: { increment: 0 } },
    });
  }

  async takeNumber(): Promise<number> {
    const { last } = await this.transaction.decisionCounter.upsert({
      where: { workspaceId: this.workspaceId },
      create: { workspaceId: this.workspaceId, last: 1 },
      update: { last: { increment: 1 } },
    });
    return last;
  }

  async raiseNumber(atLeast: number): Promise<void> {
    await this.lock();
    await this.transaction.decisionCounter.updateMany({
      where: { workspaceId: this.workspaceId, last: { lt: atLeast } },
      data: { last: atLeast },
    });
  }

  async insert(write: DecisionWrite): Promise<void> {
    await this.transaction.decision.create({ data: toRow(write.decision) });
    await this.writeParts(write, null);
    await this.saveWords(write.decision, write.words);
  }

  async update(before: Decision, write: DecisionWrite): Promise<boolean> {
    const { id: _id, workspaceId: _workspaceId, ...data } = toRow(write.decision);
    const { count } = await this.transaction.decision.updateMany({
      // The version again, in the statement that writes: between reading and writing somebody may have been faster.
      where: { id: before.id, workspaceId: this.workspaceId, version: before.version },
      data,
    });
    if (count === 0) return false;
    await this.writeParts(write, before);
    await this.saveWords(write.decision, write.words);
    return true;
  }

  async restore(
    { decision, versions, comments, reviews, baseline, file }: Omit<WholeDecision, 'relations'>,
    words: SearchWords,
  ): Promise<void> {
    const { workspaceId } = this;
    await this.transaction.decision.create({ data: toRow(decision) });
    await this.writeLists(decision, null);
    await this.saveWords(decision, words);
    await this.transaction.decisionVersion.createMany({ data: versions.map(toVersionRow) });
    await this.transaction.decisionComment.createMany({
      data: comments.map((comment) => toCommentRow(comment, workspaceId)),
    });
    await this.transaction.decisionReview.createMany({
      data: reviews.map((review) => toReviewRow(review, workspaceId)),
    });
    if (baseline !== null) await this.setBaseline(decision.id, baseline);
    if (file !== null) await this.saveFile({ ...file, decisionId: decision.id });
  }

  async delete(decision: Decision): Promise<void> {
    // What belongs to it goes with it, by the foreign keys.
    await this.transaction.importedFile.deleteMany({
      where: { workspaceId: this.workspaceId, decisionId: decision.id },
    });
    await this.transaction.decision.deleteMany({
      where: { id: decision.id, workspaceId: this.workspaceId },
    });
  }

  async setRelations(saidById: string, relations: readonly DecisionRelation[]): Promise<void> {
    const { workspaceId } = this;
    await this.transaction.decisionRelation.deleteMany({ where: { saidById, workspaceId } });
    if (relations.length === 0) return;
    await this.transaction.decisionRelation.createMany({
      data: relations.map((relation) => ({ ...relation, saidById, workspaceId })),
    });
  }

  async takeEffect(fromId: string, at: Date): Promise<void> {
    await this.transaction.decisionRelation.updateMany({
      where: { fromId, workspaceId: this.workspaceId, effectiveAt: null },
      data: { effectiveAt: at },
    });
  }

  async setCurrent(id: string, currentId: string): Promise<void> {
    await this.transaction.decision.updateMany({
      where: { id, workspaceId: this.workspaceId },
      data: { currentId },
    });
  }

  async moveCurrent(fromId: string, toId: string): Promise<void> {
    await this.transaction.decision.updateMany({
      where: { currentId: fromId, workspaceId: this.workspaceId },
      data: { currentId: toId },
    });
  }

  async setBaseline(decisionId: string, baseline: DecisionBaseline): Promise<void> {
    await this.transaction.decision.updateMany({
      where: { id: decisionId, workspaceId: this.workspaceId },
      data: { baseline: baseline as unknown as Prisma.InputJsonObject },
    });
  }

  async saveReview(review: DecisionReview): Promise<void> {
    const data = toReviewRow(review, this.workspaceId);
    await this.transaction.decisionReview.upsert({ where: { id: review.id }, create: data, update: data });
  }

  async saveComment(comment: DecisionComment): Promise<void> {
    const data = toCommentRow(comment, this.workspaceId);
    await this.transaction.decisionComment.upsert({ where: { id: comment.id }, create: data, update: data });
  }

  async deleteComment(id: string): Promise<void> {
    await this.transaction.decisionComment.deleteMany({ where: { id, workspaceId: this.workspaceId } });
  }

  async savePolicy({ version, ...policy }: DecisionPolicy, expectedVersion: number): Promise<boolean> {
    const { workspaceId } = this;
    const data = { version, policy: policy as unknown as Prisma.InputJsonObject };
    if (expectedVersion === 0) {
      await this.transaction.decisionPolicy.create({ data: { workspaceId, ...data } });
      return true;
    }
    const { count } = await this.transaction.decisionPolicy.updateMany({
      where: { workspaceId, version: expectedVersion },
      data,
    });
    return count === 1;
  }

  async saveFile(file: ImportedFile): Promise<void> {
    const { workspaceId } = this;
    const data = { ...file, workspaceId, bytes: Uint8Array.from(file.bytes) };
    await this.transaction.importedFile.upsert({
      where: { workspaceId_path: { workspaceId, path: file.path } },
      create: data,
      update: data,
    });
  }

  async deleteFile(path: string): Promise<void> {
    await this.transaction.importedFile.deleteMany({ where: { workspaceId: this.workspaceId, path } });
  }

  audit(entry: DecisionAudit): Promise<void> {
    return recordAudit(this.transaction, entry);
  }

  /** The version's row, and those of tags, people, nodes and aliases where they differ from before. */
  private async writeParts(write: DecisionWrite, before: Decision | null): Promise<void> {
    const { decision, action, message, actor } = write;
    const { version, number, title, status, statusWord, text, details, updatedAt } = decision;
    await this.transaction.decisionVersion.create({
      data: toVersionRow({
        ...{ version, number, title, status, statusWord, text, details, action, message },
        decisionId: decision.id,
        author: { id: actor.personId, name: actor.personName },
        isAuthenticated: actor.isAuthenticated,
        at: updatedAt,
      }),
    });
    await this.writeLists(decision, before);
  }

  private async writeLists(decision: Decision, before: Decision | null): Promise<void> {
    const { workspaceId } = this;
    const decisionId = decision.id;
    await this.replace(before?.tags, decision.tags, {
      remove: () => this.transaction.decisionTag.deleteMany({ where: { decisionId } }),
      add: (tags) =>
        this.transaction.decisionTag.createMany({
          data: tags.map((tag, position) => ({ decisionId, workspaceId, position, tag })),
        }),
    });
    await this.replace(before === null ? undefined : peopleOf(before), peopleOf(decision), {
      remove: () => this.transaction.decisionPerson.deleteMany({ where: { decisionId } }),
      add: (people) =>
        this.transaction.decisionPerson.createMany({
          data: people.map((person) => ({ ...person, decisionId, workspaceId })),
        }),
    });
    await this.replace(before?.details.nodes, decision.details.nodes, {
      remove: () => this.transaction.decisionNode.deleteMany({ where: { decisionId } }),
      add: (nodes) =>
        this.transaction.decisionNode.createMany({
          data: nodes.map(({ id, role }) => ({ nodeId: id, role, decisionId, workspaceId })),
        }),
    });
    await this.replace(before?.aliases, decision.aliases, {
      remove: () => this.transaction.decisionAlias.deleteMany({ where: { decisionId } }),
      add: (aliases) =>
        this.transaction.decisionAlias.createMany({
          data: aliases.map((alias) => ({ ...alias, decisionId, workspaceId })),
        }),
    });
  }

  private async replace<Item>(
    before: readonly Item[] | undefined,
    after: readonly Item[],
    write: {
      readonly remove: () => Promise<unknown>;
      readonly add: (items: readonly Item[]) => Promise<unknown>;
    },
  ): Promise<void> {
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(after)) return;
    if ((before ?? []).length > 0) await write.remove();
    if (after.length > 0) await write.add(after);
  }

  private async saveWords({ id, status, updatedAt }: Decision, words: SearchWords): Promise<void> {
    const data = { status, updatedAt, ...toSearchRow(words) };
    await this.transaction.decisionSearch.upsert({
      where: { decisionId: id },
      create: { decisionId: id, workspaceId: this.workspaceId, ...data },
      update: data,
    });
  }
}

function peopleOf(decision: Decision): { role: string; position: number; name: string }[] {
  return (['deciders', 'consulted', 'informed'] as const).flatMap((role) =>
    decision[role].map((name, position) => ({ role, position, name })),
  );
}
