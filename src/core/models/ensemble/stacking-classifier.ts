import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Members, namedMember, namedMembers, takesMissing } from './members.ts';
import { type Stack, type StackingParams, fitStack, stackAnswer } from './stacking.ts';

const format = 'terrarium-stacking-classifier/1';

export interface StackingClassifierModel extends Stack {
  readonly format: typeof format;
}

/** A classifier that learns from the probabilities of others, as scikit-learn's StackingClassifier. */
export function stackingClassifier(members: Members): Estimator<StackingParams, StackingClassifierModel> {
  return {
    defaults: {
      estimators: ['logisticRegression', 'histGradientBoostingClassifier', 'randomForestClassifier'],
      finalEstimator: 'logisticRegression',
      passthrough: false,
      cv: 5,
      shuffle: true,
    },
    async fit(features, target, params, context) {
      const named = namedMembers(params.estimators, 'classification');
      const final = namedMember(params.finalEstimator, 'classification');
      const readers = params.passthrough ? [...named, final] : named;
      checkClassification(features, target, context, { missing: takesMissing(readers) });
      const rows = { features, target, sampleWeight: context.sampleWeight };
      return { format, ...(await fitStack(members, named, final, params, rows, context)) };
    },
    predict(model, features, engines) {
      checkFormat('stackingClassifier', model, format);
      checkWidth(features, model.features);
      return stackAnswer(members, model, features, engines);
    },
  };
}
