import { evenShares } from '../../../core/selection/validation/learning-curve.ts';
import type { Asked, QuestionKind, Questions } from '../../../jobs/contracts/insight.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { Segment } from '../../../lifecycle/data/segment.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import type { BusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import type { Project } from '../../../lifecycle/project.ts';
import type { FinishedRun } from '../finished-run.ts';
import { fairnessAsks } from '../../../jobs/contracts/questions/fairness-asks.ts';
import { curveClass, explainedClass } from './explained-class.ts';

/** A question that a whole report has an answer to. */
export interface WantedQuestion {
  readonly label: string;
  readonly asked: Asked;
}

/** What the questions depend on. */
export interface QuestionGrounds {
  readonly run: FinishedRun;
  readonly dataset: DatasetVersion;
  readonly business: BusinessProblem | null;
  readonly segments: readonly Segment[];
  /** Other finished runs for the same target, newest first. */
  readonly rivals: readonly FinishedRun[];
  /** The first column by which people may be treated differently. */
  readonly people: string | null;
}

const dependenceColumns = 4;
const mostRivals = 3;

/** All that is asked of a run for its report, as the Evaluate page asks it, so that neither computes what the other kept. */
export function wantedQuestions(grounds: QuestionGrounds): readonly WantedQuestion[] {
  const { run, people, rivals } = grounds;
  const named = { class: explainedClass(run) };
  const columns = run.result.importances.slice(0, dependenceColumns).map(({ column }) => column);
  const others = rivals.slice(0, mostRivals).map(({ id }) => id);
  return [
    wanted('Intervals of the metrics', 'metrics', run.id, {}),
    ...(others.length === 0 ? [] : [wanted('Other models', 'rivals', run.id, { runs: others })]),
    ...outcomeQuestions(run),
    wanted('The learning curve', 'learning curve', run.id, {
      shares: evenShares,
      target: decisionTarget(grounds),
    }),
    wanted('Stability over seeds', 'seed stability', run.id, { seeds: 5 }),
    wanted('Weak slices', 'weakSlices', run.id, {}),
    ...partQuestions(grounds),
    wanted('Test rows beside training rows', 'trainAgainstTest', run.id, {}),
    wanted('Robustness', 'robustness', run.id, {}),
    wanted('Importances', 'importances', run.id, named),
    wanted('SHAP values', 'shap', run.id, { ...named, reference: 'pathDependent' }),
    ...columns.map(column => wanted(`Dependence on ${column}`, 'dependence', run.id, { ...named, column })),
    ...(people === null
      ? []
      : [wanted(`Fairness by ${people}`, 'fairness', run.id, fairnessAsks(run, people))]),
  ];
}

/** Whether the columns say anything of what is asked; none where nothing is asked yet. */
export function feasibilityQuestion(
  { problem }: Project,
  datasetVersionId: string,
): readonly WantedQuestion[] {
  return problem === null ? [] : [wanted('Feasibility', 'feasibility', datasetVersionId, { problem })];
}

function wanted<Kind extends QuestionKind>(
  label: string,
  kind: Kind,
  subject: string,
  asks: Questions[Kind]['asks'],
): WantedQuestion {
  return { label, asked: { kind, subject, asks } };
}

function outcomeQuestions(run: FinishedRun): readonly WantedQuestion[] {
  if (run.problem.task === 'regression') return [wanted('Residuals', 'residuals', run.id, {})];
  const code = curveClass(run);
  return [
    wanted('ROC, precision and recall, and gain', 'curves', run.id, { classes: [code] }),
    wanted('Calibration', 'calibration', run.id, { class: code }),
  ];
}

function partQuestions({ run, dataset, segments }: QuestionGrounds): readonly WantedQuestion[] {
  const times = dataset.schema.filter(({ name, kind }) => kind === 'datetime' && name !== run.problem.target);
  const time = times[0]?.name ?? null;
  if (segments.length === 0 && time === null) return [];
  const asks = { segments: segments.map(({ name, conditions }) => ({ name, conditions })), time };
  return [wanted('Errors by segment and time', 'errorsByPart', run.id, asks)];
}

/** On the metric's own scale, greater is better; null without a target. */
function decisionTarget({ run, business }: QuestionGrounds): number | null {
  const metric = testMetricOf(run.problem.metric);
  const target = business?.targets.find(one => one.metric === metric);
  if (target === undefined) return null;
  return testMetric(metric).better === 'higher' ? target.value : -target.value;
}
