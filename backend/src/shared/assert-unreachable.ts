/** Makes a `switch` over a union fail to compile until every member is handled. Throws if reached at run time. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
