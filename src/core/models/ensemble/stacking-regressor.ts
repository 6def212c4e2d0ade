import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Members, namedMember, namedMembers, takesMissing } from './members.ts';
import { type Stack, type StackingParams, fitStack, stackAnswer } from './stacking.ts';

const format = 'terrarium-stacking-regressor/1';

export interface StackingRegressorModel extends Stack {
  readonly format: typeof format;
}

/** A regressor that learns from the values of others, as scikit-learn's StackingRegressor with Ridge as its final one. */
export function stackingRegressor(members: Members): Estimator<StackingParams, StackingRegressorModel> {
  return {
    defaults: {
      estimators: ['ridge', 'histGradientBoostingRegressor', 'randomForestRegressor'],
      finalEstimator: 'ridge',
      passthrough: false,
      cv: 5,
      shuffle: true,
    },
    async fit(features, target, params, context) {
      const named = namedMembers(params.estimators, 'regression');
      const final = namedMember(params.finalEstimator, 'regression');
      const readers = params.passthrough ? [...named, final] : named;
      checkRegression(features, target, context, { missing: takesMissing(readers) });
      const rows = { features, target, sampleWeight: context.sampleWeight };
      const regression = { ...context, classes: 0 };
      return { format, ...(await fitStack(members, named, final, params, rows, regression)) };
    },
    predict(model, features, engines) {
      checkFormat('stackingRegressor', model, format);
      checkWidth(features, model.features);
      return stackAnswer(members, model, features, engines);
    },
  };
}
