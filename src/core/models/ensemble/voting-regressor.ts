import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Members, namedMembers, takesMissing } from './members.ts';
import { type Electorate, type VotingParams, fitElectorate, meanAnswer } from './voting.ts';

const format = 'terrarium-voting-regressor/1';

export interface VotingRegressorModel extends Electorate {
  readonly format: typeof format;
}

/** The mean of several regressors' values, as scikit-learn's VotingRegressor. */
export function votingRegressor(members: Members): Estimator<VotingParams, VotingRegressorModel> {
  return {
    defaults: {
      estimators: ['ridge', 'histGradientBoostingRegressor', 'randomForestRegressor'],
      weights: null,
    },
    async fit(features, target, { estimators, weights }, context) {
      const named = namedMembers(estimators, 'regression');
      checkRegression(features, target, context, { missing: takesMissing(named) });
      const rows = { features, target, sampleWeight: context.sampleWeight };
      const regression = { ...context, classes: 0 };
      return { format, ...(await fitElectorate(members, named, weights, rows, regression)) };
    },
    predict(model, features, engines) {
      checkFormat('votingRegressor', model, format);
      checkWidth(features, model.features);
      return meanAnswer(members, model, features, engines);
    },
  };
}
