import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Members, namedMembers, takesMissing } from './members.ts';
import { type Electorate, type VotingParams, fitElectorate, meanAnswer } from './voting.ts';

const format = 'terrarium-voting-classifier/1';

export interface VotingClassifierModel extends Electorate {
  readonly format: typeof format;
}

/** The mean of several classifiers' probabilities, as scikit-learn's VotingClassifier(voting='soft'). */
export function votingClassifier(members: Members): Estimator<VotingParams, VotingClassifierModel> {
  return {
    defaults: {
      estimators: ['logisticRegression', 'histGradientBoostingClassifier', 'randomForestClassifier'],
      weights: null,
    },
    async fit(features, target, { estimators, weights }, context) {
      const named = namedMembers(estimators, 'classification');
      checkClassification(features, target, context, { missing: takesMissing(named) });
      const rows = { features, target, sampleWeight: context.sampleWeight };
      return { format, ...(await fitElectorate(members, named, weights, rows, context)) };
    },
    predict(model, features, engines) {
      checkFormat('votingClassifier', model, format);
      checkWidth(features, model.features);
      return meanAnswer(members, model, features, engines);
    },
  };
}
