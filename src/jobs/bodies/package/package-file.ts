import type { HashOf, PackageContent } from '../../../core/packaging/package/package-content.ts';
import { PackageError } from '../../../core/packaging/package/package-error.ts';
import { readPackage } from '../../../core/packaging/package/read-package.ts';
import { writePackage } from '../../../core/packaging/package/write-package.ts';
import { isSealed, seal, unseal } from './sealed-file.ts';
import { signPackage, type Signer, signerOf } from './signed-manifest.ts';
import { packZip, unpackZip } from './zip-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PackingChoices {
  /** Absent: the package is not signed. */
  readonly signer?: { readonly name: string; readonly keys: CryptoKeyPair };
  /** Absent: anybody can open it. */
  readonly passphrase?: string;
}

/** A package as a file, `name-1.0.0.terrarium`. */
export async function packFile(
  content: PackageContent,
  hashOf: HashOf,
  { signer, passphrase }: PackingChoices = {},
): Promise<Bytes> {
  const files = writePackage(content, hashOf);
  const archive = packZip(signer === undefined ? files : await signPackage(files, signer));
  return passphrase === undefined ? archive : seal(archive, passphrase);
}

/** What a package's file is called. */
export function packageFileName({ name, version }: Pick<PackageContent, 'name' | 'version'>): string {
  return `${fileStem(name)}-${version}.terrarium`;
}

/** A model's name as the beginning of a file's name on any system. */
export function fileStem(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'model' : plain;
}

/** A package that was taken. */
export interface OpenedFile {
  readonly content: PackageContent;
  /** Null where nobody signed it. */
  readonly signer: Signer | null;
  /** What lies in it. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * What a package's file holds, after everything was checked, and who signed it.
 * @throws PackageError naming what is wrong; 'wrong passphrase' where one is needed and none is given
 */
export async function openFile(file: Bytes, hashOf: HashOf, passphrase?: string): Promise<OpenedFile> {
  const files = unpackZip(await archiveOf(file, passphrase));
  const signer = await signerOf(files);
  return {
    content: readPackage(files, hashOf),
    signer,
    files: Array.from(files, ([path, { length }]) => ({ path, bytes: length })),
  };
}

function archiveOf(file: Bytes, passphrase: string | undefined): Promise<Bytes> | Bytes {
  if (!isSealed(file)) return file;
  if (passphrase === undefined)
    throw new PackageError('wrong passphrase', 'The package is behind a passphrase. Type it to open it.');
  return unseal(file, passphrase);
}
