import { expect, test } from 'vitest';
import type { AppliedRule } from '../../src/core/decision/applied-rule.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { takeTableRows } from '../../src/core/table/column.ts';
import { counterfactuals } from '../../src/jobs/bodies/answers/explanation/counterfactuals.ts';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import type { Decision } from '../../src/lifecycle/evaluation/decision.ts';
import type { Deployment } from '../../src/lifecycle/deployment/registry.ts';
import { recordDecision } from '../../src/storage/models/decisions.ts';
import { listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { currentDeployment, listModelVersions } from '../../src/storage/models/registry.ts';
import { bySex } from '../core/decision/rules.ts';
import { tableOf } from '../core/table-of.ts';
import { project, running } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { churnModel, deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const trained = tableOf({
  tenure: [1, 60],
  contract: ['Month', 'Year'],
  sex: ['f', 'm'],
  churn: ['Yes', 'No'],
});
const at = Date.UTC(2026, 10, 3);

function decided(rule: AppliedRule | null, id = 'decision-1', when = at): Decision {
  const about = { projectId: project.id, runId: running.id, at: when, about: 'threshold' } as const;
  return { ...about, id, decision: 'Otherwise.', reason: 'It costs less.', evidence: {}, rule };
}

function deployAgain(): Promise<Deployment> {
  const { id: projectId } = project;
  const deployed = { projectId, runId: running.id, datasetVersionId: 'dataset-1', modelName: 'churn' };
  return deployRun({ ...deployed, at: at + 10 });
}

/** Women get a lot between 0.2 and never; the others one threshold each. */
const withLots: AppliedRule = {
  ...bySex,
  groups: [
    { ...bySex.groups[0]!, policy: { ignore: 0.1, rate: 0.5, weight: 0.5, threshold: 0.2, other: null } },
    bySex.groups[1]!,
  ],
};

const rows = Array.from({ length: 60 }, (_, i) => ({
  tenure: String(12 + (i % 20) * 2),
  contract: i % 3 === 0 ? 'Month' : 'Year',
  sex: ['f', 'f', 'm', 'x', ''][i % 5]!,
}));

test.each([
  ['a threshold', { kind: 'threshold', positive: 1, threshold: 0.2 }],
  ['thresholds by group', bySex],
  ['lots', withLots],
] as const)('%s: the form, a file and a table say the same of every row', async (_, rule) => {
  await deployChurnModel(trained);
  await recordDecision(decided(rule));
  const { id } = await deployAgain();
  const table = tableOf({
    tenure: rows.map(({ tenure }) => Number(tenure)),
    contract: rows.map(({ contract }) => contract),
    sex: rows.map(({ sex }) => sex || null),
  });
  const inTable = predictTable({ ...churnModel, rule }, table);
  if (inTable.task !== 'classification') throw new Error('expected classes');
  const expected = Array.from(inTable.codes, code => inTable.classes[code]!);
  expect(new Set(expected).size).toBe(2);

  const order = [...rows.keys()].reverse();
  const turned = predictTable({ ...churnModel, rule }, takeTableRows(table, order));
  expect(turned.task === 'classification' && [...turned.codes].reverse()).toEqual([...inTable.codes]);

  const lines = rows.map(({ tenure, contract, sex }) => `${sex},${contract},${tenure}`);
  const file = new Blob([`sex,contract,tenure\n${lines.join('\n')}\n`]);
  const { csv } = await predictFile({ deploymentId: id, source: file, fileName: 'new.csv' }, () => {});
  const scored = (await csv.text()).trim().split('\n').slice(1);
  expect(scored.map(line => line.split(',')[3])).toEqual(expected);

  const typed = await Promise.all(rows.map(row => predictRow({ deploymentId: id, row })));
  expect(typed.map(answer => answer.task === 'classification' && answer.class)).toEqual(expected);

  const batches = await listPredictionBatches(id);
  expect(batches.length).toBe(rows.length + 1);
});

test('an answer says by which rule it was given, and as whom a row was decided about', async () => {
  await deployChurnModel(trained);
  await recordDecision(decided(bySex));
  const { id, held } = await deployAgain();
  expect(held).toEqual({ decisionId: 'decision-1', rule: bySex });
  const ask = (sex: string) =>
    predictRow({ deploymentId: id, row: { tenure: '40', contract: 'Month', sex } });
  expect((await ask('f')).by).toMatchObject({ group: 'f', columns: ['sex'], policy: { threshold: 0.3 } });
  expect((await ask('')).by).toMatchObject({ group: null, policy: { threshold: 0.5 }, positive: 'Yes' });

  const file = new Blob(['sex,contract,tenure\nm,Month,40\nx,Month,40\n']);
  const answer = await predictFile({ deploymentId: id, source: file, fileName: 'new.csv' }, () => {});
  expect((await answer.csv.text()).split('\n').map(line => line.split(',').at(-1))).toEqual([
    'decided_as',
    'm',
    '""',
    '',
  ]);
  expect(answer.warnings).toEqual([
    '1 row is in no group that the rule knows: decided about by the threshold for everyone else',
  ]);
  const logged = (await listPredictionBatches(id)).at(-1)!;
  expect(logged.inputs.columns.map(({ name }) => name)).toEqual(['tenure', 'contract', 'sex']);
  expect(logged.predictions).toMatchObject({
    ruled: { labels: ['f', 'm'], groups: Int32Array.of(1, -1) },
  });
});

test('a file without the column by which groups are told apart is refused by name', async () => {
  await deployChurnModel(trained);
  await recordDecision(decided(bySex));
  const { id } = await deployAgain();
  const file = new Blob(['contract,tenure\nMonth,40\n']);
  await expect(
    predictFile({ deploymentId: id, source: file, fileName: 'new.csv' }, () => {}),
  ).rejects.toThrow('lacks a column the model needs: "sex"');
});

test('a decision changes no deployment that stands, and a deployment has the latest', async () => {
  const first = await deployChurnModel(trained);
  const rule = { kind: 'threshold', positive: 1, threshold: 0.9 } as const;
  await recordDecision(decided(rule));
  const row = { tenure: '10', contract: 'Month' };
  expect(await predictRow({ deploymentId: first.id, row })).toMatchObject({ class: 'Yes', by: null });
  expect((await currentDeployment(project.id))?.held).toBeUndefined();

  await recordDecision(decided({ ...rule, threshold: 0.999 }, 'decision-2', at + 1));
  const second = await deployAgain();
  expect(second.held?.decisionId).toBe('decision-2');
  expect(await predictRow({ deploymentId: second.id, row })).toMatchObject({ class: 'No' });
  expect((await listModelVersions(project.id)).map(({ held }) => held?.decisionId)).toEqual([
    'decision-2',
    undefined,
  ]);

  await recordDecision(decided(null, 'decision-3', at + 2));
  expect((await deployAgain()).held).toBeUndefined();
});

test('what would have led to another answer is told by the rule that the row was answered by', async () => {
  await deployChurnModel(
    tableOf({
      tenure: [1, 20, 25, 30, 38, 60],
      contract: ['Month', 'Year', 'Month', 'Year', 'Month', 'Year'],
      churn: ['Yes', 'Yes', 'Yes', 'No', 'No', 'No'],
    }),
  );
  await recordDecision(decided(bySex));
  const { id } = await deployAgain();
  const told = async (sex: string) => {
    const texts = [
      ['tenure', '30'],
      ['contract', 'Year'],
      ['sex', sex],
    ] as const;
    const row = { kind: 'typed', deploymentId: id, texts } as const;
    const asks = { class: 'Yes', row, fixed: ['contract'], wished: null };
    return counterfactuals(running.id, asks, () => {});
  };
  // 1 / (1 + e) = 0.269: no for everyone; a tenure of 25 gives 0.378, of 20 months 0.5, of 1 month 0.870.
  const tenures = async (sex: string) => (await told(sex)).found.map(({ changes }) => changes[0]!.to);
  expect(await tenures('f')).toEqual([25]);
  expect(await tenures('m')).toEqual([1]);
});
