import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleRows } from '../../../src/core/packaging/package/example-rows.ts';
import type { HashOf, PackageContent } from '../../../src/core/packaging/package/package-content.ts';
import { PackageError } from '../../../src/core/packaging/package/package-error.ts';
import { writePackage } from '../../../src/core/packaging/package/write-package.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import { openFile, packageFileName, packFile } from '../../../src/jobs/bodies/package/package-file.ts';
import { seal } from '../../../src/jobs/bodies/package/sealed-file.ts';
import { makeSigningKeys, signPackage } from '../../../src/jobs/bodies/package/signed-manifest.ts';
import { packZip } from '../../../src/jobs/bodies/package/zip-files.ts';
import { churnModel } from '../deployed-example.ts';

const hashOf: HashOf = bytes => createHash('sha256').update(bytes).digest('hex');
const rows = exampleRows(churnModel.inputs, 5, 1);
const content: PackageContent = {
  name: 'churn',
  version: '1.0.0',
  createdAt: '2026-11-24T00:00:00.000Z',
  softwareVersion: '0.1.0',
  pipeline: churnModel,
  trainedOn: { datasetVersion: 'ab'.repeat(32), rows: 100, at: '2026-11-23T00:00:00.000Z' },
  examples: { rows, predictions: predictTable(churnModel, rows) },
  metrics: {},
  modelCard: { markdown: '# Churn', html: '<h1>Churn</h1>' },
};
const files = writePackage(content, hashOf);
const keys = await makeSigningKeys();
const signed = await signPackage(files, { name: 'Ada', keys });
/** So quick that nobody should use it. */
const quick = { memory: 8, iterations: 1, lanes: 1 };

async function faultOf(file: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<string> {
  const error: unknown = await openFile(file, hashOf, passphrase).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PackageError);
  return (error as PackageError).fault;
}

test('a file holds what was packed, signed or not, sealed or not', async () => {
  expect(await openFile(await packFile(content, hashOf), hashOf)).toStrictEqual({
    content,
    signer: null,
    files: Array.from(files, ([path, { length }]) => ({ path, bytes: length })),
  });
  const file = await packFile(content, hashOf, { signer: { name: 'Ada', keys } });
  const { content: opened, signer } = await openFile(file, hashOf);
  expect(opened).toStrictEqual(content);
  expect(signer).toEqual({ name: 'Ada', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  const sealed = await seal(file, 'correct horse', quick);
  expect((await openFile(sealed, hashOf, 'correct horse')).signer).toEqual(signer);
});

test('the same content gives the same bytes', async () => {
  expect(await packFile(content, hashOf)).toEqual(await packFile(content, hashOf));
});

test('a passphrase is stretched as RFC 9106 recommends, and is the same however its letters are composed', async () => {
  const sealed = await packFile(content, hashOf, { passphrase: 'Zoë' });
  const words = new DataView(sealed.buffer, 20, 12);
  expect([0, 4, 8].map(at => words.getUint32(at, true))).toEqual([65_536, 3, 4]);
  expect((await openFile(sealed, hashOf, 'Zoë')).content).toStrictEqual(content);
}, 30_000);

test.each([
  ['churn', 'churn-1.0.0.terrarium'],
  ['Größe / Äpfel', 'Gro-e-A-pfel-1.0.0.terrarium'],
  ['../..', 'model-1.0.0.terrarium'],
])('the file of %s is called %s', (name, fileName) => {
  expect(packageFileName({ name, version: '1.0.0' })).toBe(fileName);
});

describe('a hostile or broken file is refused by name', () => {
  const archive = packZip(files);
  const archiveWith = (extra: Record<string, Uint8Array>) =>
    zipSync({ ...Object.fromEntries(files), ...extra });
  const tiny = new Uint8Array(1);

  test.each([
    ['nothing', new Uint8Array(0), 'no package'],
    ['a text', new TextEncoder().encode('name,age\nAda,36\n'), 'no package'],
    ['half an archive', archive.slice(0, archive.length / 2), 'no package'],
    ['a path up', archiveWith({ '../../etc/passwd': tiny }), 'unsafe path'],
    ['a path from the root', archiveWith({ '/etc/passwd': tiny }), 'unsafe path'],
    ['a path of another system', archiveWith({ '..\\boot.ini': tiny }), 'unsafe path'],
    ['a hidden file', archiveWith({ '.npmrc': tiny }), 'unsafe path'],
    ['an archive that unfolds', archiveWith({ bomb: new Uint8Array(50 * 2 ** 20) }), 'too large'],
    [
      'many files',
      archiveWith(Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`f${i}`, tiny]))),
      'too large',
    ],
    ['a file beside the parts', archiveWith({ 'evil.js': tiny }), 'unlisted part'],
  ])('%s', async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  test('a file twice in the directory', async () => {
    const twice = archiveWith({ 'model-card.mx': tiny });
    const text = new TextEncoder();
    const [from, to] = [text.encode('model-card.mx'), text.encode('model-card.md')];
    for (let at = 0; at + from.length <= twice.length; at++)
      if (from.every((byte, i) => twice[at + i] === byte)) twice.set(to, at);
    expect(await faultOf(twice)).toBe('unsafe path');
  });

  test('a signature of another name, manifest or key', async () => {
    const told = JSON.parse(new TextDecoder().decode(signed.get('signed-by.json')));
    const forged = (change: object) =>
      packZip(
        new Map([
          ...signed,
          ['signed-by.json', new TextEncoder().encode(JSON.stringify({ ...told, ...change }))],
        ]),
      );
    const others = await signPackage(files, { name: 'Ada', keys: await makeSigningKeys() });
    const other = JSON.parse(new TextDecoder().decode(others.get('signed-by.json')));
    expect(await faultOf(forged({ name: 'Grace' }))).toBe('bad signature');
    expect(await faultOf(forged({ publicKey: other.publicKey }))).toBe('bad signature');
    expect(await faultOf(forged({ algorithm: 'none' }))).toBe('bad signature');
    expect(await faultOf(forged({ signature: '' }))).toBe('bad signature');
    const manifest = new TextEncoder().encode(`${new TextDecoder().decode(files.get('manifest.json'))} `);
    expect(await faultOf(packZip(new Map([...signed, ['manifest.json', manifest]])))).toBe('bad signature');
  });

  test('a sealed file with another passphrase, none, a changed byte, or too much work', async () => {
    const sealed = await seal(archive, 'correct horse', quick);
    expect(await faultOf(sealed, 'battery staple')).toBe('wrong passphrase');
    expect(await faultOf(sealed)).toBe('wrong passphrase');
    const changed = (at: number, byte: number) => sealed.map((one, index) => (index === at ? byte : one));
    expect(await faultOf(changed(100, sealed[100]! ^ 1), 'correct horse')).toBe('wrong passphrase');
    expect(await faultOf(changed(35, sealed[35]! ^ 1), 'correct horse')).toBe('wrong passphrase');
    expect(await faultOf(changed(23, 0xff), 'correct horse')).toBe('too large');
    expect(await faultOf(changed(16, 2), 'correct horse')).toBe('newer format');
    expect(await faultOf(sealed.slice(0, 40), 'correct horse')).toBe('no package');
  });
});
