import { nodeId, type FailureModeData, type RoleData } from '@architrave/graph-seed/model';
import type { Component } from './role-options.js';
import type { DraftKnowledge } from './draft-knowledge.js';
import { asClause, type DraftTerms } from './draft-terms.js';
import type { DraftLine } from './drafted-decision.js';

/** How to see that a part does its job: under load where it stands on the request path, out of order, and after a restore. */
export function roleConfirmation(
  component: Component,
  knowledge: DraftKnowledge,
  { words, number }: DraftTerms,
): readonly DraftLine[] {
  const role = nodeId('role', component.role);
  const name = knowledge.nameOf(nodeId('technology', component.technology));
  const keepsRecords = (knowledge.node(role)?.data as RoleData | undefined)?.keepsRecords ?? false;
  const outage = knowledge.outageOf(component.role);
  const fallback = (outage?.data as FailureModeData | undefined)?.fallback?.[knowledge.language];
  return [
    ...(component.place === 'request-path'
      ? [
          {
            text: `- ${words.checkRole(name, number(component.sizing.operationsPerSecond))}`,
            origin: { from: 'advice' as const, paths: [`components.${component.role}.sizing`] },
          },
        ]
      : []),
    ...(outage === undefined || fallback === undefined
      ? []
      : [
          {
            text: `- ${words.checkOutage(name, asClause(fallback))}`,
            origin: knowledge.origin(outage.id),
          },
        ]),
    ...(keepsRecords ? [{ text: `- ${words.checkRestore(name)}`, origin: knowledge.origin(role) }] : []),
  ];
}
