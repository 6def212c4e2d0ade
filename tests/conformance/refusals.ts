import { type Matrix, zeros } from '../../src/core/matrix.ts';
import type { LearnableTable } from './learnable-tables.ts';

/** A change that makes a table unfit to learn from, and what the refusal must say. */
export interface Refusal {
  readonly what: string;
  readonly change: (table: LearnableTable) => { table: LearnableTable; sampleWeight?: Float64Array };
  readonly message: string;
}

export const commonRefusals: readonly Refusal[] = [
  {
    what: 'no rows',
    change: table => ({ table: { ...table, features: zeros(0, 4), target: new Float64Array() } }),
    message: 'there are no rows',
  },
  {
    what: 'no columns',
    change: table => ({ table: { ...table, features: zeros(table.features.rows, 0) } }),
    message: 'there are no feature columns',
  },
  {
    what: 'a target of another length',
    change: table => ({ table: { ...table, target: table.target.slice(1) } }),
    message: 'the target has 119 values for 120 rows',
  },
  {
    what: 'an infinite feature',
    change: table => ({ table: withFeature(table, -Infinity) }),
    message: 'row 17: feature 2 is -Infinity',
  },
  {
    what: 'a missing target',
    change: table => ({ table: withTarget(table, NaN) }),
    message: 'row 0: the target is NaN',
  },
  {
    what: 'a negative weight',
    change: table => ({ table, sampleWeight: table.target.map(() => -1) }),
    message: 'row 0: the sample weight is -1',
  },
  {
    what: 'weights that are all 0',
    change: table => ({ table, sampleWeight: table.target.map(() => 0) }),
    message: 'all sample weights are 0',
  },
  {
    what: 'another number of weights',
    change: table => ({ table, sampleWeight: Float64Array.of(1) }),
    message: 'there are 1 sample weights for 120 rows',
  },
];

/** What only some estimators take. */
export const missingRefusals: readonly Refusal[] = [
  {
    what: 'a missing feature',
    change: table => ({ table: withFeature(table, NaN) }),
    message: 'row 17: feature 2 is NaN',
  },
  {
    what: 'features that are all missing',
    change: table => ({ table: { ...table, features: allMissing(table.features) } }),
    message: 'row 0: feature 0 is NaN',
  },
];

export const classRefusals: readonly Refusal[] = [
  {
    what: 'one class',
    change: table => ({ table: withTarget(table, 1) }),
    message: 'all rows have the same class',
  },
  {
    what: 'weights that leave one class',
    change: table => ({ table, sampleWeight: table.target.map(code => (code === 0 ? 1 : 0)) }),
    message: 'all rows have the same class',
  },
  {
    what: 'a code that is no class',
    change: table => ({ table: withTarget(table, 7) }),
    message: 'row 0: the target is 7, expected a class code',
  },
];

function withFeature(table: LearnableTable, value: number): LearnableTable {
  const data = table.features.data.slice();
  data[17 * table.features.columns + 2] = value;
  return { ...table, features: { ...table.features, data } };
}

function withTarget(table: LearnableTable, value: number): LearnableTable {
  return { ...table, target: table.target.map(() => value) };
}

function allMissing(features: Matrix): Matrix {
  return { ...features, data: features.data.map(() => NaN) };
}
