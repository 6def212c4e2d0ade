import { neededColumns } from '../../decision/ruled-columns.ts';
import { messageOf } from '../../errors.ts';
import type { PipelineModel, Predictions } from '../../pipeline/pipeline-model.ts';
import { predictTable } from '../../pipeline/predict-table.ts';
import { signatureOf } from '../../pipeline/signature.ts';
import { checkPipeline } from './check-pipeline.ts';
import { checkExamples, checkMetrics } from './check-told.ts';
import type { HashOf, PackageContent, PackageFiles } from './package-content.ts';
import { PackageError } from './package-error.ts';
import { partPaths } from './part-paths.ts';
import { readManifest } from './read-manifest.ts';
import { readValue, writeValue } from './value-part.ts';

/**
 * Reads a package after everything was checked: that its files are those of its manifest, that all in it is known here,
 * that its parts do not contradict each other, and that it answers its examples, bit for bit, as where it was made.
 * A model made to answer for ever does: whoever reads a stranger's package reads it in a thread that can be ended.
 * @throws PackageError naming what is wrong
 */
export function readPackage(files: PackageFiles, hashOf: HashOf): PackageContent {
  const manifest = readManifest(files, hashOf);
  const pipeline = checkPipeline(valueOf(files, 'pipeline'));
  expectSame(files, 'preparation', pipeline.preparation);
  expectSame(files, 'model', pipeline.model);
  const signature = signatureOf(neededColumns(pipeline), pipeline.target);
  if (JSON.stringify(jsonOf(files, 'signature')) !== JSON.stringify(signature))
    throw contradiction('signature', 'pipeline');
  const named = manifest.features.join('\n') === signature.inputs.map(({ name }) => name).join('\n');
  if (
    !named ||
    manifest.estimator !== pipeline.estimator ||
    manifest.target.column !== pipeline.target.column
  )
    throw contradiction('manifest', 'pipeline');
  const examples = checkExamples(valueOf(files, 'examples'));
  expectSameAnswers(pipeline, examples);
  const [markdown, html] = partPaths['model card'];
  return {
    name: manifest.name,
    version: manifest.version,
    createdAt: manifest.createdAt,
    softwareVersion: manifest.createdWith.version,
    trainedOn: manifest.trainedOn,
    pipeline,
    examples,
    metrics: checkMetrics(jsonOf(files, 'metrics')),
    modelCard: { markdown: textOf(files, markdown), html: textOf(files, html) },
  };
}

/** That the part by itself is what the whole holds. */
function expectSame(files: PackageFiles, role: 'preparation' | 'model', value: object): void {
  const whole = writeValue(value);
  const [json, bin] = partPaths[role];
  if (!sameBytes(whole.json, files.get(json)!) || !sameBytes(whole.bin, files.get(bin)!))
    throw contradiction(role, 'pipeline');
}

function expectSameAnswers(pipeline: PipelineModel, { rows, predictions }: PackageContent['examples']): void {
  let answers: Predictions;
  try {
    answers = predictTable(pipeline, rows);
  } catch (error) {
    throw new PackageError(
      'unfit pipeline',
      `The package's model cannot answer its own examples: ${messageOf(error)}`,
      { cause: error },
    );
  }
  const [here, there] = [writeValue(answers), writeValue(predictions)];
  if (!sameBytes(here.json, there.json) || !sameBytes(here.bin, there.bin))
    throw new PackageError(
      'other predictions',
      'The package answers its own examples otherwise here than where it was made.',
    );
}

function valueOf(files: PackageFiles, role: 'pipeline' | 'preparation' | 'model' | 'examples'): unknown {
  const [json, bin] = partPaths[role];
  try {
    return readValue({ json: files.get(json)!, bin: files.get(bin)! });
  } catch (error) {
    throw unreadable(role, error);
  }
}

function jsonOf(files: PackageFiles, role: 'signature' | 'metrics'): unknown {
  const [path] = partPaths[role];
  try {
    return JSON.parse(textOf(files, path));
  } catch (error) {
    throw unreadable(role, error);
  }
}

function textOf(files: PackageFiles, path: string): string {
  return new TextDecoder('utf-8').decode(files.get(path));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function unreadable(role: string, error: unknown): PackageError {
  return new PackageError('unreadable part', `The package's ${role} cannot be read: ${messageOf(error)}.`, {
    cause: error,
  });
}

function contradiction(a: string, b: string): PackageError {
  return new PackageError('contradicting parts', `The package's ${a} is not that of its ${b}.`);
}
