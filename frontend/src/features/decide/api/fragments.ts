import { graphql } from '../../../generated/graphql';
import type {
  DecisionPartsFragment,
  DecisionSummaryPartsFragment,
  RelationPartsFragment,
  VersionPartsFragment,
} from '../../../generated/graphql/graphql';

graphql(`
  fragment DecisionSummaryParts on DecisionFacts {
    id
    version
    number
    title
    status
    statusWord
    date
    tags
    deciders
    reviewBy
    createdAt
    updatedAt
    acceptedAt
    currentId
    openComments
    author {
      id
      name
    }
    flags {
      ...FlagParts
    }
  }
`);

graphql(`
  fragment FlagParts on DecisionFlag {
    kind
    node
    name
    parts
    offer
    changePercent
    monthlyUsdThen
    monthlyUsdNow
    passed
    reviewBy
    decision {
      id
      number
      title
      status
    }
  }
`);

graphql(`
  fragment RelationParts on DecisionRelation {
    relation
    isInText
    effectiveAt
    saidById
    from {
      id
      number
      title
      status
    }
    to {
      id
      number
      title
      status
    }
  }
`);

graphql(`
  fragment ReviewParts on DecisionReview {
    id
    state
    comment
    requestedAt
    answeredAt
    version
    reviewer {
      id
      name
    }
    requestedBy {
      id
      name
    }
  }
`);

graphql(`
  fragment InvalidDecisionParts on InvalidDecision {
    problems {
      path
      code
      accepted
      given
    }
  }
`);

graphql(`
  fragment RefusedActionParts on RefusedAction {
    refusal {
      code
      accepted
    }
  }
`);

graphql(`
  fragment CommentParts on DecisionComment {
    id
    version
    text
    createdAt
    editedAt
    resolvedAt
    anchor {
      kind
      value
    }
    author {
      id
      name
    }
    resolvedBy {
      id
      name
    }
  }
`);

graphql(`
  fragment VersionParts on DecisionVersionInfo {
    version
    number
    title
    status
    action
    message
    at
    isAuthenticated
    author {
      id
      name
    }
  }
`);

graphql(`
  fragment DecisionParts on Decision {
    ...DecisionSummaryParts
    file
    dialect
    language
    consulted
    informed
    confidence
    reversibility
    graphVersion
    scenarioId
    acceptedVersion
    isSelfAccepted
    text
    details
    editor {
      id
      name
    }
    nodes {
      id
      role
    }
    relations {
      ...RelationParts
    }
    reviews {
      ...ReviewParts
    }
    comments {
      ...CommentParts
    }
    actions {
      action
      refusal {
        code
        accepted
      }
      effects {
        kind
        number
        to
        word
        relation
        on
        decision {
          id
          number
          title
          status
        }
      }
    }
  }
`);

/** A decision as lists show it. */
export type DecisionSummary = DecisionSummaryPartsFragment;
/** A decision with its text and all that stands around it. */
export type Decision = DecisionPartsFragment;
/** Another decision, in brief. */
export type RelatedDecision = RelationPartsFragment['to'];
/** How a decision bears on another; the newer one is `from`. */
export type Relation = RelationPartsFragment;
/** Why a decision is worth another look. */
export type Flag = DecisionSummary['flags'][number];
/** A comment, open or settled. */
export type Comment = Decision['comments'][number];
/** A version without its text. */
export type Version = VersionPartsFragment;
/** An action, whether it is open, and what would follow. */
export type ActionState = Decision['actions'][number];
/** One thing that follows from an action. */
export type Effect = ActionState['effects'][number];
/** A status, as the API writes it. */
export type Status = DecisionSummary['status'];
