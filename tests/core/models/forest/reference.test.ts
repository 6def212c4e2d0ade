import { expect, test } from 'vitest';
import { accuracy } from '../../../../src/core/evaluation/accuracy.ts';
import { confusionMatrix } from '../../../../src/core/evaluation/confusion-matrix.ts';
import { r2 } from '../../../../src/core/evaluation/explained-variance.ts';
import { matrixOf } from '../../../../src/core/matrix.ts';
import type { Estimator } from '../../../../src/core/models/estimator.ts';
import { forestEstimators } from '../../../../src/core/models/forest/estimators.ts';
import type { Forest } from '../../../../src/core/models/forest/forest.ts';
import { mostProbable } from '../../../../src/core/pipeline/predictions.ts';
import { loadTreeGrower } from '../../../../src/kernels/forest/load.ts';
import { references } from '../../../reference/reference.ts';

interface Inputs {
  readonly features: number[][];
  readonly target: number[];
  readonly newFeatures: number[][];
  readonly newTarget: number[];
  readonly classes: number;
  readonly params: object;
}
interface Spread {
  readonly mean: number;
  readonly sd: number;
}
interface Expected {
  readonly scores: Spread;
  readonly outOfBag: Spread | null;
}

const seeds = 5;
const theirSeeds = 20;
const forest = await loadTreeGrower();
const cases = references<Inputs, Expected>('tree').filter(({ name }) => !name.startsWith('tree'));

test.each(cases)(
  'scores of other seeds are those of scikit-learn: $name',
  async ({ name, inputs, expected }) => {
    const { classes, params } = inputs;
    const kind = name.startsWith('extra') ? 'extraTrees' : 'randomForest';
    const task = classes > 0 ? 'Classifier' : 'Regressor';
    const estimator = forestEstimators[`${kind}${task}`] as Estimator<object, Forest>;
    const oobScore = expected.outOfBag !== null;
    const target = Float64Array.from(inputs.target);
    const truth = Float64Array.from(inputs.newTarget);
    const scores: number[] = [];
    const outOfBag: number[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      const model = await estimator.fit(
        matrixOf(inputs.features),
        target,
        { ...estimator.defaults, ...params, oobScore },
        { seed, classes, engines: { boosting: null, forest } },
      );
      const answers = estimator.predict(model, matrixOf(inputs.newFeatures));
      scores.push(
        classes === 0
          ? r2(truth, answers.data)
          : accuracy(confusionMatrix(truth, mostProbable(answers), classes)),
      );
      if (model.outOfBag) outOfBag.push(model.outOfBag.score);
    }
    expectAlike(scores, expected.scores);
    if (expected.outOfBag !== null) expectAlike(outOfBag, expected.outOfBag);
  },
);

/** Within four standard errors of the difference, their spread taken for both. */
function expectAlike(own: readonly number[], theirs: Spread): void {
  const mean = own.reduce((sum, score) => sum + score, 0) / own.length;
  const error = theirs.sd * Math.sqrt(1 / own.length + 1 / theirSeeds);
  expect(Math.abs(mean - theirs.mean)).toBeLessThan(4 * error);
}
