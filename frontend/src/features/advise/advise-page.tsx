/** The Advise area. */
export function AdvisePage() {
  return null;
}
