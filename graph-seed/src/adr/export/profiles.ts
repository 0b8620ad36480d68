import type { AdrDialect } from '../adr.js';
import type { AdrTool } from '../check/tools/tool.js';
import type { MarkdownProfile } from './adr-to-export.js';

export interface ProfileFacts {
  /** Where the dialect's tools look for records. */
  readonly folder: string;
  /** Dialects whose texts its tools may read as they are: log4brains and MADR 2 are written alike. */
  readonly own: readonly AdrDialect[];
  /** Tools that read what the profile writes. */
  readonly tools: readonly AdrTool[];
  /** Lowest number that the tools can link to; `null`: files are named by date, without numbers. */
  readonly firstNumber: 0 | 1 | null;
}

export const PROFILES: Readonly<Record<MarkdownProfile, ProfileFacts>> = {
  nygard: {
    folder: 'doc/adr',
    own: ['nygard'],
    tools: ['adr-tools', 'structurizr-adrtools', 'adr-log'],
    firstNumber: 1,
  },
  madr2: {
    folder: 'docs/adr',
    own: ['madr2', 'log4brains'],
    tools: ['backstage', 'log4brains', 'adr-log'],
    firstNumber: 0,
  },
  madr3: {
    folder: 'docs/decisions',
    own: ['madr3'],
    tools: ['backstage', 'structurizr-madr', 'adr-log'],
    firstNumber: 0,
  },
  madr4: {
    folder: 'docs/decisions',
    own: ['madr4'],
    tools: ['backstage', 'structurizr-madr', 'adr-log'],
    firstNumber: 0,
  },
  log4brains: {
    folder: 'docs/adr',
    own: ['log4brains', 'madr2'],
    tools: ['log4brains', 'structurizr-log4brains', 'adr-log'],
    firstNumber: null,
  },
};
