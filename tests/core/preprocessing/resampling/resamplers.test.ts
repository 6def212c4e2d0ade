import { describe, expect, test } from 'vitest';
import { matrixOf, rowView } from '../../../../src/core/matrix.ts';
import type { LearningRows } from '../../../../src/core/preprocessing/resampling/resampler.ts';
import {
  type ResamplerKind,
  resamplerOf,
  resamplers,
} from '../../../../src/core/preprocessing/resampling/resamplers.ts';

/** Twelve rows of class 0, four of class 1, none of class 2; the last two features are one column's categories. */
const rows: LearningRows = {
  features: matrixOf(
    Array.from({ length: 16 }, (_, row) => [
      row,
      (row * 7) % 5,
      Number(row % 3 === 0),
      Number(row % 3 !== 0),
    ]),
  ),
  values: Float64Array.from({ length: 16 }, (_, row) => Number(row % 4 === 1)),
  sampleWeight: null,
};
const context = { seed: 3, classes: ['often', 'rare', 'never'], oneHot: [[2, 3]] };

function resample(kind: ResamplerKind, given = rows, seed = context.seed) {
  const resampler = resamplerOf(kind);
  return resampler.resample(given, resampler.defaults, { ...context, seed });
}

function countOf({ values }: LearningRows, code: number): number {
  return values.filter(value => value === code).length;
}

/** The category features of the eight rows that were made. */
function categoriesOf({ features }: LearningRows) {
  return Array.from({ length: 8 }, (_, row) => [...rowView(features, 16 + row).subarray(2)]);
}

const kinds = Object.keys(resamplers) as ResamplerKind[];
const synthetic = ['smote', 'smoteNc'] as const;

describe.each(kinds)('%s', kind => {
  test('leaves what it was given, and draws by its seed alone', () => {
    const before = structuredClone(rows);
    expect(resample(kind)).toEqual(resample(kind));
    expect(rows).toEqual(before);
  });

  test('gives every class that occurs the same weight in all', () => {
    const { values, sampleWeight } = resample(kind);
    const totals = [0, 0, 0];
    values.forEach((code, row) => (totals[code]! += sampleWeight?.[row] ?? 1));
    expect(totals[0]).toBeCloseTo(totals[1]!, 12);
    expect(totals[2]).toBe(0);
  });

  test('keeps a row with its class', () => {
    const { features, values } = resample(kind);
    const classOf = new Map(
      Array.from(rows.values, (code, row) => [rowView(rows.features, row).join(), code]),
    );
    let known = 0;
    values.forEach((code, row) => {
      const original = classOf.get(rowView(features, row).join());
      if (original === undefined) return;
      known++;
      expect(code).toBe(original);
    });
    expect(known).toBeGreaterThanOrEqual(8);
  });

  test('has nothing to do where there is one class', () => {
    const alone = { ...rows, values: new Float64Array(16) };
    expect(resample(kind, alone).features).toEqual(rows.features);
  });
});

test('class weights are those of scikit-learn: compute_class_weight("balanced") gives 16 / (2 × 12) and 16 / (2 × 4)', () => {
  const { sampleWeight } = resample('classWeights');
  expect([...sampleWeight!.subarray(0, 2)]).toEqual([16 / 24, 2]);
});

test('oversampling repeats rows, undersampling leaves some out and repeats none', () => {
  const over = resample('randomOverSampler');
  expect([countOf(over, 0), countOf(over, 1)]).toEqual([12, 12]);
  expect(over.features.data.subarray(0, 64)).toEqual(rows.features.data);
  const under = resample('randomUnderSampler');
  expect([countOf(under, 0), countOf(under, 1)]).toEqual([4, 4]);
  const firsts = Array.from({ length: 8 }, (_, row) => rowView(under.features, row)[0]);
  expect(new Set(firsts).size).toBe(8);
});

test.each(synthetic)('%s makes rows between two of the class, after those there were', kind => {
  const { features, values } = resample(kind);
  expect(features.rows).toBe(24);
  expect(features.data.subarray(0, 64)).toEqual(rows.features.data);
  const own = [1, 5, 9, 13].map(row => rowView(rows.features, row));
  for (let row = 16; row < 24; row++) {
    expect(values[row]).toBe(1);
    const [x, y] = rowView(features, row);
    const lies = own.some(a =>
      own.some(b => {
        const share = a[0] === b[0] ? 0 : (x! - a[0]!) / (b[0]! - a[0]!);
        return share >= 0 && share <= 1 && Math.abs(a[1]! + share * (b[1]! - a[1]!) - y!) < 1e-9;
      }),
    );
    expect(lies).toBe(true);
  }
});

test('smoteNc gives a new row one category, that of most neighbours; smote something between', () => {
  for (const [first, second] of categoriesOf(resample('smoteNc'))) {
    expect([0, 1]).toContain(first);
    expect(second).toBe(1 - first!);
  }
  expect(
    categoriesOf(resample('smote'))
      .flat()
      .some(value => value > 0 && value < 1),
  ).toBe(true);
});

test('a class of one row repeats it', () => {
  const single = { ...rows, values: rows.values.map((_, row) => Number(row === 5)) };
  const { features } = resample('smote', single);
  expect([...rowView(features, 20)]).toEqual([...rowView(rows.features, 5)]);
});
