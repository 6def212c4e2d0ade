import type { FileOptions } from '../../contracts/import-preview.ts';
import type { SourceFile, TableInput } from '../../contracts/ingest.ts';
import { unpack } from './unpack.ts';

/** A table of its own among those that are put under each other, and how it is to be read. */
export interface SourcePart extends SourceFile {
  readonly options: FileOptions;
  /** The place among the files that it came in or with. */
  readonly file: number;
}

/** Every table that a person chose: the files, and of an archive of which all is wanted each one in it. @throws InputError */
export async function sourceParts({
  source,
  fileName,
  options = {},
  appended = [],
}: TableInput): Promise<readonly SourcePart[]> {
  const files: readonly SourceFile[] = [{ source, fileName, options }, ...appended];
  const parts = await Promise.all(files.map((file, place) => partsOf(file, place)));
  return parts.flat();
}

async function partsOf(
  { source, fileName, options = {} }: SourceFile,
  file: number,
): Promise<readonly SourcePart[]> {
  const { allEntries = false, ...own } = options;
  const one: SourcePart = { source, fileName, options: own, file };
  if (!allEntries) return [one];
  const { entries } = await unpack(source, null);
  if (entries.length < 2) return [one];
  return entries.map(entry => ({
    source,
    fileName: `${fileName}/${entry}`,
    options: { ...own, entry },
    file,
  }));
}
