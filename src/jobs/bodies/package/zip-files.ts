import { unzipSync, zipSync } from 'fflate';
import type { PackageFiles } from '../../../core/packaging/package/package-content.ts';
import { PackageError } from '../../../core/packaging/package/package-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** More than any package of ours; a file that claims more is none. */
const most = { packedBytes: 256 * 2 ** 20, bytes: 512 * 2 ** 20, files: 64, pathLength: 100 };
/** Numbers of a model are packed to a third or so, words to a tenth; an archive that unpacks to more is made to fill a disk. */
const mostUnfolding = 200;
/** Below this nothing is filled. */
const harmlessBytes = 2 ** 20;
/** The date of every file, so that the same package has the same bytes: the first that a zip archive can say. */
const noDate = new Date(1980, 0, 1);

/** The files as a zip archive; the same files always give the same bytes. */
export function packZip(files: PackageFiles): Bytes {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: noDate });
}

/**
 * The files of a zip archive, after its directory was looked over: what would write elsewhere, appear twice or fill the
 * memory is not unpacked.
 * @throws PackageError naming the entry
 */
export function unpackZip(archive: Bytes): PackageFiles {
  checkPackedSize(archive.length);
  const seen = new Set<string>();
  let bytes = 0;
  const unpacked = unzip(archive, ({ name, size, originalSize }) => {
    checkPath(name, seen);
    bytes += originalSize;
    if (seen.size > most.files) throw tooLarge(`it has more than ${most.files} files`);
    if (bytes > most.bytes) throw tooLarge(`"${name}" makes it unpack to more than 512 MiB`);
    if (originalSize > harmlessBytes && originalSize > mostUnfolding * size)
      throw tooLarge(`"${name}" would unpack to ${Math.round(originalSize / size)} times its size`);
    return true;
  });
  return new Map(Object.entries(unpacked) as [string, Bytes][]);
}

/** Before a file is read into memory. @throws PackageError when it is larger than any package of ours */
export function checkPackedSize(bytes: number): void {
  if (bytes > most.packedBytes) throw tooLarge('it is larger than any package of Terrarium');
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

function unzip(archive: Bytes, filter: (entry: Entry) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    if (error instanceof PackageError) throw error;
    throw new PackageError('no package', 'This is no package of Terrarium: it is no whole zip archive.', {
      cause: error,
    });
  }
}

/** Only names as ours: no way up or out, no drive, no hidden file, nothing twice. */
function checkPath(path: string, seen: Set<string>): void {
  const isSafe =
    path.length <= most.pathLength &&
    /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(path);
  if (!isSafe)
    throw new PackageError('unsafe path', `The package has a file called ${JSON.stringify(path)}.`);
  if (seen.has(path)) throw new PackageError('unsafe path', `The package has two files called "${path}".`);
  seen.add(path);
}

function tooLarge(why: string): PackageError {
  return new PackageError('too large', `The package is not unpacked: ${why}.`);
}
