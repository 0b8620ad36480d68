import { DecideOnNode, NodeDecisions } from '../../features/decide/components/node-decisions';
import { NodePage } from '../../features/explore/node-page';

/** A node's page, with the decisions about it. */
export function NodeRoute() {
  return <NodePage Below={NodeDecisions} MoreActions={DecideOnNode} />;
}
