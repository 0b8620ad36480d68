/** Words of the Advise area. */
export const messages = {} as const;
