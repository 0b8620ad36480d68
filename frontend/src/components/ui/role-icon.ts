import type { IconName } from './icons';

/** First match wins: a part of the role's slug, and the icon that stands for such roles. */
const BY_PART: readonly (readonly [string, IconName])[] = [
  ['cache', 'cache'],
  ['session-store', 'cache'],
  ['object-store', 'storage'],
  ['data-lake', 'storage'],
  ['registry', 'storage'],
  ['catalog', 'comparison'],
  ['warehouse', 'database'],
  ['-store', 'database'],
  ['search', 'find'],
  ['queue', 'queue'],
  ['broker', 'queue'],
  ['integration-bus', 'queue'],
  ['stream', 'stream'],
  ['pipeline', 'pipeline'],
  ['batch', 'pipeline'],
  ['workflow', 'methodology'],
  ['rules', 'methodology'],
  ['language-model', 'intelligence'],
  ['embedding', 'intelligence'],
  ['model', 'intelligence'],
  ['training', 'intelligence'],
  ['identity', 'identity'],
  ['secrets', 'identity'],
  ['firewall', 'risk'],
  ['observability', 'watch'],
  ['intelligence', 'metric'],
  ['content-delivery', 'network'],
  ['egress', 'network'],
  ['mesh', 'network'],
  ['gateway', 'gateway'],
  ['balancer', 'gateway'],
  ['proxy', 'gateway'],
  ['notification', 'message'],
  ['payment', 'payment'],
  ['frontend', 'screen'],
  ['media', 'screen'],
  ['ci-cd', 'practice'],
  ['compute', 'compute'],
  ['worker', 'compute'],
  ['container', 'compute'],
];

/** The neutral icon of a component role, by its slug (`relational-store`); roles without one share the role's own. */
export function iconOfRole(slug: string): IconName {
  return BY_PART.find(([part]) => slug.includes(part))?.[1] ?? 'role';
}
