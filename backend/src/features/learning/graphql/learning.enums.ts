import { registerEnumType } from '@nestjs/graphql';

/** Enums whose inner values are the domain's words, so that nothing has to be translated. */
export const ClaimOriginEnum = {
  ASSESSMENT: 'assessment',
  CLAIM: 'claim',
  PROGRESS: 'progress',
  SKIP: 'skip',
} as const;
registerEnumType(ClaimOriginEnum, {
  name: 'ClaimOrigin',
  description: 'Where a claim comes from.',
  valuesMap: {
    ASSESSMENT: { description: 'The self-assessment.' },
    CLAIM: { description: "The person's own word." },
    PROGRESS: { description: 'A step of a plan that was worked through.' },
    SKIP: { description: 'A step of a plan that was skipped: "I know this".' },
  },
});

export const HoursBasisEnum = { DOCUMENTED: 'documented', ASSUMED: 'assumed' } as const;
registerEnumType(HoursBasisEnum, {
  name: 'HoursBasis',
  description: 'Where hours come from.',
  valuesMap: {
    DOCUMENTED: { description: 'Its publisher states them.' },
    ASSUMED: { description: 'An estimate of the editors.' },
  },
});

export const UnreachableReasonEnum = {
  NO_HOURS: 'no-hours',
  NOTHING_EXPECTED: 'nothing-expected',
  UNKNOWN_SKILL: 'unknown-skill',
  CYCLE: 'cycle',
} as const;
registerEnumType(UnreachableReasonEnum, {
  name: 'UnreachableReason',
  description: 'Why no plan reaches something.',
  valuesMap: {
    NO_HOURS: { description: 'The skill has no hours.' },
    NOTHING_EXPECTED: { description: 'Nothing says what it expects.' },
    UNKNOWN_SKILL: { description: 'The skill is not in the graph.' },
    CYCLE: { description: 'Its prerequisites go round in a circle, which `path` names.' },
  },
});

export const PlanTargetKindEnum = {
  LEVEL: 'level',
  CERTIFICATION: 'certification',
  SKILL: 'skill',
  RECOMMENDATION: 'recommendation',
  DECISION: 'decision',
} as const;
registerEnumType(PlanTargetKindEnum, { name: 'PlanTargetKind', description: 'What a plan leads to.' });

export const PlanActivityKindEnum = { PROGRESS: 'progress', SKIP: 'skip' } as const;
registerEnumType(PlanActivityKindEnum, { name: 'PlanActivityKind' });

export const CareerBranchEnum = {
  DEVELOPMENT: 'development',
  ARCHITECTURE: 'architecture',
  SPECIALIST: 'specialist',
  MANAGEMENT: 'management',
} as const;
registerEnumType(CareerBranchEnum, { name: 'CareerBranch', description: 'The way a career level lies on.' });

export const PlanDocumentFormatEnum = { MARKDOWN: 'markdown', CALENDAR: 'calendar' } as const;
registerEnumType(PlanDocumentFormatEnum, {
  name: 'PlanDocumentFormat',
  valuesMap: { CALENDAR: { description: 'iCalendar (RFC 5545).' } },
});
