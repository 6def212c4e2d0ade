import { beforeAll, expect, test } from 'vitest';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { fileHash } from '../../src/jobs/bodies/package/file-hash.ts';
import { openFile } from '../../src/jobs/bodies/package/package-file.ts';
import type { VersionChoice } from '../../src/jobs/contracts/packaging.ts';
import { exportModel, openPackage, packVersion } from '../../src/jobs/packaging.ts';
import { listModelVersions } from '../../src/storage/models/registry.ts';
import { getSigningKeys } from '../../src/storage/models/signing-keys.ts';
import { tableOf } from '../core/table-of.ts';
import { churnModel, deployChurnModel } from '../jobs/deployed-example.ts';
import { project } from '../storage/examples.ts';

const tenures = Array.from({ length: 300 }, (_, i) => (i * 37) % 72);
const rows = tableOf({
  tenure: tenures,
  contract: tenures.map((_, i) => (i % 3 === 0 ? 'Year' : 'Month')),
  churn: tenures.map(tenure => (tenure < 20 ? 'Yes' : 'No')),
});
const passphrase = 'correct horse battery';
let choice: VersionChoice;

beforeAll(async () => {
  await deployChurnModel(rows);
  const [version] = await listModelVersions(project.id);
  choice = { projectId: project.id, versionId: version!.id };
});

test('a signed and locked package opens in a worker, and predicts every row as before, bit for bit', async () => {
  const packed = await packVersion({ ...choice, sign: true, passphrase }).result;
  expect(packed.fileName).toBe('churn-1.0.0.terrarium');
  expect(await openPackage({ file: packed.blob, passphrase: null }).result).toEqual({ state: 'locked' });
  expect(await openPackage({ file: packed.blob, passphrase }).result).toMatchObject({
    state: 'opened',
    package: { name: 'churn', signer: { fingerprint: packed.fingerprint, isThisDevice: true } },
  });
  const bytes = new Uint8Array(await packed.blob.arrayBuffer());
  const { content } = await openFile(bytes, await fileHash(), passphrase);
  expect(predictTable(content.pipeline, rows)).toStrictEqual(predictTable(churnModel, rows));
});

test('the key that signs cannot be read out', async () => {
  const { privateKey } = (await getSigningKeys())!;
  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

test('a package that takes too long is given up, and its thread ended', async () => {
  const { blob } = await packVersion({ ...choice, sign: false, passphrase: null }).result;
  const opening = openPackage({ file: blob, passphrase: null }, 1);
  await expect(opening.result).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('the model leaves as an HTML page that lets nothing in or out', async () => {
  const { blob, fileName } = await exportModel({ ...choice, format: 'html' }).result;
  expect(fileName).toBe('churn-1.0.0.html');
  expect(await blob.text()).toContain(`content="default-src 'none'; script-src 'sha256-`);
});
