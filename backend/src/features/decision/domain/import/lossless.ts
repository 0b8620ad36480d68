import { ADR_DIALECTS, ADR_FILE_TYPES, ADR_RELATIONS, ADR_STATUSES } from '@architrave/graph-seed/adr';
import { z } from 'zod';
import { ANCHOR_KINDS, DECISION_LIMITS, LANGUAGES, REVIEW_STATES, VERSION_ACTIONS } from '../decision.js';
import type { ImportedFile, WholeDecision } from '../decision.repository.port.js';
import { readDetails } from '../details.js';
import { isGoodPath } from '../good-path.js';
import { readPolicy, type DecisionPolicy } from '../policy.js';

/** What a workspace has besides decisions. */
export interface WholeWorkspace {
  readonly policy: DecisionPolicy;
  readonly lastNumber: number;
  /** Index, template and other files. */
  readonly files: readonly ImportedFile[];
}

const DECISION_FORMAT = 'architrave-decision';
const WORKSPACE_FORMAT = 'architrave-decision-workspace';
const FORMAT_VERSION = 1;

/** A decision as a JSON file that loses nothing. */
export function printDecision(whole: WholeDecision): string {
  const { decision, ...parts } = whole;
  const { workspaceId: _workspaceId, ...plain } = decision;
  return print({
    format: DECISION_FORMAT,
    formatVersion: FORMAT_VERSION,
    decision: plain,
    ...parts,
    file: whole.file && printFile(whole.file),
  });
}

export function printWorkspace({ policy, lastNumber, files }: WholeWorkspace): string {
  const parts = { policy, lastNumber, files: files.map(printFile) };
  return print({ format: WORKSPACE_FORMAT, formatVersion: FORMAT_VERSION, ...parts });
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function printFile({ bytes, ...file }: ImportedFile): object {
  return { ...file, base64: toBase64(bytes) };
}

const text = z
  .string()
  .max(DECISION_LIMITS.text)
  .refine(isStorable, 'text without U+0000 and lone surrogates');
const short = z.string().max(2_000).refine(isStorable, 'text without U+0000 and lone surrogates');
const path = short.refine(isGoodPath, 'a path inside a folder');
const time = z.iso.datetime().transform((value) => new Date(value));
const count = z.number().int().min(0).max(1_000_000_000);
const author = z.strictObject({ id: short.nullable(), name: short });
const details = z.unknown().transform((value, context) => {
  const read = readDetails(value);
  if (read.ok) return read.details;
  for (const { path, accepted } of read.problems)
    context.addIssue({ code: 'custom', message: `${path}: ${accepted}` });
  return z.NEVER;
});
const names = z.array(short).max(1_000);

const decision = z.strictObject({
  id: short.min(1),
  version: count.min(1),
  number: count.nullable(),
  file: path,
  title: short,
  status: z.enum(ADR_STATUSES),
  statusWord: short.nullable(),
  date: short.nullable(),
  dialect: z.enum(ADR_DIALECTS),
  language: z.enum(LANGUAGES),
  tags: names,
  deciders: names,
  consulted: names,
  informed: names,
  confidence: z.unknown(),
  reversibility: z.unknown(),
  reviewBy: z.unknown(),
  graphVersion: short.nullable(),
  scenarioId: short.nullable(),
  author,
  editor: author,
  createdAt: time,
  updatedAt: time,
  acceptedAt: time.nullable(),
  acceptedVersion: count.nullable(),
  isSelfAccepted: z.boolean(),
  currentId: short.nullable(),
  text,
  details,
  aliases: z.array(z.strictObject({ kind: z.enum(['number', 'id', 'file']), alias: short })).max(1_000),
});

const version = z.strictObject({
  decisionId: short,
  version: count.min(1),
  number: count.nullable(),
  title: short,
  status: z.enum(ADR_STATUSES),
  statusWord: short.nullable(),
  text,
  details,
  action: z.enum(VERSION_ACTIONS),
  message: short.nullable(),
  author,
  isAuthenticated: z.boolean(),
  at: time,
});

const comment = z.strictObject({
  id: short.min(1),
  decisionId: short,
  anchor: z.strictObject({ kind: z.enum(ANCHOR_KINDS), value: short }),
  version: count,
  text,
  author,
  createdAt: time,
  editedAt: time.nullable(),
  resolvedAt: time.nullable(),
  resolvedBy: author.nullable(),
});

const review = z.strictObject({
  id: short.min(1),
  decisionId: short,
  reviewer: author,
  requestedBy: author,
  requestedAt: time,
  state: z.enum(REVIEW_STATES),
  comment: text.nullable(),
  answeredAt: time.nullable(),
  version: count.nullable(),
});

const relation = z.strictObject({
  saidById: short,
  fromId: short,
  toId: short,
  relation: z.enum(ADR_RELATIONS),
  isInText: z.boolean(),
  createdAt: time,
  effectiveAt: time.nullable(),
});

const file = z
  .strictObject({
    path,
    type: z.enum(ADR_FILE_TYPES),
    hash: short,
    base64: z.base64().max(2_000_000),
    importedAt: time,
    decisionId: short.nullable(),
  })
  .transform(({ base64, ...rest }): ImportedFile => ({ ...rest, bytes: fromBase64(base64) }));

const baseline = z.strictObject({
  nodes: z.record(short, z.strictObject({ name: short, parts: z.record(short, short) })),
  prices: z.record(short, z.record(short, z.number())),
});

const wholeDecision = z
  .strictObject({
    format: z.literal(DECISION_FORMAT),
    formatVersion: z.literal(FORMAT_VERSION),
    decision,
    versions: z.array(version).min(1).max(100_000),
    comments: z.array(comment).max(DECISION_LIMITS.comments),
    reviews: z.array(review).max(10_000),
    relations: z.array(relation).max(DECISION_LIMITS.relations),
    baseline: baseline.nullable(),
    file: file.nullable(),
  })
  .refine(
    (whole) =>
      [...whole.versions, ...whole.comments, ...whole.reviews].every(
        (part) => part.decisionId === whole.decision.id,
      ) && whole.relations.every((part) => part.saidById === whole.decision.id),
    'parts of this decision alone',
  );

const wholeWorkspace = z.strictObject({
  format: z.literal(WORKSPACE_FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  policy: z.unknown(),
  lastNumber: count,
  files: z.array(file).max(10_000),
});

/** Reads what `printDecision` or `printWorkspace` printed; `null` for anything else. */
export function readLossless(
  json: unknown,
  workspaceId: string,
): { readonly decision: WholeDecision } | { readonly workspace: WholeWorkspace } | null {
  const one = wholeDecision.safeParse(json);
  if (one.success) {
    const {
      decision: plain,
      versions,
      comments,
      reviews,
      relations,
      baseline: ground,
      file: origin,
    } = one.data;
    const { confidence, reversibility, reviewBy } = plain.details;
    const whole = { ...plain, confidence, reversibility, reviewBy, workspaceId };
    return {
      decision: { decision: whole, versions, comments, reviews, relations, baseline: ground, file: origin },
    };
  }
  const all = wholeWorkspace.safeParse(json);
  if (!all.success) return null;
  const given = all.data.policy as { readonly version?: unknown } | null;
  const { version: policyVersion, ...rest } = given ?? {};
  const policy = readPolicy(rest);
  if (!policy.ok) return null;
  return {
    workspace: {
      policy: { ...policy.policy, version: typeof policyVersion === 'number' ? policyVersion : 0 },
      lastNumber: all.data.lastNumber,
      files: all.data.files,
    },
  };
}

function isStorable(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function fromBase64(text64: string): Uint8Array {
  return new Uint8Array(Buffer.from(text64, 'base64'));
}
