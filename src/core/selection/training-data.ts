import type { Target } from '../pipeline/pipeline-model.ts';
import type { PreparationContext, TargetOfRows } from '../preprocessing/transformer.ts';
import { type Table, takeTableRows } from '../table/column.ts';

/** What candidates learn from, or are measured on: the input columns of some rows, and their target. */
export interface TrainingData {
  readonly table: Table;
  readonly target: Target;
  /** The target of each row of the table: its value, or the code of its class. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The group of people that each row is in, where classes are evened out between groups. */
  readonly people?: Int32Array;
  /** What each row weighs by the group of people that it is in, where groups are weighed. */
  readonly groupWeights?: Float64Array<ArrayBuffer>;
}

/** The values at `rows`, in that order. */
export function takeValues(values: Float64Array, rows: Uint32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(rows, row => values[row]!);
}

/** The data of the rows at `rows` alone, in that order. */
export function takeTrainingRows(data: TrainingData, rows: Uint32Array): TrainingData {
  const { table, values, people, groupWeights } = data;
  return {
    ...data,
    table: takeTableRows(table, rows),
    values: takeValues(values, rows),
    ...(people && { people: Int32Array.from(rows, row => people[row]!) }),
    ...(groupWeights && { groupWeights: takeValues(groupWeights, rows) }),
  };
}

/** A context in which there always is a target. */
export interface LearningContext extends PreparationContext {
  readonly target: TargetOfRows;
}

/** What a preparation is fitted with on these data. */
export function preparationContext({ target, values }: TrainingData, seed: number): LearningContext {
  return { seed, target: { values, classes: target.task === 'classification' ? target.classes : [] } };
}

/** Code of the class that binary metrics speak of; null where there is none. */
export function positiveCode(target: Target): number | null {
  if (target.task === 'regression' || target.positive === null) return null;
  return target.classes.indexOf(target.positive);
}

/** How many classes a fit is told of; 0 for a regression. */
export function classCount(target: Target): number {
  return target.task === 'classification' ? target.classes.length : 0;
}
