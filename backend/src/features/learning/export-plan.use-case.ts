import type { Language, Problem } from '@architrave/graph-seed/model';
import type { Actor } from '../people/index.js';
import { toICalendar } from './domain/export/to-icalendar.js';
import { toMarkdown } from './domain/export/to-markdown.js';
import type { SavedPlanRepository } from './domain/stored/saved-plan.repository.port.js';
import type { PlanInput } from './plan-input.js';
import type { PlanLearning, PlanResult } from './plan-learning.use-case.js';
import type { ShowSavedPlan } from './show-saved-plan.use-case.js';

export type PlanDocumentFormat = 'markdown' | 'calendar';

/** A plan as a file. */
export interface PlanDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Which plan: a saved one, or one that is planned now. */
export type ExportPlanCommand = ({ readonly id: string } | { readonly input: PlanInput }) & {
  readonly format: PlanDocumentFormat;
  readonly language: Language;
};

export type ExportPlanResult =
  | { readonly ok: true; readonly document: PlanDocument }
  | { readonly ok: false; readonly code: 'UNKNOWN_PLAN' }
  | { readonly ok: false; readonly code: 'INVALID_PLAN'; readonly problems: readonly Problem[] };

/** Writes a plan as a file. */
export class ExportPlan {
  constructor(
    private readonly plans: SavedPlanRepository,
    private readonly showing: ShowSavedPlan,
    private readonly planning: PlanLearning,
    private readonly now: () => Date,
  ) {}

  async execute(command: ExportPlanCommand, actor: Actor): Promise<ExportPlanResult> {
    if ('input' in command) {
      const planned = await this.planning.execute(command.input, actor);
      return planned.ok ? this.written(planned, '', command) : { ...planned, code: 'INVALID_PLAN' };
    }
    const saved = await this.plans.findById(actor.workspaceId, command.id);
    if (saved === null) return { ok: false, code: 'UNKNOWN_PLAN' };
    const { result, problems } = await this.showing.execute(saved);
    return result === null
      ? { ok: false, code: 'INVALID_PLAN', problems }
      : this.written(result, saved.name, command);
  }

  private written(
    { plan, context }: PlanResult,
    name: string,
    { format, language }: ExportPlanCommand,
  ): ExportPlanResult {
    const options = { language, names: context.knowledge.names };
    const base = fileNameOf(name);
    const document =
      format === 'markdown'
        ? { fileName: `${base}.md`, mediaType: 'text/markdown', text: toMarkdown(plan, options) }
        : {
            fileName: `${base}.ics`,
            mediaType: 'text/calendar',
            text: toICalendar(plan, { ...options, stamp: this.stamp() }),
          };
    return { ok: true, document };
  }

  /** The present moment as iCalendar writes it. */
  private stamp(): string {
    return `${this.now().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  }
}

/** A name as part of a file name: ASCII letters, digits and hyphens. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'plan' : plain;
}
