import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { countOf, counted, numberText } from '../../../core/quality/wording.ts';
import { targetText } from '../../problem/describe-business-problem.ts';
import { standingOf } from '../../problem/goal-standing.ts';
import { testMetric, testMetricOf } from '../../evaluation/test-metrics.ts';
import { type Evidence, type Evidencing, found, missing } from '../compliance-item.ts';
import type { ComplianceKnowledge } from '../compliance-knowledge.ts';
import { listed } from './listed.ts';

const noModel: Evidence = missing('Train a model.', 'train');

/** Whether it is written down what the model is for. */
export const purposeStated: Evidencing = ({ business }) => {
  const { problem = '', use = '' } = business?.statement ?? {};
  return problem.trim() === '' || use.trim() === ''
    ? missing('Say what the problem is, and what happens with a prediction.', 'business')
    : found(`${problem} ${use}`, 'business');
};

/** Whether the model was measured on rows that it never saw, with intervals. */
export const tested: Evidencing = ({ run, asked }) => {
  if (run === null) return noModel;
  const { label, value } = mainMetric(run);
  return asked.includes('metrics')
    ? found(
        `${label} ${numberText(value)} on ${countOf(run.result.testRows, 'row')} that it never saw; every metric with a 95 % interval.`,
        'performance',
      )
    : missing(
        `${label} is ${numberText(value)} on the test rows. Open Performance: it measures the intervals.`,
        'performance',
      );
};

function mainMetric({ problem, result }: NonNullable<ComplianceKnowledge['run']>) {
  const name = testMetricOf(problem.metric);
  return { label: testMetric(name).label, value: result.test.metrics[name] ?? NaN };
}

/** Whether targets stand that a model has to reach, and this one does. */
export const targetsReached: Evidencing = ({ business, run }) => {
  const targets = business?.targets ?? [];
  if (targets.length === 0) return missing('Set what a model has to reach before it may be used.', 'success');
  if (run === null) return noModel;
  const measured = Object.entries(run.result.test.metrics).map(([name, value]) => [name, { value }] as const);
  const standings = standingOf({ targets }, Object.fromEntries(measured));
  const missed = standings.filter(({ state }) => state === 'missed' || state === 'unmeasured');
  return missed.length > 0
    ? missing(`Not reached: ${listed(missed.map(({ target }) => targetText(target)))}.`, 'performance')
    : found(`Reached on the test rows: ${listed(targets.map(targetText))}.`, 'performance');
};

/** Whether simpler models stood beside it, by the same folds. */
export const benchmarked: Evidencing = ({ run }) => {
  if (run === null) return noModel;
  const { candidates, chosen } = run.result;
  const others = [...new Set(candidates.map(({ estimator }) => estimator))].filter(name => name !== chosen);
  return others.length === 0
    ? missing('Train simpler models beside it, so that it has something to be better than.', 'train')
    : found(
        `${estimatorLabels[chosen]} was chosen on the same folds against ${listed(others.map(name => estimatorLabels[name]))}.`,
        'performance',
      );
};

/** Whether it is known what the model rests on. */
export const conceptuallySound: Evidencing = ({ run, asked }) => {
  if (run === null) return noModel;
  const looked = asked.filter(kind => ['importances', 'shap', 'dependence', 'surrogate'].includes(kind));
  return looked.length === 0
    ? missing(
        'Look at what the model leans on, and whether the directions make sense to whoever knows the field.',
        'explain',
      )
    : found('What the model leans on, and in which direction, was looked at.', 'explain');
};

/** Whether it was tried how the model bears noise, gaps and other seeds or splits. */
export const robust: Evidencing = ({ run, asked }) => {
  if (run === null) return noModel;
  if (!asked.includes('robustness'))
    return missing('Try how the model bears noise, gaps and swapped categories.', 'errors');
  return found(
    'How the model bears noise, gaps and swapped categories was tried on the test rows.',
    'errors',
  );
};

/** Whether it was tried how much the result depends on the seed, the split or the number of rows. */
export const stable: Evidencing = ({ run, asked }) => {
  if (run === null) return noModel;
  const tried = asked.filter(kind =>
    ['learning curve', 'validation curve', 'seed stability', 'split schemes', 'nested validation'].includes(
      kind,
    ),
  );
  return tried.length === 0
    ? missing('Try other seeds, other ways of cutting, or fewer rows.', 'validation')
    : found(`Tried: ${listed(tried)}.`, 'validation');
};

/** Whether it is known where the model is weak. */
export const limitsKnown: Evidencing = ({ run, asked }) => {
  if (run === null) return noModel;
  return asked.includes('weakSlices')
    ? found('Groups of rows on which the model is weak were searched for.', 'errors')
    : missing('Search for the groups of rows on which the model is weak.', 'errors');
};

/** Whether what is predicted is compared with what was learned from. */
export const monitored: Evidencing = ({ deployment, monitor }) => {
  if (deployment === null) return missing('Deploy a model; the monitor watches it from then on.', 'deploy');
  if (monitor === null) return missing('Have the monitor look at what was predicted.', 'monitor');
  const drifted = monitor.drift.columns.filter(({ drifted: isDrifted }) => isDrifted);
  return found(
    `The monitor compared ${countOf(monitor.currentRows, 'predicted row')} with the training rows: ${
      drifted.length === 0 ? 'no column drifted' : `${listed(drifted.map(({ column }) => column))} drifted`
    }.`,
    'monitor',
  );
};

/** Whether predictions are kept with what they were made from. */
export const logged: Evidencing = ({ deployment, predictedRows }) =>
  deployment === null
    ? missing(
        'Deploy a model: each prediction is then logged with its inputs, model version and time.',
        'deploy',
      )
    : found(
        `Each prediction is logged with its inputs, model version and time: ${counted(predictedRows)} so far.`,
        'predict',
      );

/** Whether the model in use is a numbered version that leads back to its data and settings. */
export const changesControlled: Evidencing = ({ deployment, run }) => {
  if (run === null) return noModel;
  return deployment === null
    ? missing('Register and deploy a version: it stays tied to its run, data, settings and seed.', 'deploy')
    : found(
        `${deployment.model}, version ${deployment.version}, is in use; its run keeps settings, seed and the hash of its data, and versions are never changed.`,
        'deploy',
      );
};
