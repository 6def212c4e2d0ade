import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { neededColumns } from '../../../../src/core/decision/ruled-columns.ts';
import { exampleRows } from '../../../../src/core/packaging/package/example-rows.ts';
import type { PackageManifest } from '../../../../src/core/packaging/package/manifest.ts';
import type {
  HashOf,
  PackageContent,
  PackageFiles,
} from '../../../../src/core/packaging/package/package-content.ts';
import { PackageError, type PackageFault } from '../../../../src/core/packaging/package/package-error.ts';
import { readPackage } from '../../../../src/core/packaging/package/read-package.ts';
import { readValue, writeValue } from '../../../../src/core/packaging/package/value-part.ts';
import { writePackage } from '../../../../src/core/packaging/package/write-package.ts';
import type { PipelineModel } from '../../../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../../src/core/pipeline/predict-table.ts';
import { churnModel } from '../../../jobs/deployed-example.ts';

const hashOf: HashOf = bytes => createHash('sha256').update(bytes).digest('hex');

function contentOf(pipeline: PipelineModel): PackageContent {
  const rows = exampleRows(neededColumns(pipeline), 5, 1);
  return {
    name: 'churn',
    version: '1.0.0',
    createdAt: '2026-11-24T00:00:00.000Z',
    softwareVersion: '0.1.0',
    pipeline,
    trainedOn: { datasetVersion: 'ab'.repeat(32), rows: 100, at: '2026-11-23T00:00:00.000Z' },
    examples: { rows, predictions: predictTable(pipeline, rows) },
    metrics: { roc_auc: { estimate: 0.8, lower: 0.75, upper: 0.85 } },
    modelCard: { markdown: '# Churn', html: '<h1>Churn</h1>' },
  };
}

const content = contentOf(churnModel);
const files = writePackage(content, hashOf);
const json = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path)));
const part = (role: string, name: string) =>
  readValue({ json: files.get(`${role}/${name}.json`)!, bin: files.get(`${role}/arrays.bin`)! });
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

test('a package holds what was put in, bit for bit', () => {
  expect(readPackage(files, hashOf)).toStrictEqual(content);
});

test('the same content gives the same files', () => {
  expect(writePackage(contentOf(churnModel), hashOf)).toEqual(files);
});

test('its manifest names every file with its bytes and SHA-256, its signature what goes in and out', () => {
  const manifest = json('manifest.json') as PackageManifest;
  expect(manifest.parts.map(({ path }) => path).sort()).toEqual(
    [...files.keys()].filter(path => path !== 'manifest.json').sort(),
  );
  for (const { path, bytes: length, sha256 } of manifest.parts)
    expect([length, sha256]).toEqual([files.get(path)!.length, hashOf(files.get(path)!)]);
  expect(manifest).toMatchObject({ task: 'classification', features: ['tenure', 'contract'] });
  expect(json('signature.json').output.classes).toEqual(['No', 'Yes']);
  expect(json('requirements.json').steps).toEqual(['oneHotEncoder', 'simpleImputer', 'standardScaler']);
});

test('preparation and model can be taken by themselves', () => {
  expect(part('model', 'model')).toStrictEqual(churnModel.model);
  expect(part('preparation', 'preparation')).toStrictEqual(churnModel.preparation);
});

describe('a hostile or broken package is refused by name', () => {
  /** With other files, whose hashes the manifest tells, as one would who knows the format. */
  function forged(
    changes: Readonly<Record<string, Uint8Array<ArrayBuffer> | null>>,
    told: Partial<PackageManifest> = {},
  ): PackageFiles {
    const changed = new Map(files);
    for (const [path, file] of Object.entries(changes))
      if (file === null) changed.delete(path);
      else changed.set(path, file);
    const manifest = json('manifest.json') as PackageManifest;
    const parts = manifest.parts.map(part => {
      const file = changed.get(part.path) ?? files.get(part.path)!;
      return { ...part, bytes: file.length, sha256: hashOf(file) };
    });
    if (!Object.hasOwn(changes, 'manifest.json'))
      changed.set('manifest.json', bytes({ ...manifest, ...told, parts }));
    return changed;
  }

  /** With another pipeline in all of its parts. */
  function withPipeline(change: object): PackageFiles {
    const pipeline = { ...churnModel, ...change } as PipelineModel;
    const entries = (['pipeline', 'preparation', 'model'] as const).flatMap(role => {
      const value = role === 'pipeline' ? pipeline : pipeline[role];
      const { json: text, bin } = writeValue(value);
      return [
        [`${role}/${role}.json`, text],
        [`${role}/arrays.bin`, bin],
      ] as const;
    });
    return forged(Object.fromEntries(entries), { estimator: pipeline.estimator });
  }

  function withExamples(examples: unknown): PackageFiles {
    const { json: text, bin } = writeValue(examples);
    return forged({ 'examples/examples.json': text, 'examples/arrays.bin': bin });
  }

  const manifest = json('manifest.json') as PackageManifest;
  const flipped = files.get('model/arrays.bin')!.slice();
  flipped[7]! ^= 0x80;
  const cases: readonly [string, PackageFault, PackageFiles][] = [
    ['nothing', 'no package', new Map()],
    ['a manifest that is no JSON', 'no package', forged({ 'manifest.json': bytes('{') })],
    ['a manifest in Latin-1', 'no package', forged({ 'manifest.json': new Uint8Array([0x22, 0xe9, 0x22]) })],
    [
      'a manifest without a name',
      'no package',
      forged({ 'manifest.json': bytes({ ...manifest, name: '' }) }),
    ],
    [
      'a version that is none',
      'no package',
      forged({ 'manifest.json': bytes({ ...manifest, version: '1.0' }) }),
    ],
    ...(
      [
        ['without who made it', { createdWith: null }],
        ['without features', { features: null }],
        ['trained at no time', { trainedOn: { ...manifest.trainedOn, at: 'soon' } }],
        ['trained on a text', { trainedOn: { ...manifest.trainedOn, rows: '<b>' } }],
      ] as const
    ).map(([what, change]): [string, PackageFault, PackageFiles] => [
      `a manifest ${what}`,
      'no package',
      forged({ 'manifest.json': bytes({ ...manifest, ...change }) }),
    ]),
    ['metrics that are a list', 'unreadable part', forged({ 'metrics.json': bytes([1]) })],
    [
      'a metric that is a text',
      'unreadable part',
      forged({ 'metrics.json': bytes({ roc_auc: { estimate: '0.9' } }) }),
    ],
    ['examples that are none', 'unreadable part', withExamples(null)],
    ['no example', 'unreadable part', withExamples({ ...content.examples, rows: { rows: 0, columns: [] } })],
    ['predictions of nothing', 'other predictions', withExamples({ ...content.examples, predictions: {} })],
    [
      'a format of the future',
      'newer format',
      forged({ 'manifest.json': bytes({ ...manifest, format: 'terrarium-package/2' }) }),
    ],
    ['a part that is not there', 'missing part', forged({ 'model/arrays.bin': null })],
    [
      'a part that the manifest leaves out',
      'missing part',
      forged({ 'manifest.json': bytes({ ...manifest, parts: manifest.parts.slice(1) }) }),
    ],
    ['a file beside the parts', 'unlisted part', forged({ 'evil.js': bytes('alert(1)') })],
    ['a bit that fell over', 'changed part', new Map([...files, ['model/arrays.bin', flipped]])],
    [
      'a model changed in one of its two places',
      'contradicting parts',
      forged({ 'model/arrays.bin': flipped }),
    ],
    ['a pipeline that is no JSON', 'unreadable part', forged({ 'pipeline/pipeline.json': bytes('[') })],
    [
      'arrays longer than their file',
      'unreadable part',
      forged({ 'pipeline/pipeline.json': bytes({ value: '1', lengths: [2 ** 52] }) }),
    ],
    [
      'an array of a type of its own',
      'unreadable part',
      forged({
        'pipeline/pipeline.json': bytes({ value: '{"$":"Function","buffer":0}', lengths: [] }),
        'pipeline/arrays.bin': new Uint8Array(0),
      }),
    ],
    ['a pipeline of another format', 'unfit pipeline', withPipeline({ format: 'terrarium-pipeline/9' })],
    ['an algorithm that is none', 'unknown estimator', withPipeline({ estimator: 'shellCommand' })],
    [
      "an algorithm from an object's prototype",
      'unknown estimator',
      withPipeline({ estimator: 'constructor' }),
    ],
    ['an algorithm of the other task', 'unfit pipeline', withPipeline({ estimator: 'ridge' })],
    [
      'a model of another algorithm',
      'unfit pipeline',
      withPipeline({ estimator: 'histGradientBoostingClassifier' }),
    ],
    [
      'a step that is none',
      'unknown preparation',
      withPipeline({
        preparation: {
          format: 'terrarium-preparation/2',
          groups: [{ name: 'a', columns: [], steps: [{ kind: 'eval', fitted: {} }] }],
          finally: [],
          featureNames: [],
        },
      }),
    ],
    [
      'a preparation of the future',
      'unknown preparation',
      withPipeline({ preparation: { format: 'terrarium-preparation/3' } }),
    ],
    [
      'an input twice',
      'unfit pipeline',
      withPipeline({ inputs: [churnModel.inputs[0], churnModel.inputs[0]] }),
    ],
    ['an input of no kind', 'unfit pipeline', withPipeline({ inputs: [{ name: 'a', kind: 'script' }] })],
    [
      'a positive class that is none',
      'unfit pipeline',
      withPipeline({ target: { ...churnModel.target, positive: 'Maybe' } }),
    ],
    [
      'a signature of another model',
      'contradicting parts',
      forged({ 'signature.json': bytes({ ...json('signature.json'), inputs: [] }) }),
    ],
    [
      'a manifest of another model',
      'contradicting parts',
      forged({ 'manifest.json': bytes({ ...manifest, estimator: 'gaussianNB' }) }),
    ],
    [
      'a model that answers otherwise',
      'other predictions',
      withPipeline({ model: { ...churnModel.model, intercepts: Float64Array.of(1e-9) } }),
    ],
    [
      'coefficients that are too few',
      'unfit pipeline',
      withPipeline({ model: { ...churnModel.model, features: 2, coefficients: Float64Array.of(1, 2) } }),
    ],
  ];

  test.each(cases)('%s: %s', (_, fault, hostile) => {
    let thrown: unknown = null;
    try {
      readPackage(hostile, hashOf);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PackageError);
    expect((thrown as PackageError).fault).toBe(fault);
  });
});
