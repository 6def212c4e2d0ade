import { InputError } from '../../errors.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import { requireComplete } from '../require-complete.ts';
import type { Transformer } from '../transformer.ts';
import { type ScoreFunction, scoreFeatures } from './feature-scores.ts';
import { type KeptColumns, keepColumns, keptWhere } from './kept-columns.ts';

export interface SelectKBestParams {
  /** F of a variance analysis (or of a line for numbers), chi², or mutual information by nearest neighbours. */
  readonly scoreFunction: ScoreFunction;
  /** All are kept where there are no more. */
  readonly k: number;
}

/** Keeps the columns that say most of the target one by one, as scikit-learn's SelectKBest; of equals the later. */
export const selectKBest: Transformer<SelectKBestParams, KeptColumns> = {
  defaults: { scoreFunction: 'f', k: 10 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { scoreFunction, k }, { target, seed }) {
    if (target === null)
      throw new InputError('Selecting the best features needs a target.', 'Take this step out.');
    if (!(Number.isInteger(k) && k >= 1))
      throw new InputError(`${k} is no number of features.`, 'Give a whole number above 0.');
    const columns = numericColumns(table);
    requireComplete(columns);
    const scores = scoreFeatures(columns, target, scoreFunction, seed);
    const best = new Set(
      [...scores.keys()].sort((a, b) => compare(scores[b]!, scores[a]!) || b - a).slice(0, k),
    );
    return keptWhere(table, c => best.has(c), 'there was none');
  },
  transform: keepColumns,
};

/** Negative, 0 or positive, also between infinities. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
