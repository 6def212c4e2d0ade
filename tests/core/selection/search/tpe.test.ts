import { describe, expect, test } from 'vitest';
import type { ParamValue } from '../../../../src/core/models/entry.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { Configuration } from '../../../../src/core/selection/search/configuration.ts';
import { jointDensity } from '../../../../src/core/selection/search/joint-density.ts';
import { randomStrategy } from '../../../../src/core/selection/search/random-search.ts';
import type { SearchRange } from '../../../../src/core/selection/search/settings.ts';
import type { Dimension } from '../../../../src/core/selection/search/space.ts';
import type { Choices, Strategy } from '../../../../src/core/selection/search/strategy.ts';
import { tpeStrategy } from '../../../../src/core/selection/search/tpe.ts';

const dimension = (name: string, range: SearchRange, when?: Dimension['when']): Dimension => ({
  name,
  of: 'estimator',
  range,
  grid: [],
  ...(when && { when }),
});
const dimensions = [
  dimension('rate', { kind: 'number', low: 1e-4, high: 1, scale: 'log' }),
  dimension('leaves', { kind: 'integer', low: 2, high: 200, scale: 'log', orNone: true }),
  dimension('share', { kind: 'number', low: 0, high: 1, scale: 'linear' }),
  dimension('kernel', { kind: 'values', values: ['a', 'b', 'c'] }),
  dimension('gamma', { kind: 'number', low: 0.01, high: 10, scale: 'log' }, { param: 'kernel', is: ['b'] }),
];

const away = (value: ParamValue | undefined, best: number) =>
  value === null ? 4 : Math.log10(Number(value) / best) ** 2;

/** Greatest, 0, at a rate of 0.01, 20 leaves, a share of 0.3, and kernel b with a gamma of 1. */
function objective({ rate, leaves, share, kernel, gamma }: Configuration): number {
  return -(
    away(rate, 0.01) +
    away(leaves, 20) +
    4 * (Number(share) - 0.3) ** 2 +
    (kernel === 'b' ? 0.3 * away(gamma, 1) : 0.5)
  );
}

function bestOf(strategyFor: (choices: Choices) => Strategy, seed: number, trials = 60): number {
  const strategy = strategyFor({ dimensions, fixed: {}, known: null, random: createRandom(seed) });
  let best = -Infinity;
  for (let trial = 0; trial < trials; trial++) {
    const attempt = strategy.next();
    if (attempt === 'wait' || attempt === 'done') break;
    const mean = objective(attempt.configuration);
    best = Math.max(best, mean);
    strategy.learn(attempt, { state: 'done', scores: [mean], mean, sd: 0 });
  }
  return best;
}

test('beats drawing at random on a function of five dimensions, by far on average over 20 seeds', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);
  const average = (strategyFor: (choices: Choices) => Strategy) =>
    seeds.reduce((sum, seed) => sum + bestOf(strategyFor, seed), 0) / seeds.length;
  const [tpe, random] = [average(tpeStrategy), average(randomStrategy)];
  // The best possible is 0. Optuna 5.0 on the same function and as many seeds: −0.23 by TPE, −0.52 at random.
  expect(tpe).toBeGreaterThan(random / 2);
});

test('trials that fail are kept away from', () => {
  const strategy = tpeStrategy({
    dimensions: [dimension('share', { kind: 'number', low: 0, high: 1, scale: 'linear' })],
    fixed: {},
    known: null,
    random: createRandom(3),
  });
  const tried: number[] = [];
  for (let trial = 0; trial < 60; trial++) {
    const attempt = strategy.next();
    if (attempt === 'wait' || attempt === 'done') break;
    const share = Number(attempt.configuration['share']);
    tried.push(share);
    const mean = -((share - 0.8) ** 2);
    strategy.learn(
      attempt,
      share < 0.5
        ? { state: 'failed', error: 'out of memory' }
        : { state: 'done', scores: [mean], mean, sd: 0 },
    );
  }
  // At random half of these 50 would fail.
  expect(tried.slice(10).filter(share => share < 0.5).length).toBeLessThan(10);
});

const density = (range: SearchRange, seen: readonly ParamValue[]) =>
  jointDensity(
    [dimension('it', range)],
    {},
    seen.map(it => ({ it })),
  );

describe('a Parzen density', () => {
  const ranges: readonly (readonly [string, SearchRange, readonly ParamValue[]])[] = [
    ['whole numbers', { kind: 'integer', low: 1, high: 40, scale: 'linear' }, [3, 4, 30]],
    ['whole numbers on a logarithmic scale', { kind: 'integer', low: 1, high: 40, scale: 'log' }, [3, 4, 30]],
    ['whole numbers or none', { kind: 'integer', low: 1, high: 40, scale: 'log', orNone: true }, [3, null]],
    ['choices', { kind: 'values', values: ['a', 'b', null] }, ['b', 'b']],
  ];
  test.each(ranges)('of %s sums to 1', (_, range, seen) => {
    const { logDensity } = density(range, seen);
    const values =
      range.kind === 'values'
        ? range.values
        : [...Array.from({ length: 40 }, (_, at) => at + 1), ...(range.orNone === true ? [null] : [])];
    expect(values.reduce<number>((sum, it) => sum + Math.exp(logDensity({ it })), 0)).toBeCloseTo(1, 10);
  });

  test('of numbers integrates to 1 over the scale', () => {
    const { logDensity } = density({ kind: 'number', low: 2, high: 3, scale: 'linear' }, [2.1, 2.2, 2.9]);
    const steps = 2000;
    const sum = Array.from({ length: steps }, (_, at) =>
      Math.exp(logDensity({ it: 2 + (at + 0.5) / steps })),
    ).reduce((total, one) => total + one, 0);
    expect(sum / steps).toBeCloseTo(1, 5);
  });

  test('of numbers lies around what was seen, within the bounds', () => {
    const { draw } = density(
      { kind: 'number', low: 0, high: 1, scale: 'linear' },
      [0.1, 0.11, 0.09, 0.1, 0.12, 0.08, 0.1, 0.105],
    );
    const random = createRandom(2);
    const drawn = Array.from({ length: 2000 }, () => Number(draw(random)['it']));
    expect(drawn.every(value => value >= 0 && value <= 1)).toBe(true);
    // Eight kernels of nine have the least bandwidth, a tenth of the range: nearly all of 8/9 lie within three of 0.1.
    expect(drawn.filter(value => value < 0.4).length / 2000).toBeGreaterThan(0.85);
  });

  test('before anything was seen every choice is as likely', () => {
    const { logDensity } = density({ kind: 'values', values: [1, 2, 4, 8] }, []);
    expect(Math.exp(logDensity({ it: 8 }))).toBeCloseTo(0.25, 12);
  });

  test('values that went together are drawn together', () => {
    const { draw } = jointDensity(
      [
        dimension('a', { kind: 'values', values: [0, 1] }),
        dimension('b', { kind: 'values', values: [0, 1] }),
      ],
      {},
      Array.from({ length: 10 }, (_, at) => ({ a: at % 2, b: at % 2 })),
    );
    const random = createRandom(1);
    const drawn = Array.from({ length: 1000 }, () => draw(random));
    expect(drawn.filter(({ a, b }) => a === b).length).toBeGreaterThan(750);
  });
});
