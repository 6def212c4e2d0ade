import { beforeEach, describe, expect, test } from 'vitest';
import { exportModel } from '../../../src/jobs/bodies/package/export-model.ts';
import { fileHash } from '../../../src/jobs/bodies/package/file-hash.ts';
import { openPackage } from '../../../src/jobs/bodies/package/open-package.ts';
import { openFile } from '../../../src/jobs/bodies/package/package-file.ts';
import { packVersion } from '../../../src/jobs/bodies/package/pack-version.ts';
import { seal } from '../../../src/jobs/bodies/package/sealed-file.ts';
import { surveyExports } from '../../../src/jobs/bodies/package/survey-exports.ts';
import { unpackZip } from '../../../src/jobs/bodies/package/zip-files.ts';
import type { PackInput, VersionChoice } from '../../../src/jobs/contracts/packaging.ts';
import { addProfile } from '../../../src/storage/governance/profiles.ts';
import { listModelVersions } from '../../../src/storage/models/registry.ts';
import { tableOf } from '../../core/table-of.ts';
import { project } from '../../storage/examples.ts';
import { withFreshStorage } from '../../storage/fresh-storage.ts';
import { churnModel, deployChurnModel } from '../deployed-example.ts';

const table = tableOf({
  tenure: [10, 60, 12, 40],
  contract: ['Month', 'Year', 'Month', 'Month'],
  churn: ['Yes', 'No', 'Yes', 'No'],
});
/** So quick that nobody should use it. */
const quick = { memory: 8, iterations: 1, lanes: 1 };
let choice: VersionChoice;

withFreshStorage();

beforeEach(async () => {
  await deployChurnModel(table);
  const [version] = await listModelVersions(project.id);
  choice = { projectId: project.id, versionId: version!.id };
});

const silent = () => {};
const packed = (how: Partial<PackInput> = {}) =>
  packVersion({ ...choice, sign: false, passphrase: null, ...how }, silent);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('a package', () => {
  test('holds the registered model as it is, by its name and first version', async () => {
    const { blob, fileName, contents, fingerprint } = await packed();
    expect(fileName).toBe('churn-1.0.0.terrarium');
    expect(fingerprint).toBeNull();
    const { content, signer, files } = await openFile(await bytesOf(blob), await fileHash());
    expect(content.pipeline).toStrictEqual(churnModel);
    expect(content.examples.rows.rows).toBe(20);
    expect(content.modelCard.markdown).toContain('# Model card: Penguins');
    expect(content.trainedOn.datasetVersion).toBe('dataset-1');
    expect(signer).toBeNull();
    expect(contents).toEqual(files);
  });

  test('has the same bytes each time', async () => {
    expect(await bytesOf((await packed()).blob)).toEqual(await bytesOf((await packed()).blob));
  });

  test('is signed as the profile at work, always by the same key, which this device knows again', async () => {
    await addProfile('Ada', 1);
    const { blob, fingerprint } = await packed({ sign: true });
    const opening = await openPackage({ file: blob, passphrase: null });
    expect(opening).toMatchObject({
      state: 'opened',
      package: { name: 'churn', version: '1.0.0', signer: { name: 'Ada', fingerprint, isThisDevice: true } },
    });
    expect((await packed({ sign: true })).fingerprint).toBe(fingerprint);
  });

  test('behind a passphrase asks for it, and refuses another by name', async () => {
    const archive = await bytesOf((await packed()).blob);
    const file = new Blob([await seal(archive, 'correct horse', quick)]);
    expect(await openPackage({ file, passphrase: null })).toEqual({ state: 'locked' });
    expect(await openPackage({ file, passphrase: 'battery staple' })).toMatchObject({
      state: 'refused',
      fault: 'wrong passphrase',
    });
    expect(await openPackage({ file, passphrase: 'correct horse' })).toMatchObject({ state: 'opened' });
  });

  test('that is none, or larger than any, is refused by name', async () => {
    const text = new Blob(['name,age\n']);
    expect(await openPackage({ file: text, passphrase: null })).toMatchObject({ fault: 'no package' });
    const huge = { size: 2 ** 40 } as Blob;
    expect(await openPackage({ file: huge, passphrase: null })).toMatchObject({ fault: 'too large' });
  });

  test('of a version that is not there is not made', async () => {
    await expect(packed({ versionId: 'gone' })).rejects.toMatchObject({ name: 'NotStoredError' });
  });
});

describe('an export', () => {
  test('is one file by its ending, or an archive of several', async () => {
    const python = await exportModel({ ...choice, format: 'python' }, silent);
    expect(python.fileName).toBe('churn-1.0.0.py');
    // The example's model was tested on no rows.
    expect(python.agreement).toEqual({ rows: 0, furthest: 0 });
    expect(await python.blob.text()).toContain('def predict(row):');
    const server = await exportModel({ ...choice, format: 'server' }, silent);
    expect(server.fileName).toBe('churn-1.0.0-server.zip');
    const files = unpackZip(await bytesOf(server.blob));
    expect(server.contents).toEqual(Array.from(files, ([path, { length }]) => ({ path, bytes: length })));
    expect([...files.keys()]).toContain('app.py');
  });

  test('is looked over before: a line of weights can be said in every format', async () => {
    const { semanticVersion, obstacles, heldRows, cleanedBy } = await surveyExports(choice);
    expect(semanticVersion).toBe('1.0.0');
    expect(Object.values(obstacles).filter(Boolean)).toEqual([]);
    expect([heldRows, cleanedBy]).toEqual([[], []]);
  });
});
