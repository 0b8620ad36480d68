import { graphql } from '../../../generated/graphql';
import type { DocumentPartsFragment, EditPartsFragment } from '../../../generated/graphql/graphql';

/** A node in the form in which it is edited. */
graphql(`
  fragment DocumentParts on NodeDocument {
    id
    kind
    slug
    revision
    graphVersion
    document
    yaml
    path
    isGenerated
    change
  }
`);

/** An edit of the graph: who, when, why, how much. */
graphql(`
  fragment EditParts on GraphEdit {
    id
    at
    action
    message
    personId
    personName
    isAuthenticated
    undoes
    graphVersion
    nodeCount
    nodeIds
  }
`);

/** A node in the form in which it is edited, with the revision that a change names. */
export type LoadedDocument = DocumentPartsFragment;

/** An edit of the graph. */
export type Edit = EditPartsFragment;
