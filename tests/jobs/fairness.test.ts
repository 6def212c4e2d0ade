import { expect, test, vi } from 'vitest';
import type { AppliedRule } from '../../src/core/decision/applied-rule.ts';
import { worstLoss } from '../../src/core/fairness/loss-frontier.ts';
import { createRandom } from '../../src/core/random.ts';
import { decisionAnswers } from '../../src/jobs/bodies/answers/decision.ts';
import { answerFairness } from '../../src/jobs/bodies/answers/fairness-by-group.ts';
import { answerLossMitigation } from '../../src/jobs/bodies/answers/mitigation/loss-mitigation.ts';
import { answerMitigation } from '../../src/jobs/bodies/answers/mitigation/mitigation.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import { recordDecision } from '../../src/storage/models/decisions.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { tableOf } from '../core/table-of.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

/** Loans: women with the same income get them less often, and their title tells that they are women. */
function loans() {
  const random = createRandom(3);
  const people = Array.from({ length: 900 }, () => {
    const sex = random() < 0.5 ? 'f' : 'm';
    const income = 20 + 60 * random();
    const leaning = (income - 50) / 12 + (sex === 'm' ? 1.6 : -1.6) + 2 * (random() - 0.5);
    return {
      sex,
      title: random() < 0.05 ? 'Dr' : sex === 'm' ? 'Mr' : 'Mrs',
      income,
      loan: leaning > 0 ? 'yes' : 'no',
    };
  });
  return tableOf({
    sex: people.map(one => one.sex),
    title: people.map(one => one.title),
    income: people.map(one => one.income),
    loan: people.map(one => one.loan),
  });
}

async function trained(): Promise<string> {
  const { id: datasetVersionId } = await store(loans());
  await saveProject(project);
  const problem = { task: 'classification', target: 'loan', positive: 'yes', metric: 'roc_auc' } as const;
  const settings = { seed: 42, testShare: 0.4, folds: 3, candidates: ['logisticRegression'] } as const;
  const input = { runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings };
  await train(input, () => {});
  return 'run-1';
}

const asks = { columns: ['sex'], positive: 'yes' };

test('a group that is treated worse is found and named, and what would help is measured', async () => {
  const runId = await trained();
  const { report, compatibility } = await answerFairness(runId, asks, () => {});
  const parity = report.measures.find(({ criterion }) => criterion === 'demographic parity')!;
  expect(parity.verdict).toBe('unfair');
  expect(parity.extremes).toEqual(['f', 'm']);
  expect(compatibility?.baseRatesDiffer).toBe(true);

  const fractions: number[] = [];
  const found = await answerMitigation(runId, asks, ({ fraction }) => fractions.push(fraction));
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(found.people.groups.map(({ label }) => label).toSorted()).toEqual(['f', 'm']);
  expect(found.failed).toEqual([]);
  expect(found.proxies[0]!.column).toBe('title');
  expect(found.toldApart.auc.low).toBeGreaterThan(0.9);
  const apart = (kind: string) =>
    found.points.findLast(({ mitigation }) => mitigation.kind === kind)!.disparity['demographic parity']
      .difference;
  expect(apart('as it is')).toBeCloseTo(parity.difference.value, 12);
  expect(apart('reweighing')).toBeLessThan(apart('as it is') - 0.1);
  expect(apart('without columns')).toBeLessThan(apart('as it is') - 0.1);
  const last = found.points.at(-1)!.mitigation;
  expect(last).toEqual({ kind: 'without columns', columns: ['sex', 'title'] });
});

/** Prices: for the few of the north the size counts the other way round, which one line for all cannot say. */
function prices() {
  const random = createRandom(9);
  const houses = Array.from({ length: 800 }, () => {
    const north = random() < 0.2;
    const size = 10 * random();
    return { north, size, price: 50 + (north ? -3 : 5) * (size - 5) + 4 * (random() - 0.5) };
  });
  return tableOf({
    region: houses.map(({ north }) => (north ? 'north' : 'south')),
    size: houses.map(({ size }) => size),
    price: houses.map(({ price }) => price),
  });
}

test('a group with the greatest error is weighed until a bound is met, and what it costs all is measured', async () => {
  const { id: datasetVersionId } = await store(prices());
  await saveProject(project);
  const problem = {
    task: 'regression',
    target: 'price',
    positive: null,
    metric: 'neg_root_mean_squared_error',
  } as const;
  const settings = {
    seed: 42,
    testShare: 0.4,
    folds: 3,
    candidates: ['linearRegression'],
  } as const;
  await train({ runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings }, () => {});
  const bound = 11;
  const found = await answerLossMitigation('run-1', { columns: ['region'], bound }, () => {});
  expect(found.failed).toEqual([]);
  expect(found.met).toBe('with weights');
  const [asItIs, ...others] = found.points;
  const onTheWay = others.filter(({ mitigation }) => mitigation.kind === 'group weights');
  const worsts = [asItIs!, ...onTheWay].map(worstLoss);
  expect(worsts).toEqual(worsts.toSorted((a, b) => b - a));
  const weighed = onTheWay.at(-1)!;
  expect(found.people.groups[asItIs!.worst]!.label).toBe('north');
  expect(worstLoss(asItIs!)).toBeGreaterThan(bound + 1);
  expect(worstLoss(weighed)).toBeLessThan(bound + 0.5);
  expect(weighed.error).toBeGreaterThan(asItIs!.error);
  const without = others.at(-1)!;
  expect(without.mitigation).toEqual({ kind: 'without columns', columns: ['region'] });

  const { mitigation } = weighed;
  if (mitigation.kind !== 'group weights') throw new Error('expected weights');
  const reweighing = {
    columns: ['region'],
    groups: found.people.groups.map((group, place) => ({ ...group, weight: mitigation.weights[place]! })),
  };
  const again = { runId: 'run-2', projectId: project.id, datasetVersionId, problem };
  await train({ ...again, settings: { ...settings, reweighing } }, () => {});
  const { report } = await answerFairness('run-2', { columns: ['region'], positive: null }, () => {});
  expect(report.task === 'regression' && report.overall.absoluteError.value).toBeCloseTo(weighed.error, 9);
});

test('thresholds by group are measured beside the model as it was trained, on the rows that it never saw', async () => {
  const runId = await trained();
  const { people, points, positive, shared, isBinary } = await answerMitigation(runId, asks, () => {});
  expect([positive, shared, isBinary]).toEqual([1, 0.5, true]);
  const parity = points.find(
    ({ mitigation }) =>
      mitigation.kind === 'thresholds' && mitigation.rate === 'selectionRate' && mitigation.share === 1,
  )!;
  const rule: AppliedRule = {
    kind: 'groups',
    positive,
    columns: people.columns,
    groups: people.groups.map((group, place) => ({ ...group, policy: parity.policies![place]! })),
    otherwise: shared,
  };
  const about = { projectId: project.id, runId, at: 1, about: 'fairness', decision: '', reason: '' } as const;
  await recordDecision({ ...about, id: 'decision-1', evidence: {}, rule });
  const decided = await decisionAnswers.decided(runId, { decision: 'decision-1' }, () => {});
  const apart = (which: 'trained' | 'decided') => decided.groups![which]['demographic parity'].difference;
  expect(decided.groups!.unplaced).toBe(0);
  expect(apart('trained')).toBeCloseTo(points[0]!.disparity['demographic parity'].difference, 12);
  // Learned from these very rows, the rates are as near as whole rows allow.
  expect(apart('decided')).toBeLessThan(0.01);
  const byDecision = await answerFairness(runId, { ...asks, decision: 'decision-1' }, () => {});
  const [ofGroups] = byDecision.report.measures;
  expect(ofGroups!.difference.value).toBeCloseTo(apart('decided'), 12);
  const [accuracy] = decided.metrics;
  expect(accuracy!.trained.name).toBe('accuracy');
  expect(accuracy!.trained.value).toBeCloseTo(points[0]!.accuracy, 12);
  const right = decided.confusion[0]! + decided.confusion[3]!;
  expect(accuracy!.decided.value).toBeCloseTo(right / decided.rows, 12);
  expect(accuracy!.decided.low).toBeLessThan(accuracy!.decided.value);
  await expect(decisionAnswers.decided(runId, { decision: 'decision-2' }, () => {})).rejects.toThrow(
    'decision-2',
  );
});
