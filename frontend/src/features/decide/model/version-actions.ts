/** What makes a new version of a decision, as the API names it. */
export const VERSION_ACTIONS = [
  'create',
  'edit',
  'import',
  'relate',
  'accept',
  'reject',
  'withdraw',
  'reopen',
  'deprecate',
  'follow',
  'confirm',
  'restore',
] as const;
