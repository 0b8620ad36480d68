import { zipOf, type ZipEntry } from '../model/zip';

/** What somebody chose or dropped, ready to be sent. */
export interface ChosenFiles {
  readonly archive: Blob;
  /** How many files are in it; nothing where an archive was chosen as it is. */
  readonly count: number | undefined;
  /** What to call it: the archive's name, the folder's, or the file's. */
  readonly name: string;
}

/** A file that belongs to a record's folder: the server tells decisions, indexes and templates apart. */
const WANTED = /\.(md|markdown|json|txt)$/i;

/** One archive of the files chosen: a ZIP as it is, anything else packed with its path in the folder. */
export async function toArchive(files: readonly File[]): Promise<ChosenFiles | undefined> {
  const [first] = files;
  if (first === undefined) return undefined;
  if (files.length === 1 && /\.zip$/i.test(first.name)) {
    // Held in memory: what is imported is what was previewed, even if the file changes meanwhile.
    const archive = new Blob([await first.arrayBuffer()], { type: 'application/zip' });
    return { archive, count: undefined, name: first.name };
  }
  const wanted = files.filter((file) => WANTED.test(file.name));
  if (wanted.length === 0) return undefined;
  const entries = await Promise.all(
    wanted.map(async (file): Promise<ZipEntry> => ({
      path: pathOf(file),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const folder = folderPathOf(first).split('/')[0];
  return {
    archive: new Blob([zipOf(entries)], { type: 'application/zip' }),
    count: entries.length,
    name: folder === undefined || folder === '' ? first.name : folder,
  };
}

/** The path within the chosen folder: the folder's own name is its place on this machine, not the records'. */
function pathOf(file: File): string {
  const inFolder = folderPathOf(file).split('/').slice(1).join('/');
  return inFolder === '' ? file.name : inFolder;
}

/** Empty for a file chosen by itself, and where the environment knows no folders. */
function folderPathOf(file: File): string {
  return file.webkitRelativePath ?? '';
}

/** The files of a drop, folders read to their depths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map((entry) => filesOfEntry(entry, '')));
  return found.flat();
}

async function filesOfEntry(entry: FileSystemEntry, folder: string): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((give, fail) => {
      (entry as FileSystemFileEntry).file(give, fail);
    });
    // The browser fills the path in only for a chosen folder.
    if (folder !== '') Object.defineProperty(file, 'webkitRelativePath', { value: `${folder}/${file.name}` });
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const files: File[] = [];
  for (;;) {
    // A reader gives a hundred at a time, and none when it is at its end.
    const some = await new Promise<FileSystemEntry[]>((give, fail) => {
      reader.readEntries(give, fail);
    });
    if (some.length === 0) return files;
    for (const child of some) files.push(...(await filesOfEntry(child, path)));
  }
}
