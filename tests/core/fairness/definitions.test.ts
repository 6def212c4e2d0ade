import { expect, test } from 'vitest';
import { assessClassifier } from '../../../src/core/fairness/assess-classifier.ts';
import { type Criterion, disparityOf } from '../../../src/core/fairness/disparity.ts';
import { equalizeOdds } from '../../../src/core/fairness/equalized-odds.ts';
import { type GroupRate, countGroups, groupRates, rateOf } from '../../../src/core/fairness/group-counts.ts';
import { chanceOfYes } from '../../../src/core/fairness/policy.ts';
import { reweigh } from '../../../src/core/fairness/reweighing.ts';
import { references } from '../../reference/reference.ts';

interface Inputs {
  readonly groups: number[];
  readonly actual: number[];
  readonly scores: number[];
  readonly selected: number[];
}
interface Odds {
  /** Or balanced accuracy, where that was made best. */
  readonly accuracy: number;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
}
interface Expected {
  readonly byGroup: readonly (Record<GroupRate, number> & { readonly counts: number[] })[];
  readonly disparities: Record<Criterion, { readonly difference: number; readonly ratio: number }>;
  readonly weights: number[];
  readonly equalizedOdds: Odds;
  readonly balancedOdds: Odds;
  readonly scored: readonly { readonly auc: number; readonly calibration: [number, number, number] }[];
}

const cases = references<Inputs, Expected>('fairness');

test.each(cases)(
  '$name: rates by group and disparities are those of Fairlearn’s formulas',
  ({ inputs, expected }) => {
    const groups = expected.byGroup.length;
    const counts = countGroups(inputs.groups, groups, inputs.actual, inputs.selected);
    expected.byGroup.forEach((frame, group) => {
      for (const rate of groupRates) expect(rateOf(counts[group]!, rate)).toBeCloseTo(frame[rate], 12);
    });
    for (const [criterion, { difference, ratio }] of Object.entries(expected.disparities)) {
      const found = disparityOf(counts, criterion as Criterion);
      expect(found.difference).toBeCloseTo(difference, 12);
      expect(found.ratio).toBeCloseTo(ratio, 12);
    }
  },
);

test.each(cases)('$name: weights are those of Kamiran and Calders', ({ inputs, expected }) => {
  const weights = reweigh(inputs.groups, inputs.actual);
  expected.weights.forEach((weight, row) => expect(weights[row]).toBeCloseTo(weight, 12));
});

test.each(cases)('$name: equal odds are as accurate as linear programming finds', ({ inputs, expected }) => {
  const groups = expected.byGroup.length;
  const { codes, actual, scores } = { codes: inputs.groups, actual: inputs.actual, scores: inputs.scores };
  const found = equalizeOdds({ groups, codes, actual, scores })!;
  const chances = scores.map((score, row) => chanceOfYes(found.policies[codes[row]!]!, score));
  const counts = countGroups(codes, groups, actual, chances);
  for (const own of counts) {
    expect(rateOf(own, 'truePositiveRate')).toBeCloseTo(found.truePositiveRate, 12);
    expect(rateOf(own, 'falsePositiveRate')).toBeCloseTo(found.falsePositiveRate, 12);
  }
  const [all] = countGroups(new Int32Array(codes.length), 1, actual, chances);
  // The solver stops within 1e-7 of the optimum.
  expect(rateOf(all!, 'accuracy')).toBeCloseTo(expected.equalizedOdds.accuracy, 6);
});

test.each(cases)(
  '$name: equal odds of the best balanced accuracy are those of linear programming',
  ({ inputs, expected }) => {
    const { groups: codes, actual, scores } = inputs;
    const found = equalizeOdds(
      { groups: expected.byGroup.length, codes, actual, scores },
      'balanced accuracy',
    )!;
    const balanced = (found.truePositiveRate + 1 - found.falsePositiveRate) / 2;
    expect(balanced).toBeCloseTo(expected.balancedOdds.accuracy, 6);
  },
);

test.each(cases)(
  '$name: the area and the calibration of each group are those of the formulas',
  ({ inputs, expected }) => {
    const { groups, actual, selected, scores } = inputs;
    const people = {
      columns: ['group'],
      groups: expected.byGroup.map((_, group) => ({ label: String(group), conditions: [] })),
      codes: Int32Array.from(groups),
    };
    const answer = { actual, selected, scores: Float64Array.from(scores) };
    const report = assessClassifier(answer, people, { positive: 'yes', seed: 1 });
    report.groups.forEach(({ auc, calibration }, group) => {
      const own = expected.scored[group]!;
      expect(auc.value).toBeCloseTo(own.auc, 12);
      expect(calibration.value).toBeCloseTo(own.calibration[0], 12);
      expect(calibration.low).toBeCloseTo(own.calibration[1], 12);
      expect(calibration.high).toBeCloseTo(own.calibration[2], 12);
    });
  },
);
