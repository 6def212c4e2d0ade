import { expect, test, vi } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { answerFairness } from '../../src/jobs/bodies/answers/fairness-by-group.ts';
import { answerMitigation } from '../../src/jobs/bodies/answers/mitigation.ts';
import { train } from '../../src/jobs/bodies/training.ts';
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
  expect(found.groups.toSorted()).toEqual(['f', 'm']);
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
