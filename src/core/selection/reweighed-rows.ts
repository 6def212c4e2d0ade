import { placePeople, noGroup } from '../decision/place-people.ts';
import { InputError } from '../errors.ts';
import { reweigh } from '../fairness/reweighing.ts';
import { groupPeople } from '../fairness/row-groups.ts';
import type { LearningRows } from '../preprocessing/resampling/resampler.ts';
import type { RowCondition } from '../table/row-filter.ts';
import { type Table, takeTableRows } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import type { TrainingData } from './training-data.ts';

/** How training rows are weighed by the groups of people that they are in. */
export interface Reweighing {
  readonly columns: readonly string[];
  /** What a row of each group weighs; absent: classes are evened out between groups made from the training rows. */
  readonly groups?: readonly WeightedGroup[];
}

export interface WeightedGroup {
  readonly label: string;
  /** All of them hold for its rows, one for each column. */
  readonly conditions: readonly RowCondition[];
  readonly weight: number;
}

/**
 * The training data with the group of people of each row, where the settings ask for classes to be evened out between
 * them, or with the weight of its group. Groups are made from the training rows alone.
 * @throws InputError for a number without weights, since it has no classes
 */
export function withPeople(
  training: TrainingData,
  table: Table,
  trainRows: Uint32Array,
  { reweighing }: Pick<ComparisonSettings, 'reweighing'>,
): TrainingData {
  if (reweighing === undefined) return training;
  const { columns, groups } = reweighing;
  const rows = takeTableRows(table, trainRows);
  if (groups !== undefined) {
    const places = placePeople({ columns: columns.map(name => ({ name })), groups }, rows);
    const weights = Float64Array.from(places, place => (place === noGroup ? 1 : groups[place]!.weight));
    return { ...training, groupWeights: weights };
  }
  if (training.target.task === 'regression')
    throw new InputError(
      `"${training.target.column}" is a number: it has no classes to even out between groups.`,
      'Take the reweighing out.',
    );
  return { ...training, people: groupPeople(rows, columns).codes };
}

/**
 * The rows that are learned from, weighed by these data's groups and classes, or by the weights of their groups, if they
 * have any. @throws InputError when the preparation changed the rows
 */
export function reweighedRows(
  rows: LearningRows,
  { people, groupWeights, values }: TrainingData,
): LearningRows {
  const sampleWeight = people === undefined ? groupWeights : reweigh(people, values);
  if (sampleWeight === undefined) return rows;
  if (rows.sampleWeight !== null || rows.values.length !== values.length)
    throw new InputError(
      'Classes cannot be balanced and evened out between groups at once.',
      'Take the balancing out of the preparation, or the reweighing out of the training.',
    );
  return { ...rows, sampleWeight };
}
