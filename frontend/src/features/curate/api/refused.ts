/** Why a change was refused whole. `notCurator` carries the name of the person who may not. */
export type Refused =
  | { readonly kind: 'gone' | 'nobody' | 'staleGraph' }
  | { readonly kind: 'notCurator'; readonly personName: string };

/** The answers by which the API refuses any change of the graph. */
type RefusedPayload =
  | { readonly __typename: 'UnknownNode' | 'UnknownEdit' | 'StaleGraph' | 'UnknownPerson' }
  | { readonly __typename: 'NotCurator'; readonly personName: string };

/** What such an answer means. */
export function refusedBy(payload: RefusedPayload): Refused {
  switch (payload.__typename) {
    case 'UnknownNode':
    case 'UnknownEdit':
      return { kind: 'gone' };
    case 'StaleGraph':
      return { kind: 'staleGraph' };
    case 'NotCurator':
      return { kind: 'notCurator', personName: payload.personName };
    case 'UnknownPerson':
      return { kind: 'nobody' };
  }
}

/** The reason as it is sent: nothing where nobody wrote one. */
export function reasonOf(message: string): string | undefined {
  const reason = message.trim();
  return reason === '' ? undefined : reason;
}
