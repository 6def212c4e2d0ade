import { describe, expect, test } from 'vitest';
import type { Split } from '../../../../src/core/selection/split.ts';
import { groupKFold } from '../../../../src/core/selection/splitting/group-k-fold.ts';
import {
  kFoldInOrder,
  stratifiedKFoldInOrder,
} from '../../../../src/core/selection/splitting/ordered-folds.ts';
import { stratifiedGroupKFold } from '../../../../src/core/selection/splitting/stratified-group-k-fold.ts';
import { timeSeriesSplit } from '../../../../src/core/selection/splitting/time-series-split.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly rows: number;
  readonly folds: number;
  readonly codes?: readonly number[];
  readonly groups?: readonly number[];
  readonly times?: readonly number[];
}
interface Expected {
  readonly splits: readonly { readonly train: readonly number[]; readonly test: readonly number[] }[];
}

const classes = ['no', 'yes', 'maybe'];

function cut({ rows, folds, codes, groups, times }: Inputs): readonly Split[] {
  if (times !== undefined) return timeSeriesSplit(Float64Array.from(times), folds);
  if (codes !== undefined && groups !== undefined)
    return stratifiedGroupKFold({ codes, classes }, Int32Array.from(groups), folds);
  if (groups !== undefined) return groupKFold(Int32Array.from(groups), folds);
  if (codes !== undefined) return stratifiedKFoldInOrder({ codes, classes }, folds);
  return kFoldInOrder(rows, folds);
}

describe('the rows are cut as scikit-learn cuts them', () => {
  test.each(references<Inputs, Expected>('splits'))('$name', ({ inputs, expected }) => {
    const found = cut(inputs).map(split => ({ train: [...split.train], test: [...split.test] }));
    expect(found).toEqual(expected.splits);
  });
});
