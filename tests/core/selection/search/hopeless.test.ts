import { describe, expect, test } from 'vitest';
import { type Random, createRandom } from '../../../../src/core/random.ts';
import { hopelessRule } from '../../../../src/core/selection/search/hopeless.ts';
import { normalQuantile } from '../../../../src/core/statistics/normal-distribution.ts';
import { doneTrial } from './synthetic-trials.ts';

const forest = { estimator: 'randomForestClassifier' } as const;
const folds = 5;
const rule = () => hopelessRule(folds, ({ estimator, rowShare }) => (rowShare === 1 ? estimator : null));

/** Scores of fold-wise noise around a common difficulty of each fold. */
function played(random: Random, { better = 0, noise = 0.01 }) {
  const normal = () => normalQuantile(Math.max(1e-9, random()));
  const difficulty = Array.from({ length: folds }, () => 0.05 * normal());
  return Array.from({ length: 40 }, () => {
    const quality = 0.8 + better * normal();
    return difficulty.map(fold => quality + fold + noise * normal());
  });
}

/** How often the trial with the best mean was ended, and how many folds were saved. */
function outcomeOver(seeds: number, how: { readonly better: number; readonly noise: number }) {
  let lost = 0;
  let saved = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const trials = played(createRandom(seed), how).map(scores => doneTrial(forest, scores));
    const winner = trials.reduce((a, b) => (b.mean > a.mean ? b : a));
    const { learn, isHopeless } = rule();
    for (const trial of trials) {
      const ended = [1, 2, 3, 4].find(known => isHopeless(trial, trial.scores.slice(0, known)));
      if (ended === undefined) learn(trial);
      else {
        saved += folds - ended;
        if (trial === winner) lost++;
      }
    }
  }
  return { lost: lost / seeds, saved: saved / (seeds * 40 * folds) };
}

describe('a trial is ended when it cannot win any more', () => {
  test.each([
    { better: 0.03, noise: 0.01 },
    { better: 0.01, noise: 0.01 },
    { better: 0.002, noise: 0.02 },
  ])('the winner in 2 % of searches at most, with qualities of $better and noise of $noise', how => {
    expect(outcomeOver(400, how).lost).toBeLessThanOrEqual(0.02);
  });

  test('where trials differ much, more than a third of the folds are saved', () => {
    expect(outcomeOver(100, { better: 0.03, noise: 0.01 }).saved).toBeGreaterThan(0.33);
  });

  test('hard folds are hard for all: a low score on one is no reason', () => {
    const { learn, isHopeless } = rule();
    for (const shift of [0, 0.01, -0.01, 0.005])
      learn(doneTrial(forest, [0.5, 0.9, 0.9 + shift, 0.9, 0.9 - shift / 2]));
    const proposal = doneTrial(forest, [0.5]);
    expect(isHopeless(proposal, [0.51])).toBe(false);
    expect(isHopeless(proposal, [0.4])).toBe(true);
  });

  test('never before some are done, on fewer rows, or for another algorithm', () => {
    const { learn, isHopeless } = rule();
    for (let trial = 0; trial < 3; trial++) learn(doneTrial(forest, [0.9, 0.91, 0.9, 0.9, 0.9]));
    expect(isHopeless(doneTrial(forest, [0]), [0, 0])).toBe(false);
    learn(doneTrial(forest, [0.9, 0.9, 0.9, 0.9, 0.9]));
    expect(isHopeless(doneTrial(forest, [0]), [0, 0])).toBe(true);
    expect(isHopeless(doneTrial({ ...forest, rowShare: 0.5 }, [0]), [0, 0])).toBe(false);
    expect(isHopeless(doneTrial({ estimator: 'logisticRegression' }, [0]), [0, 0])).toBe(false);
  });
});
