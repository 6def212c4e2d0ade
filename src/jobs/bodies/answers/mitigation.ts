import { messageOf } from '../../../core/errors.ts';
import {
  type FrontierPoint,
  type Mitigation,
  frontierPoint,
  thresholdPoints,
} from '../../../core/fairness/frontier.ts';
import { findProxies, leastProxyStrength } from '../../../core/fairness/proxies.ts';
import { groupPeople, takeGroups } from '../../../core/fairness/row-groups.ts';
import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { Estimator } from '../../../core/models/estimator.ts';
import { decisionRuleOf, thresholdFor } from '../../../core/models/decision-rule.ts';
import { decide } from '../../../core/pipeline/predictions.ts';
import { transform } from '../../../core/preprocessing/transform.ts';
import type { CandidateResult, ComparisonSettings } from '../../../core/selection/comparison.ts';
import { cutLearningTask } from '../../../core/selection/learning-task.ts';
import { quickEstimator, tellApart } from '../../../core/selection/quick-classifier.ts';
import { refitBest } from '../../../core/selection/refit.ts';
import type { Table } from '../../../core/table/column.ts';
import { planWithout } from '../../../lifecycle/preparation/plan-edit.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { FairnessQuestions } from '../../contracts/questions/fairness.ts';
import { estimatorLoader } from '../estimator-loader.ts';
import { threadsOfDevice } from '../threads-for.ts';
import { classAnswerOf } from './fairness-by-group.ts';
import { type TestedRun, openTestedRun } from './tested-run.ts';

const mostProxies = 3;

/**
 * What thresholds by group, weights and fewer columns would come to. Models are trained anew with the chosen parameters
 * on the run's own training rows; the run stays as it is.
 */
export const answerMitigation: Answers<FairnessQuestions>['mitigation'] = async (runId, asks, report) => {
  const phase = (name: string, fraction: number) => report({ phase: name, fraction });
  phase('Reading the test rows', 0);
  const tested = await openTestedRun(runId);
  const { run, table, pipeline, artifact } = tested;
  const whole = groupPeople(table, asks.columns);
  const people = takeGroups(whole, artifact.testRows);
  const { answer, positive } = classAnswerOf(tested, asks.positive);
  const scored = { ...answer, groups: whole.groups.length, codes: people.codes };
  phase('Moving thresholds', 0.05);
  const points: FrontierPoint[] = [
    frontierPoint({ kind: 'as it is' }, scored, answer.selected),
    ...thresholdPoints(scored, thresholdOf(tested, positive), run.settings.seed),
  ];

  phase('Looking for columns that tell the group', 0.15);
  const inputs = pipeline.inputs.map(({ name }) => name);
  const { columns: own } = people;
  const learned = table.columns.filter(({ name }) => inputs.includes(name));
  const proxies = findProxies({ rows: table.rows, columns: learned }, whole);
  const estimatorFor = estimatorLoader({
    threads: threadsOfDevice(),
    onBackend: () => {},
    onComparison: () => {},
  });
  const others = learned.filter(({ name }) => !own.includes(name));
  const toldApart = await tellApart(
    { rows: table.rows, columns: others },
    { codes: whole.codes, classes: whole.groups.map(({ label }) => label) },
    await estimatorFor(quickEstimator),
    {
      seed: run.settings.seed,
      report: done => phase('Looking for columns that tell the group', 0.15 + 0.25 * done),
    },
  );

  const telling = proxies
    .filter(({ strength }) => strength >= leastProxyStrength)
    .slice(0, mostProxies)
    .map(({ column }) => column);
  const given = own.filter(name => inputs.includes(name));
  const retrainings = retrainingsOf(run.settings, { given, telling, columns: own });
  const failed: { mitigation: Mitigation; reason: string }[] = [];
  for (const [i, { mitigation, settings }] of retrainings.entries()) {
    const begun = 0.4 + (0.6 * i) / retrainings.length;
    const told = (done: number) => phase('Training anew', begun + (0.6 * done) / retrainings.length);
    try {
      const selected = await retrained(tested, settings, positive, estimatorFor, told);
      points.push(frontierPoint(mitigation, scored, selected));
    } catch (error) {
      failed.push({ mitigation, reason: messageOf(error) });
    }
  }
  return { groups: whole.groups.map(({ label }) => label), points, failed, proxies, toldApart };
};

interface Retraining {
  readonly mitigation: Mitigation;
  readonly settings: ComparisonSettings;
}

function retrainingsOf(
  settings: ComparisonSettings,
  {
    given,
    telling,
    columns,
  }: {
    readonly given: readonly string[];
    readonly telling: readonly string[];
    readonly columns: readonly string[];
  },
): readonly Retraining[] {
  const without = (dropped: readonly string[]): Retraining => ({
    mitigation: { kind: 'without columns', columns: dropped },
    settings: withoutColumns(settings, dropped),
  });
  const isBalanced = settings.preparation != null && settings.preparation.balance !== null;
  return [
    ...(isBalanced
      ? []
      : [
          { mitigation: { kind: 'reweighing' } as const, settings: { ...settings, reweighing: { columns } } },
        ]),
    ...(given.length > 0 ? [without(given)] : []),
    ...(telling.length > 0 ? [without([...given, ...telling])] : []),
  ];
}

function withoutColumns(settings: ComparisonSettings, dropped: readonly string[]): ComparisonSettings {
  const { preparation, sensitive = [] } = settings;
  return {
    ...settings,
    sensitive: [...sensitive, ...dropped],
    ...(preparation && { preparation: planWithout(preparation, dropped) }),
  };
}

/** 1 for each test row that a model of these settings says yes to; the test rows are the run's own. */
async function retrained(
  { run, table }: { readonly run: TestedRun['run']; readonly table: Table },
  settings: ComparisonSettings,
  positive: string,
  estimatorFor: (name: EstimatorName) => Promise<Estimator<object, object>>,
  report: (fraction: number) => void,
): Promise<Uint8Array> {
  const { candidates, chosen } = run.result;
  const best = candidates.filter(candidate => candidate.state === 'done' && candidate.estimator === chosen);
  const kept = best.map(candidate => withoutSensitive(candidate, settings.sensitive ?? []));
  const task = cutLearningTask({ table, problem: run.problem, settings });
  const { pipeline, estimator } = await refitBest(
    kept,
    task,
    { estimatorFor },
    { seed: task.seeds.refit, report },
  );
  const answered = estimator.predict(pipeline.model, transform(pipeline.preparation, task.test.table));
  const said = decide(answered, decisionRuleOf(pipeline.model));
  const { target } = pipeline;
  const code = target.task === 'classification' ? target.classes.indexOf(positive) : -1;
  return Uint8Array.from(said, given => Number(given === code));
}

/** The candidate, its own preparations without these columns. */
function withoutSensitive(candidate: CandidateResult, dropped: readonly string[]): CandidateResult {
  if (candidate.state === 'failed') return candidate;
  const { preparation, members } = candidate;
  return {
    ...candidate,
    ...(preparation && { preparation: planWithout(preparation, dropped) }),
    ...(members && {
      members: members.map(member => ({
        ...member,
        preparation: member.preparation && planWithout(member.preparation, dropped),
      })),
    }),
  };
}

/** From which probability of the class on the model says yes as it is. */
function thresholdOf({ pipeline: { target, model } }: TestedRun, positive: string): number {
  if (target.task === 'regression') return NaN;
  return thresholdFor(decisionRuleOf(model), target.classes.indexOf(positive));
}
