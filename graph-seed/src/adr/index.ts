export * from './adr.js';
export { readAdr } from './read/read-adr.js';
export { contentOfAdr } from './read/content-of.js';
export { MAX_ADR_LENGTH, MAX_ADR_LINES } from './read/markdown.js';
export { patchAdr } from './patch/patch-adr.js';
export { AdrPatchError, type AdrPatchProblem } from './patch/adr-patch-error.js';
export type { AdrChange, AdrLinkTarget } from './patch/adr-change.js';
export { mergeTexts, resolveMerge, type MergePart, type TextMerge } from './sync/merge-texts.js';
export { planSync, type SyncFile, type SyncStep } from './sync/plan-sync.js';
export * from './write/index.js';
export * from './export/index.js';
export { remarksOn, REMARKS, type AdrRemark } from './judge/remarks-on.js';
export {
  smallestFlip,
  weighOptions,
  WEIGHTS,
  type WeighedMatrix,
  type WeighedOption,
  type WeightFlip,
} from './judge/weigh-options.js';
export * from './check/index.js';
