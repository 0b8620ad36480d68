/** Printable ASCII: what ids are made of. */
const ID = /^[\x21-\x7e]{1,200}$/;

/** Whether a text can be an id of something stored. PostgreSQL refuses to look for texts that it cannot hold, such as U+0000. */
export function canBeStoredId(text: string): boolean {
  return ID.test(text);
}
