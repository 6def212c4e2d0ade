import { type Matrix, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { kNeighborsDefaults, type KNeighborsParams } from './neighbor-params.ts';
import {
  forEachNeighborhood,
  forEachNeighborhoodLater,
  type RememberedRows,
  rememberRows,
  type TakeNeighborhood,
} from './remembered-rows.ts';

const format = 'terrarium-k-neighbors-regressor/1';

export interface KNeighborsRegressorModel extends RememberedRows {
  readonly format: typeof format;
}

/** The mean of the nearest rows, as scikit-learn's KNeighborsRegressor. The model holds the training table. */
export const kNeighborsRegressor: Estimator<KNeighborsParams, KNeighborsRegressorModel> = {
  defaults: kNeighborsDefaults,
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    const remembered = rememberRows(features, target, params, context);
    context.report?.(1);
    return { format, ...remembered };
  },
  predict(model, features, engines) {
    const { means, take } = averaging(model, features);
    forEachNeighborhood(model, features, engines, take);
    return means;
  },
  async predictLater(model, features, engines) {
    const { means, take } = averaging(model, features);
    await forEachNeighborhoodLater(model, features, engines, take);
    return means;
  },
};

/** The mean for each row, once `take` was told its neighbours. */
function averaging(
  model: KNeighborsRegressorModel,
  features: Matrix,
): { readonly means: Matrix; readonly take: TakeNeighborhood } {
  checkFormat('kNeighborsRegressor', model, format);
  checkWidth(features, model.rows.columns);
  const means = zeros(features.rows, 1);
  const take: TakeNeighborhood = (row, neighbors, counts, length) => {
    let total = 0;
    let sum = 0;
    for (let at = 0; at < length; at++) {
      total += counts[at]!;
      sum += counts[at]! * model.target[neighbors[at]!]!;
    }
    means.data[row] = sum / total;
  };
  return { means, take };
}
