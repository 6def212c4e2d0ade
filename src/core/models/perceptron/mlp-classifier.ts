import type { Estimator } from '../estimator.ts';
import { checkClassification } from '../input-checks.ts';
import { weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { codesToAnswer, goingOn } from './fine-tuning.ts';
import { fitPerceptron } from './fit-perceptron.ts';
import type { PerceptronModel } from './perceptron-model.ts';
import { type PerceptronClassifierParams, perceptronDefaults } from './perceptron-params.ts';
import { predictPerceptron } from './predict.ts';

/** A multi-layer perceptron for classes: softmax over one output a class, also for two. */
export const mlpClassifier: Estimator<PerceptronClassifierParams, PerceptronModel> = {
  defaults: { ...perceptronDefaults, classWeight: null },
  fit(features, target, told, context) {
    checkClassification(features, target, context);
    const params = goingOn(told, context);
    const { classes, sampleWeight } = context;
    const weights =
      params.classWeight === null
        ? sampleWeight
        : weightsByClass(params.classWeight, target, weightsOrOnes(sampleWeight, features.rows), classes);
    const codes = codesToAnswer(params, classesOf(target, weights), classes);
    const places = new Float64Array(classes);
    codes.forEach((code, place) => {
      places[code] = place;
    });
    const rows = { features, target: target.map(code => places[code]!), weights, outputs: codes.length };
    return fitPerceptron(rows, { kind: 'softmax', classes, codes }, params, context);
  },
  predict: predictPerceptron,
};

/** The classes of the rows that count, in order. */
function classesOf(target: Float64Array, weights: Float64Array | undefined): readonly number[] {
  const seen = new Set<number>();
  target.forEach((code, row) => {
    if (weights === undefined || weights[row]! > 0) seen.add(code);
  });
  return [...seen].sort((a, b) => a - b);
}
