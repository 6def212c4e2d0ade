import { describe, expect, test } from 'vitest';
import type { ParamSpec } from '../../../../src/core/models/entry.ts';
import { estimatorEntries } from '../../../../src/core/models/catalogue.ts';
import {
  configurationIn,
  configure,
  drawValue,
  gridOf,
  keyOf,
} from '../../../../src/core/selection/search/configuration.ts';
import { dimensionsOf, evenGrid, spaceOf } from '../../../../src/core/selection/search/space.ts';
import { createRandom } from '../../../../src/core/random.ts';

const kernel = {
  name: 'kernel',
  label: 'Kernel',
  kind: 'choice',
  options: ['linear', 'rbf'],
  grid: ['linear', 'rbf'],
} as const satisfies ParamSpec;
const gamma = {
  name: 'gamma',
  label: 'Gamma',
  kind: 'number',
  low: 0.01,
  high: 1,
  scale: 'log',
  grid: [0.01, 0.1],
  when: { param: 'kernel', is: ['rbf'] },
} as const satisfies ParamSpec;
const depth = {
  name: 'maxDepth',
  label: 'Depth',
  kind: 'integer',
  low: 2,
  high: 32,
  scale: 'log',
  orNone: true,
  grid: [2, null],
} as const satisfies ParamSpec;
const svm = { params: [gamma, kernel] };

describe('the space of an estimator', () => {
  test('is what its entry says', () => {
    expect(spaceOf({ params: [kernel, depth] })).toEqual({
      kernel: { kind: 'values', values: ['linear', 'rbf'] },
      maxDepth: { kind: 'integer', low: 2, high: 32, scale: 'log', orNone: true },
    });
  });

  test('the classic grid of forests has 108 combinations', () => {
    const dimensions = dimensionsOf(estimatorEntries.randomForestClassifier, {
      nEstimators: { kind: 'values', values: [50, 100, 200] },
      maxDepth: { kind: 'values', values: [3, 5, 7, null] },
      minSamplesSplit: { kind: 'values', values: [2, 5, 10] },
      minSamplesLeaf: { kind: 'values', values: [1, 2, 4] },
    });
    const all = [...gridOf(dimensions, {})];
    expect(all).toHaveLength(108);
    expect(new Set(all.map(keyOf)).size).toBe(108);
    expect(all.slice(0, 2)).toEqual([
      { nEstimators: 50, maxDepth: 3, minSamplesSplit: 2, minSamplesLeaf: 1 },
      { nEstimators: 50, maxDepth: 3, minSamplesSplit: 2, minSamplesLeaf: 2 },
    ]);
  });

  test('a range that a person set is divided evenly on its scale', () => {
    expect(evenGrid({ kind: 'number', low: 0.01, high: 100, scale: 'log' })).toEqual([0.01, 0.1, 1, 10, 100]);
    expect(evenGrid({ kind: 'integer', low: 1, high: 3, scale: 'linear', orNone: true })).toEqual([
      1,
      2,
      3,
      null,
    ]);
  });

  test('what cannot be searched is refused by name', () => {
    expect(() => dimensionsOf(svm, { C: { kind: 'values', values: [1] } })).toThrow('no parameter "C"');
    expect(() => dimensionsOf(svm, { kernel: { kind: 'values', values: [] } })).toThrow(
      'no values of "kernel"',
    );
    expect(() => dimensionsOf(svm, { gamma: { kind: 'number', low: 0, high: 1, scale: 'log' } })).toThrow(
      '"gamma" cannot be searched from 0 on a logarithmic scale',
    );
  });
});

describe('parameters that depend on others', () => {
  const dimensions = dimensionsOf(svm);

  test('are varied only where they have an effect', () => {
    expect([...gridOf(dimensions, {})]).toEqual([
      { kernel: 'linear' },
      { kernel: 'rbf', gamma: 0.01 },
      { kernel: 'rbf', gamma: 0.1 },
    ]);
  });

  test('follow a parameter that is not varied', () => {
    const gammaAlone = dimensionsOf(svm, { gamma: { kind: 'values', values: [0.5, 0.7] } });
    expect([...gridOf(gammaAlone, { kernel: 'rbf' })]).toEqual([{ gamma: 0.5 }, { gamma: 0.7 }]);
    expect([...gridOf(gammaAlone, { kernel: 'linear' })]).toEqual([{}]);
  });

  test('are read from parameters in the same way', () => {
    expect(configurationIn({ kernel: 'linear', gamma: 0.3, C: 1 }, dimensions)).toEqual({ kernel: 'linear' });
    expect(configurationIn({ kernel: 'rbf', gamma: 'scale2' }, dimensions)).toEqual({
      kernel: 'rbf',
      gamma: 'scale2',
    });
    expect(configurationIn({ gamma: 0.3 }, dimensions)).toBeNull();
  });
});

const drawn = (count: number) => {
  const random = createRandom(5);
  return Array.from({ length: count }, () =>
    configure(dimensionsOf({ params: [kernel, gamma, depth] }), {}, ({ range }) => drawValue(range, random)),
  );
};

describe('drawing at random', () => {
  test('stays in the range and is even on a logarithmic scale', () => {
    const gammas = drawn(4000).flatMap(one => (typeof one['gamma'] === 'number' ? [one['gamma']] : []));
    expect(Math.min(...gammas)).toBeGreaterThanOrEqual(0.01);
    expect(Math.max(...gammas)).toBeLessThanOrEqual(1);
    // Half of the scale from 0.01 to 1 lies below 0.1.
    expect(gammas.filter(gamma => gamma < 0.1).length / gammas.length).toBeCloseTo(0.5, 1);
  });

  test('whole numbers reach both ends, and none comes in a fifth of the draws', () => {
    const depths = drawn(4000).map(one => one['maxDepth']);
    expect(depths.filter(depth => depth === null).length / 4000).toBeCloseTo(0.2, 1);
    expect(depths).toContain(2);
    expect(depths).toContain(32);
    expect(depths.every(depth => depth === null || Number.isInteger(depth))).toBe(true);
  });

  test('the same seed draws the same', () => {
    expect(drawn(5)).toEqual(drawn(5));
  });
});

test('a configuration has one key whatever the order of its names', () => {
  expect(keyOf({ a: 1, b: null })).toBe(keyOf({ b: null, a: 1 }));
  expect(keyOf({ a: 1 })).not.toBe(keyOf({ a: '1' }));
});
