import { readWithAdrLog } from './adr-log.js';
import { readWithAdrTools } from './adr-tools.js';
import { readWithBackstage } from './backstage.js';
import { readWithLog4brains } from './log4brains.js';
import type { ReaderFolder, ReadRecord } from './reading.js';
import {
  readWithStructurizrAdrTools,
  readWithStructurizrLog4brains,
  readWithStructurizrMadr,
} from './structurizr.js';

/** A tool's way of reading a folder and the fields it reads at all. */
export interface Reader {
  readonly read: (folder: ReaderFolder) => readonly ReadRecord[];
  readonly fields: readonly ('title' | 'status' | 'date' | 'links')[];
}

export type ReaderName =
  | 'adr-tools'
  | 'backstage'
  | 'log4brains'
  | 'structurizr-adrtools'
  | 'structurizr-madr'
  | 'structurizr-log4brains'
  | 'adr-log';

const ALL_FIELDS = ['title', 'status', 'date', 'links'] as const;

/** Every reader by name. */
export const READERS: Readonly<Record<ReaderName, Reader>> = {
  'adr-tools': { read: readWithAdrTools, fields: ['title', 'status', 'links'] },
  backstage: { read: readWithBackstage, fields: ['title', 'status', 'date'] },
  log4brains: { read: readWithLog4brains, fields: ALL_FIELDS },
  'structurizr-adrtools': { read: readWithStructurizrAdrTools, fields: ALL_FIELDS },
  'structurizr-madr': { read: readWithStructurizrMadr, fields: ALL_FIELDS },
  'structurizr-log4brains': { read: readWithStructurizrLog4brains, fields: ALL_FIELDS },
  'adr-log': { read: readWithAdrLog, fields: ['title'] },
};
