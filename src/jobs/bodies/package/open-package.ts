import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { PackageError } from '../../../core/packaging/package/package-error.ts';
import { signatureOf } from '../../../core/pipeline/signature.ts';
import { getSigningKeys } from '../../../storage/models/signing-keys.ts';
import type { OpenedPackage, Opening, PackageSigner, PackagingApi } from '../../contracts/packaging.ts';
import { fileHash } from './file-hash.ts';
import { openFile } from './package-file.ts';
import { isSealed } from './sealed-file.ts';
import { fingerprintOf, type Signer } from './signed-manifest.ts';
import { checkPackedSize } from './zip-files.ts';

/**
 * Opens a file as a package and tells what it is; nothing of it is stored. A model made to answer for ever does: the
 * caller sets a limit to the time and ends this thread.
 */
export const openPackage: PackagingApi['openPackage'] = async ({ file, passphrase }) => {
  try {
    return await opening(file, passphrase);
  } catch (error) {
    if (error instanceof PackageError) return { state: 'refused', fault: error.fault, reason: error.message };
    throw error;
  }
};

async function opening(file: Blob, passphrase: string | null): Promise<Opening> {
  checkPackedSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (passphrase === null && isSealed(bytes)) return { state: 'locked' };
  const opened = await openFile(bytes, await fileHash(), passphrase ?? undefined);
  return { state: 'opened', package: await told(opened) };
}

async function told({ content, signer }: Awaited<ReturnType<typeof openFile>>): Promise<OpenedPackage> {
  const { pipeline, examples, modelCard, name, version, createdAt, softwareVersion, trainedOn, metrics } =
    content;
  return {
    name,
    version,
    createdAt,
    softwareVersion,
    trainedOn,
    metrics,
    model: estimatorLabels[pipeline.estimator],
    signature: signatureOf(neededColumns(pipeline), pipeline.target),
    signer: signer && (await knownSigner(signer)),
    card: modelCard.markdown,
    examples: examples.rows.rows,
  };
}

async function knownSigner({ name, fingerprint }: Signer): Promise<PackageSigner> {
  const own = await getSigningKeys();
  const isThisDevice = own !== undefined && (await fingerprintOf(own.publicKey)) === fingerprint;
  return { name, fingerprint, isThisDevice };
}
