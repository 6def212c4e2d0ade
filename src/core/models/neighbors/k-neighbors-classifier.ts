import { type Matrix, rowView, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { kNeighborsDefaults, type KNeighborsParams } from './neighbor-params.ts';
import {
  forEachNeighborhood,
  forEachNeighborhoodLater,
  type RememberedRows,
  rememberRows,
  type TakeNeighborhood,
} from './remembered-rows.ts';

const format = 'terrarium-k-neighbors-classifier/1';

export interface KNeighborsClassifierModel extends RememberedRows {
  readonly format: typeof format;
  readonly classes: number;
}

/** The class shares among the nearest rows, as scikit-learn's KNeighborsClassifier. The model holds the training table. */
export const kNeighborsClassifier: Estimator<KNeighborsParams, KNeighborsClassifierModel> = {
  defaults: kNeighborsDefaults,
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    const remembered = rememberRows(features, target, params, context);
    context.report?.(1);
    return { format, ...remembered, classes: context.classes };
  },
  predict(model, features, engines) {
    const { shares, take } = ballot(model, features);
    forEachNeighborhood(model, features, engines, take);
    return shares;
  },
  async predictLater(model, features, engines) {
    const { shares, take } = ballot(model, features);
    await forEachNeighborhoodLater(model, features, engines, take);
    return shares;
  },
};

/** Where neighbours vote: the class shares of each row, once `take` was told its neighbours. */
function ballot(
  model: KNeighborsClassifierModel,
  features: Matrix,
): { readonly shares: Matrix; readonly take: TakeNeighborhood } {
  checkFormat('kNeighborsClassifier', model, format);
  checkWidth(features, model.rows.columns);
  const shares = zeros(features.rows, model.classes);
  const take: TakeNeighborhood = (row, neighbors, counts, length) => {
    const own = rowView(shares, row);
    let total = 0;
    for (let at = 0; at < length; at++) {
      const code = model.target[neighbors[at]!]!;
      own[code] = own[code]! + counts[at]!;
      total += counts[at]!;
    }
    for (let code = 0; code < own.length; code++) own[code] = own[code]! / total;
  };
  return { shares, take };
}
