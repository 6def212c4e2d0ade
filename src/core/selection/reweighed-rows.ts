import { InputError } from '../errors.ts';
import { reweigh } from '../fairness/reweighing.ts';
import { groupPeople } from '../fairness/row-groups.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import { type Table, takeTableRows } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import type { TrainingData } from './training-data.ts';

/**
 * The training data with the group of people of each row, where the settings ask for classes to be evened out between
 * them. Groups are made from the training rows alone. @throws InputError for a number, which has no classes
 */
export function withPeople(
  training: TrainingData,
  table: Table,
  trainRows: Uint32Array,
  { reweighing }: Pick<ComparisonSettings, 'reweighing'>,
): TrainingData {
  if (reweighing === undefined) return training;
  if (training.target.task === 'regression')
    throw new InputError(
      `"${training.target.column}" is a number: it has no classes to even out between groups.`,
      'Take the reweighing out.',
    );
  const { codes } = groupPeople(takeTableRows(table, trainRows), reweighing.columns);
  return { ...training, people: codes };
}

/**
 * The rows that are learned from, weighed by these data's groups and classes, if they have groups.
 * @throws InputError when the preparation changed the rows
 */
export function reweighedRows(rows: LearningRows, { people, values }: TrainingData): LearningRows {
  if (people === undefined) return rows;
  if (rows.sampleWeight !== null || rows.values.length !== values.length)
    throw new InputError(
      'Classes cannot be balanced and evened out between groups at once.',
      'Take the balancing out of the preparation, or the reweighing out of the training.',
    );
  return { ...rows, sampleWeight: reweigh(people, values) };
}
