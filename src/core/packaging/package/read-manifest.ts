import { messageOf } from '../../errors.ts';
import { type PackageManifest, packageFormat } from './manifest.ts';
import type { HashOf, PackageFiles } from './package-content.ts';
import { PackageError } from './package-error.ts';
import { manifestPath, partPaths, partRoles, signedByPath } from './part-paths.ts';
import { parseVersion } from './semantic-version.ts';

/**
 * The manifest of a package whose files are all there and as it says.
 * @throws PackageError when it is no package, one of a newer format, or has a part that is missing, changed or not listed
 */
export function readManifest(files: PackageFiles, hashOf: HashOf): PackageManifest {
  const manifest = parseManifest(files.get(manifestPath));
  const listed = new Map(manifest.parts.map(part => [part.path, part]));
  for (const path of partRoles.flatMap(role => [...partPaths[role]]))
    if (!listed.has(path) || !files.has(path))
      throw new PackageError('missing part', `The package lacks the part "${path}".`);
  for (const [path, file] of files) {
    if (path === manifestPath || path === signedByPath) continue;
    const part = listed.get(path);
    if (part === undefined)
      throw new PackageError('unlisted part', `The package has a file that it does not list: "${path}".`);
    if (part.bytes !== file.length || part.sha256 !== hashOf(file))
      throw new PackageError(
        'changed part',
        `The part "${path}" is not what it was when the package was made: its SHA-256 differs.`,
      );
  }
  return manifest;
}

function parseManifest(file: Uint8Array<ArrayBuffer> | undefined): PackageManifest {
  if (file === undefined) throw noPackage(`it has no ${manifestPath}`);
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
  } catch (error) {
    throw noPackage(messageOf(error), error);
  }
  if (typeof manifest !== 'object' || manifest === null || !('format' in manifest))
    throw noPackage('its manifest has no format');
  if (manifest.format !== packageFormat)
    throw new PackageError(
      'newer format',
      `The package has the format ${JSON.stringify(manifest.format)}; this version of Terrarium reads "${packageFormat}". Update Terrarium and try again.`,
    );
  if (!isManifest(manifest)) throw noPackage('its manifest is not whole');
  return manifest;
}

function isManifest(value: object): value is PackageManifest {
  const { name, version, createdAt, createdWith, features, target, parts, trainedOn } = value as Readonly<
    Record<string, unknown>
  >;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name.length <= 200 &&
    typeof version === 'string' &&
    parseVersion(version) !== null &&
    isMoment(createdAt) &&
    isRecord(createdWith) &&
    typeof createdWith['version'] === 'string' &&
    Array.isArray(features) &&
    isRecord(target) &&
    isTrainingFacts(trainedOn) &&
    Array.isArray(parts) &&
    parts.every(isPart)
  );
}

function isTrainingFacts(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { datasetVersion, rows, at } = value;
  return typeof datasetVersion === 'string' && Number.isSafeInteger(rows) && isMoment(at);
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPart(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { path, bytes, sha256 } = value;
  return typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
}

function noPackage(why: string, cause?: unknown): PackageError {
  return new PackageError('no package', `This is no package of Terrarium: ${why}.`, { cause });
}
