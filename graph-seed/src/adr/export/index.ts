export { exportAdrs } from './export-adrs.js';
export { contentOf } from './content-of.js';
export { languageOf } from './language-of.js';
export { readArchive, ARCHIVE_NAME, type ArchivedAdr } from './archive.js';
export {
  EXPORT_PROFILES,
  type AdrExport,
  type AdrToExport,
  type ExportedFile,
  type ExportProfile,
  type ExportWarning,
} from './adr-to-export.js';
