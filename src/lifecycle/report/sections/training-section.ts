import { estimatorEntries, estimatorLabels } from '../../../core/models/catalogue.ts';
import { ranked } from '../../../core/selection/candidate-results.ts';
import { bestTwoSentence } from '../../training/best-two-sentence.ts';
import { paramsText } from '../../training/param-words.ts';
import { trialChanges, trialName } from '../../training/trial-words.ts';
import { decisionWords } from '../../evaluation/decision-words.ts';
import { shownScore, testMetric, testMetricOf } from '../../evaluation/test-metrics.ts';
import type { Chart } from '../charts/chart.ts';
import {
  type ReportBlock,
  type ReportSection,
  charts,
  lines,
  moment,
  open,
  table,
  text,
} from '../report-section.ts';
import type { FinishedRun, ReportState } from '../report-state.ts';

/** What was compared, how better models were looked for, and why this one was chosen. */
export const trainingSection: ReportSection = {
  id: 'training',
  title: 'Training',
  write: state => {
    const { run } = state;
    if (run === null) return [{ title: null, blocks: [open('Models', 'Train')] }];
    return [
      { title: 'The model', blocks: chosenBlocks(run) },
      { title: 'Models compared', blocks: comparedBlocks(run) },
      { title: 'The search', blocks: searchBlocks(state, run) },
      { title: 'All trainings', blocks: runBlocks(state) },
    ];
  },
};

function chosenBlocks({ result, problem, settings, startedAt, id }: FinishedRun): readonly ReportBlock[] {
  const { chosen, candidates, bestTwo } = result;
  const own = candidates.find(({ estimator }) => estimator === chosen);
  const { label } = testMetric(testMetricOf(problem.metric));
  return [
    text(
      `${estimatorLabels[chosen]} was chosen: over the same folds it had the best ${label} in the mean. ${estimatorEntries[chosen].description}`,
    ),
    ...(bestTwo ? [text(bestTwoSentence(bestTwo, problem.metric))] : []),
    ...lines([
      ['Trained', moment(startedAt)],
      ['Run', id],
      ['Seed', String(settings.seed)],
      ['Parameters', own ? paramsText(chosen, plainOf(own.params)) : ''],
      ...decisionWords(result).map(({ term, details }) => [term, details] as const),
      ['Networks computed on', result.backend ? `${result.backend.name}: ${result.backend.reason}` : ''],
    ]),
  ];
}

/** Parameters that are not models themselves. */
function plainOf(params: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => value === null || typeof value !== 'object'),
  );
}

function comparedBlocks({ result, problem }: FinishedRun): readonly ReportBlock[] {
  const { label } = testMetric(testMetricOf(problem.metric));
  const done = ranked(result.candidates);
  const failed = result.candidates.filter(candidate => candidate.state === 'failed');
  const chart: Chart = {
    kind: 'intervals',
    title: `${label} over the folds`,
    description: 'The mean of each model and two standard deviations of the folds to both sides.',
    axis: { label },
    bars: done.map(({ estimator, mean, sd }) => ({
      label: estimatorLabels[estimator],
      value: shownScore(problem.metric, mean),
      low: shownScore(problem.metric, mean) - 2 * sd,
      high: shownScore(problem.metric, mean) + 2 * sd,
    })),
  };
  return [
    ...charts([done.length > 1 ? chart : null]),
    ...table(
      'Models compared on the same folds',
      ['Model', label, '± 2 sd', 'Seconds'],
      done.map(({ estimator, mean, sd, seconds }) => [
        estimator === result.chosen ? `${estimatorLabels[estimator]} (chosen)` : estimatorLabels[estimator],
        shownScore(problem.metric, mean),
        2 * sd,
        seconds,
      ]),
    ),
    ...table(
      'Models that could not be compared',
      ['Model', 'Why'],
      failed.map(candidate => [
        estimatorLabels[candidate.estimator],
        candidate.state === 'failed' ? candidate.error : '',
      ]),
    ),
  ];
}

const mostTrials = 25;

function searchBlocks({ trials }: ReportState, { result, problem }: FinishedRun): readonly ReportBlock[] {
  const { search } = result;
  if (search === undefined) return [text('No other parameters were searched for.')];
  const best = trials
    .flatMap(trial => (trial.state === 'done' ? [trial] : []))
    .toSorted((a, b) => b.mean - a.mean)
    .slice(0, mostTrials);
  const { label } = testMetric(testMetricOf(problem.metric));
  return [
    text(`${search.trials} trials in ${Math.round(search.seconds)} seconds.`),
    ...(search.account.length > 0 ? [{ kind: 'list', items: search.account } as const] : []),
    ...table(
      trials.length > best.length ? `The best ${best.length} of ${trials.length} trials` : 'The trials',
      ['Trial', 'Model', 'What was tried', label],
      best.map(trial => [
        String(trial.number + 1),
        trialName(trial),
        trialChanges(trial),
        shownScore(problem.metric, trial.mean),
      ]),
    ),
  ];
}

function runBlocks({ runs, run }: ReportState): readonly ReportBlock[] {
  return table(
    'Trainings of the project',
    ['Begun', 'Predicts', 'State', 'Model', 'On its own test rows'],
    runs.map(one => {
      const metric = testMetricOf(one.problem.metric);
      const value = one.state === 'done' ? one.result.test.metrics[metric] : undefined;
      return [
        `${moment(one.startedAt)}${one.id === run?.id ? ' (this report)' : ''}`,
        one.problem.target,
        one.state,
        one.state === 'done' ? estimatorLabels[one.result.chosen] : '',
        value === undefined ? '' : `${testMetric(metric).label} ${Number(value.toPrecision(4))}`,
      ];
    }),
  );
}
