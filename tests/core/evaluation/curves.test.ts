import { describe, expect, test } from 'vitest';
import { precisionRecallCurve } from '../../../src/core/evaluation/precision-recall-curve.ts';
import { rank } from '../../../src/core/evaluation/ranking.ts';
import { areaUnderRoc, rocAuc, rocCurve } from '../../../src/core/evaluation/roc-curve.ts';
import { references } from '../../reference/reference.ts';
import { expectAllClose } from './close-to.ts';

interface Inputs {
  readonly actual: readonly number[];
  readonly scores: readonly number[];
  readonly weights: readonly number[] | null;
}
type Curve = Readonly<Record<string, readonly number[]>>;

describe('equals sklearn.metrics', () => {
  const cases = references<Inputs, { roc: Curve; precisionRecall: Curve }>('evaluation').filter(({ name }) =>
    name.startsWith('curves_'),
  );

  test.each(cases)('$name', ({ inputs, expected }) => {
    const ranking = rank(inputs.actual, 1, inputs.scores, inputs.weights ?? undefined);
    const roc = rocCurve(ranking);
    expectAllClose(roc.falsePositiveRate, expected.roc['falsePositiveRate']!);
    expectAllClose(roc.truePositiveRate, expected.roc['truePositiveRate']!);
    // The first threshold is infinite here, as in scikit-learn from 1.3 on; 1.2 wrote the greatest score + 1.
    expectAllClose(roc.thresholds.slice(1), expected.roc['thresholds']!.slice(1));
    const precisionRecall = precisionRecallCurve(ranking);
    expectAllClose(precisionRecall.precision, expected.precisionRecall['precision']!);
    expectAllClose(precisionRecall.recall, expected.precisionRecall['recall']!);
    expectAllClose(precisionRecall.thresholds, expected.precisionRecall['thresholds']!);
  });
});

test('guessing has an area of one half', () => {
  expect(areaUnderRoc(rocCurve(rank([0, 1, 1, 0], 1, [0.5, 0.5, 0.5, 0.5])))).toBe(0.5);
});

test('the area is not a number where a class is absent', () => {
  expect(rocAuc([1, 1], 1, [0.2, 0.8])).toBeNaN();
  expect(rocAuc([0, 0], 1, [0.2, 0.8])).toBeNaN();
});
