import { slugOfId } from './kinds';

/** A name made of an id, for the moment before the real one is there: `role:api-gateway` → `Api gateway`. */
export function nameOfSlug(id: string): string {
  const words = slugOfId(id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
