import { type EstimatorName, estimatorEntries } from '../../models/catalogue.ts';
import type { Task } from '../../models/entry.ts';
import type { InputColumn, PipelineModel } from '../../pipeline/pipeline-model.ts';
import { currentPreparation, type StoredPreparation } from '../../preprocessing/stored-preparation.ts';
import { transformers } from '../../preprocessing/transformers.ts';
import { columnKinds } from '../../table/column.ts';
import { PackageError } from './package-error.ts';

/** More columns than any table of ours; more classes than any model of ours. */
const most = { inputs: 20_000, classes: 10_000 };

/**
 * Makes sure that plain data from elsewhere is a pipeline: of known formats, with an estimator and preparation steps that
 * are on our lists. What the model's own arrays hold is seen when it answers the package's examples.
 * @throws PackageError naming what is not known or does not fit
 */
export function checkPipeline(value: unknown): PipelineModel {
  if (!isRecord(value) || value['format'] !== 'terrarium-pipeline/1')
    throw unfit(`its format is ${JSON.stringify(isRecord(value) ? value['format'] : value)}`);
  const { inputs, target, preparation, estimator, params, model } = value;
  if (typeof estimator !== 'string' || !Object.hasOwn(estimatorEntries, estimator))
    throw new PackageError(
      'unknown estimator',
      `The package's algorithm ${JSON.stringify(estimator)} is not known here.`,
    );
  checkInputs(inputs);
  checkTarget(target, estimatorEntries[estimator as EstimatorName].task);
  if (!isRecord(params)) throw unfit('its parameters are no object');
  if (!isRecord(model)) throw unfit('its model is no object');
  checkPreparation(preparation);
  return value as unknown as PipelineModel;
}

function checkInputs(inputs: unknown): asserts inputs is readonly InputColumn[] {
  if (!Array.isArray(inputs) || inputs.length > most.inputs) throw unfit('it has no list of inputs');
  for (const input of inputs as readonly unknown[]) {
    const isFit =
      isRecord(input) &&
      typeof input['name'] === 'string' &&
      columnKinds.some(kind => kind === input['kind']) &&
      isTexts(input['categories']) &&
      typeof input['missingSeen'] === 'boolean' &&
      isRange(input['range']);
    if (!isFit) throw unfit(`an input is no column: ${JSON.stringify(input)?.slice(0, 200)}`);
  }
  const names = (inputs as readonly InputColumn[]).map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw unfit(`two inputs are called "${twice}"`);
}

function checkTarget(target: unknown, task: Task): void {
  if (!isRecord(target) || typeof target['column'] !== 'string') throw unfit('it has no target');
  if (target['task'] !== task)
    throw unfit(`its target is of a ${JSON.stringify(target['task'])}, its algorithm for ${task}`);
  if (task === 'regression') return;
  const { classes, positive } = target;
  if (!isTexts(classes) || classes.length < 2 || classes.length > most.classes)
    throw unfit('it has no two classes');
  if (positive !== null && !classes.some(one => one === positive))
    throw unfit(`its positive class ${JSON.stringify(positive)} is none of its classes`);
}

function checkPreparation(value: unknown): void {
  if (!isRecord(value)) throw unfit('it has no preparation');
  let steps: readonly unknown[];
  try {
    const { groups, finally: last } = currentPreparation(value as unknown as StoredPreparation);
    steps = [...groups.flatMap(group => group.steps), ...last];
  } catch (error) {
    throw new PackageError('unknown preparation', "The package's preparation is not known here.", {
      cause: error,
    });
  }
  for (const step of steps) {
    const kind = isRecord(step) ? step['kind'] : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(transformers, kind))
      throw new PackageError(
        'unknown preparation',
        `The package prepares its columns by ${JSON.stringify(kind)}, which is not known here.`,
      );
  }
}

function isRange(value: unknown): boolean {
  if (value === null) return true;
  return isRecord(value) && ['min', 'median', 'max'].every(key => Number.isFinite(value[key]));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(text => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unfit(why: string): PackageError {
  return new PackageError('unfit pipeline', `The package's pipeline cannot be used: ${why}.`);
}
