import { EMPTY_CONTENT, type AdrContent, type AdrHeader, type AdrHeaderLink } from '../../adr.js';

/** Content with a bit of everything; give what matters to the test. */
export function aContent(own: Partial<AdrContent> = {}): AdrContent {
  return {
    title: 'Keep bookings in PostgreSQL',
    summary: '',
    context: 'The hotel takes bookings in two zones. A zone that fails must not lose any.',
    drivers: ['No booking is lost', 'The team runs one database'],
    options: [
      {
        title: 'PostgreSQL',
        description: 'One primary, one standby in the other zone.',
        arguments: [
          { bearing: 'good', text: 'a booking is one transaction' },
          { bearing: 'bad', text: 'a failover takes up to a minute' },
        ],
      },
      {
        title: 'Event store',
        description: '',
        arguments: [{ bearing: 'neutral', text: 'it is new to the team' }],
      },
    ],
    chosen: 0,
    reason: 'a booking is one transaction and the team knows it',
    outcome: '',
    consequences: [
      { bearing: 'good', text: 'reports read the same tables' },
      { bearing: 'bad', text: 'writes stop for up to a minute when a zone fails' },
    ],
    confirmation: 'A failover drill each quarter.',
    revisitWhen: ['Bookings exceed 500 a second'],
    moreInformation: 'Measured on the load of August.',
    ...own,
  };
}

export const NO_CONTENT: AdrContent = { ...EMPTY_CONTENT, title: 'Where to keep bookings' };

export function aHeader(own: Partial<AdrHeader> = {}): AdrHeader {
  return {
    number: 12,
    status: 'accepted',
    statusWord: null,
    date: '2026-05-04',
    deciders: ['Ana Ruiz', 'Ben Ode'],
    consulted: [],
    informed: [],
    tags: ['data'],
    links: [],
    nodes: ['technology:postgresql'],
    ...own,
  };
}

export function aLink(own: Partial<AdrHeaderLink> = {}): AdrHeaderLink {
  return {
    relation: 'supersedes',
    inverse: false,
    number: 3,
    title: 'Keep bookings in files',
    file: '0003-keep-bookings-in-files.md',
    ...own,
  };
}
