import type { Translation } from '../../lib/translation';
import type { messages as en } from './messages.en';

/** The Spanish words of the Advise area. */
export const messages: Translation<typeof en> = {};
