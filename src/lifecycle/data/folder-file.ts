/** A file of a watched folder, as far as it tells one state of it from another. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: number;
  readonly modifiedAt: number;
}

/** A file that a person has not dealt with as it is now. */
export interface OfferedFile extends FolderFile {
  readonly state: 'new' | 'changed';
}

/** Of the files in a folder those that were not dealt with, or were changed since, the oldest first. */
export function offeredFiles(
  found: readonly FolderFile[],
  taken: readonly FolderFile[],
): readonly OfferedFile[] {
  const known = new Map(taken.map(file => [file.name, file]));
  return found
    .flatMap((file): OfferedFile[] => {
      const before = known.get(file.name);
      if (before === undefined) return [{ ...file, state: 'new' }];
      return isSame(file, before) ? [] : [{ ...file, state: 'changed' }];
    })
    .toSorted((a, b) => a.modifiedAt - b.modifiedAt || a.name.localeCompare(b.name));
}

/** The record of what was dealt with, with these files as they are now. */
export function withTaken(taken: readonly FolderFile[], files: readonly FolderFile[]): readonly FolderFile[] {
  const names = new Set(files.map(({ name }) => name));
  const now = files.map(({ name, bytes, modifiedAt }) => ({ name, bytes, modifiedAt }));
  return [...taken.filter(({ name }) => !names.has(name)), ...now];
}

function isSame(a: FolderFile, b: FolderFile): boolean {
  return a.bytes === b.bytes && a.modifiedAt === b.modifiedAt;
}
