import { beforeEach, expect, test, vi } from 'vitest';
import { evenShares } from '../../src/core/selection/validation/learning-curve.ts';
import { validationAnswers } from '../../src/jobs/bodies/answers/validation.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { buys } from '../core/selection/customers.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

const unheard = () => {};
const run = 'run-1';

beforeEach(async () => {
  const { id: datasetVersionId } = await store(buys.table);
  await saveProject(project);
  const settings = { ...buys.settings, folds: 2, candidates: ['gaussianNB'] } as const;
  await train(
    { runId: run, projectId: project.id, datasetVersionId, problem: buys.problem, settings },
    unheard,
  );
});

test('a learning curve has ten sizes in five folds, whatever the run had, and is diagnosed', async () => {
  const asks = { shares: evenShares, target: null };
  const { curve, dummy, diagnosis } = await validationAnswers['learning curve'](run, asks, unheard);
  expect(curve).toHaveLength(10);
  expect(curve.at(-1)!.validation.scores).toHaveLength(5);
  expect(curve.at(-1)!.validation.mean).toBeGreaterThan(dummy);
  expect(diagnosis.sentences[1]).toContain('no target is set');
});

test('a parameter, seeds, ways of cutting and a nested choice are measured on the training rows', async () => {
  const values = [1e-9, 1e-3, 1];
  const { points } = await validationAnswers['validation curve'](
    run,
    { param: 'varSmoothing', values },
    unheard,
  );
  expect(points.map(({ value, point }) => [value, point?.validation.scores.length])).toEqual(
    values.map(value => [value, 2]),
  );

  const stability = await validationAnswers['seed stability'](run, { seeds: 3 }, unheard);
  expect(stability.otherCuts.scores).toHaveLength(3);
  expect(stability.otherDraws.sd).toBe(0);

  const cut = { group: null, time: null, stratum: 'channel' };
  const { schemes } = await validationAnswers['split schemes'](run, cut, unheard);
  expect(schemes.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);

  const grid = values.map(varSmoothing => ({ varSmoothing }));
  const { nested, chosen, chosenOnSame } = await validationAnswers['nested validation'](
    run,
    { grid },
    unheard,
  );
  expect(nested.scores).toHaveLength(2);
  expect(chosen).toHaveLength(2);
  expect(chosenOnSame.mean).toBeGreaterThan(0.5);
});
