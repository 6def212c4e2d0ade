import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { exampleRows } from '../../../core/packaging/package/example-rows.ts';
import type { PackageContent } from '../../../core/packaging/package/package-content.ts';
import { predictTable } from '../../../core/pipeline/predict-table.ts';
import { currentProfile } from '../../../storage/governance/profiles.ts';
import { signingKeys } from '../../../storage/models/signing-keys.ts';
import type { PackagingApi } from '../../contracts/packaging.ts';
import { type ChosenVersion, openVersion } from './chosen-version.ts';
import { fileHash } from './file-hash.ts';
import { openFile, packageFileName, packFile } from './package-file.ts';
import { makeSigningKeys } from './signed-manifest.ts';
import { softwareVersion } from './software-version.ts';
import { writeVersionCard } from './version-card.ts';

const examples = { rows: 20, seed: 1 };

/**
 * A registered version as a package, which was opened again and checked as a receiver does before it is handed over.
 * The same version, words and choices give the same content.
 * @throws NotStoredError
 */
export const packVersion: PackagingApi['pack'] = async ({ sign, passphrase, ...choice }, report) => {
  report({ fraction: 0, phase: 'Reading the model' });
  const chosen = await openVersion(choice);
  report({ fraction: 0.2, phase: 'Writing the card and the examples' });
  const content = await contentOf(chosen);
  report({ fraction: 0.4, phase: 'Packing' });
  const hashOf = await fileHash();
  const signer = sign ? await ownSigner() : null;
  const file = await packFile(content, hashOf, {
    ...(signer && { signer }),
    ...(passphrase !== null && { passphrase }),
  });
  report({ fraction: 0.7, phase: 'Checking it as whoever opens it will' });
  const opened = await openFile(file, hashOf, passphrase ?? undefined);
  return {
    fileName: packageFileName(content),
    blob: new Blob([file], { type: 'application/octet-stream' }),
    contents: opened.files,
    fingerprint: opened.signer?.fingerprint ?? null,
  };
};

async function contentOf(chosen: ChosenVersion): Promise<PackageContent> {
  const { version, semanticVersion, run, pipeline } = chosen;
  const rows = exampleRows(neededColumns(pipeline), examples.rows, examples.seed);
  const createdAt = new Date(version.createdAt).toISOString();
  return {
    name: version.model,
    version: semanticVersion,
    createdAt,
    softwareVersion,
    pipeline,
    trainedOn: {
      datasetVersion: run.datasetVersionId,
      rows: run.result.trainRows,
      at: new Date(run.startedAt).toISOString(),
    },
    examples: { rows, predictions: predictTable(pipeline, rows) },
    ...(await writeVersionCard(chosen, createdAt)),
  };
}

async function ownSigner() {
  const [profile, keys] = await Promise.all([currentProfile(), signingKeys(makeSigningKeys)]);
  return { name: profile?.name ?? '', keys };
}
