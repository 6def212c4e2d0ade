import type { BoostingClassifierModel } from '../../models/boosting/hist-gradient-boosting-classifier.ts';
import type { BoostingRegressorModel } from '../../models/boosting/hist-gradient-boosting-regressor.ts';
import type { EstimatorName } from '../../models/catalogue.ts';
import type { DummyClassifierModel } from '../../models/dummy/dummy-classifier.ts';
import type { DummyRegressorModel } from '../../models/dummy/dummy-regressor.ts';
import type { ThresholdClassifierModel } from '../../models/ensemble/threshold-classifier.ts';
import type { Electorate } from '../../models/ensemble/voting.ts';
import type { Forest } from '../../models/forest/forest.ts';
import type { LinearWeights } from '../../models/linear/linear-scores.ts';
import type { LogisticRegressionModel } from '../../models/linear/logistic-regression.ts';
import { currentPerceptron } from '../../models/perceptron/stored-perceptron.ts';
import type { DecisionTree } from '../../models/tree/decision-tree.ts';
import { boostedEnsemble, forestEnsemble } from './tree-ensemble.ts';
import { estimatorNotExportable } from './not-exportable.ts';
import type { Answer, Link, Scores } from './scoring-program.ts';

/** What a model answers to a row of features, as arithmetic. @throws InputError naming a model that no export can say exactly */
export function answerOf(name: EstimatorName, model: object, features: number): Answer {
  switch (name) {
    case 'linearRegression':
    case 'ridge':
    case 'lasso':
    case 'elasticNet':
    case 'sgdRegressor':
      return linked(linearScores(model as LinearWeights), linkOf(model));
    case 'logisticRegression': {
      const { seenClasses, classes } = model as LogisticRegressionModel;
      const scores = linearScores(model as LinearWeights);
      return linked(scores, ofClasses(seenClasses), placed(seenClasses, classes));
    }
    case 'decisionTreeClassifier':
    case 'decisionTreeRegressor': {
      const { tree, outputs } = model as DecisionTree;
      return linked({ kind: 'trees', trees: forestEnsemble({ trees: [tree], outputs }) });
    }
    case 'randomForestClassifier':
    case 'randomForestRegressor':
    case 'extraTreesClassifier':
    case 'extraTreesRegressor':
      return linked({ kind: 'trees', trees: forestEnsemble(model as Forest) });
    case 'histGradientBoostingClassifier': {
      const { trees, seenClasses, classes } = model as BoostingClassifierModel;
      const scores: Scores = { kind: 'trees', trees: boostedEnsemble(trees) };
      return linked(scores, ofClasses(seenClasses), placed(seenClasses, classes));
    }
    case 'histGradientBoostingRegressor':
      return linked(
        { kind: 'trees', trees: boostedEnsemble((model as BoostingRegressorModel).trees) },
        linkOf(model),
      );
    case 'mlpClassifier':
    case 'mlpRegressor': {
      const { layers, activation, output } = currentPerceptron(model);
      const scores: Scores = { kind: 'network', layers, activation };
      if (output.kind === 'softmax')
        return linked(scores, { kind: 'softmax' }, placed(output.codes, output.classes));
      return linked(scores, { kind: 'units', mean: output.mean, scale: output.scale });
    }
    case 'dummyClassifier':
      return linked({ kind: 'constant', values: (model as DummyClassifierModel).probabilities });
    case 'dummyRegressor':
      return linked({ kind: 'constant', values: Float64Array.of((model as DummyRegressorModel).mean) });
    case 'thresholdClassifier': {
      const inner = model as ThresholdClassifierModel;
      return answerOf(inner.estimator, inner.model, features);
    }
    case 'votingClassifier':
    case 'votingRegressor':
      return meanOf(model as Electorate, features);
    case 'linearSVC':
    case 'sgdClassifier':
    case 'gaussianNB':
    case 'bernoulliNB':
    case 'multinomialNB':
    case 'kNeighborsClassifier':
    case 'kNeighborsRegressor':
    case 'svc':
    case 'svr':
    case 'stackingClassifier':
    case 'stackingRegressor':
    case 'calibratedClassifier':
    case 'oneVsRestClassifier':
      throw estimatorNotExportable(name);
    default:
      return name satisfies never;
  }
}

function linked(
  scores: Scores,
  link: Link = { kind: 'identity' },
  codes: readonly number[] | null = null,
): Answer {
  return { kind: 'linked', scores, link, codes };
}

function linearScores({ coefficients, intercepts }: LinearWeights): Scores {
  return { kind: 'linear', coefficients, intercepts };
}

/** A regression on the logarithm answers with its exponential. */
function linkOf(model: object): Link {
  return { kind: 'link' in model && model.link === 'log' ? 'exponential' : 'identity' };
}

function ofClasses(seenClasses: readonly number[]): Link {
  return { kind: seenClasses.length > 2 ? 'softmax' : 'logistic' };
}

function placed(codes: readonly number[], classes: number): readonly number[] | null {
  return codes.length === classes ? null : codes;
}

function meanOf({ members, weights }: Electorate, features: number): Answer {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    kind: 'mean',
    parts: members.map(({ estimator, model, columns }, index) => {
      const { from, to } = columns ?? { from: 0, to: features };
      return { answer: answerOf(estimator, model, to - from), weight: weights[index]! / total, from, to };
    }),
  };
}
