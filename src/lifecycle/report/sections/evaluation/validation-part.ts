import { estimatorLabels } from '../../../../core/models/catalogue.ts';
import { likenessSentence } from '../../../evaluation/weakness-words.ts';
import { shownScore, testMetric, testMetricOf } from '../../../evaluation/test-metrics.ts';
import type { ChartSeries } from '../../charts/chart.ts';
import { type ReportBlock, charts, open, table, text } from '../../report-section.ts';
import type { FinishedRun, ReportState } from '../../report-state.ts';

const where = 'Evaluate → Validation';

/** Whether more rows would help, and how much of the estimate is chance. */
export function validationBlocks(state: ReportState, run: FinishedRun): readonly ReportBlock[] {
  return [
    ...learningBlocks(state, run),
    ...stabilityBlocks(state, run),
    ...(state.answers.likeness === undefined
      ? [open('Whether test rows are like training rows', 'Evaluate → Errors')]
      : [text(likenessSentence(state.answers.likeness))]),
  ];
}

const titles = {
  'high variance': { tone: 'care', words: 'High variance.' },
  'high bias': { tone: 'care', words: 'High bias.' },
  balanced: { tone: 'good', words: 'Balanced.' },
} as const;

function learningBlocks({ answers: { learning } }: ReportState, run: FinishedRun): readonly ReportBlock[] {
  if (learning === undefined) return [open('The learning curve and its diagnosis', where)];
  const { metric } = run.problem;
  const { label } = testMetric(testMetricOf(metric));
  const { curve, diagnosis, estimator, dummy } = learning;
  const { tone, words } = titles[diagnosis.verdict];
  const x = curve.map(({ rows }) => rows);
  const side = (name: string, of: 'train' | 'validation'): ChartSeries => {
    const shown = curve.map(point => shownScore(metric, point[of].mean));
    return {
      label: name,
      x,
      y: shown,
      band: {
        x,
        low: shown.map((value, i) => value - curve[i]![of].sd),
        high: shown.map((value, i) => value + curve[i]![of].sd),
      },
      marked: true,
    };
  };
  const guess = shownScore(metric, dummy);
  return [
    { kind: 'verdict', tone, text: [words, ...diagnosis.sentences].join(' ') },
    ...charts([
      {
        kind: 'lines',
        title: `${label} by rows learned from`,
        description: `${estimatorLabels[estimator]} on growing shares of the training rows; bands are one standard deviation over the folds.`,
        x: { label: 'Rows learned from' },
        y: { label },
        series: [side('On rows learned from', 'train'), side('On other rows', 'validation')],
        reference: { label: 'Guessing', from: [x[0] ?? 0, guess], to: [x.at(-1) ?? 1, guess] },
      },
    ]),
  ];
}

function stabilityBlocks({ answers: { stability } }: ReportState, run: FinishedRun): readonly ReportBlock[] {
  if (stability === undefined) return [open('How much of the estimate is chance', where)];
  const { metric } = run.problem;
  const row = (name: string, { mean, sd }: typeof stability.asTrained) => [
    name,
    shownScore(metric, mean),
    sd,
  ];
  return table(
    'Stability over seeds',
    ['Estimate', `${testMetric(testMetricOf(metric)).label}, mean`, 'sd'],
    [
      row('As trained', stability.asTrained),
      row('Other cuts of the rows', stability.otherCuts),
      row('Other seeds of the model', stability.otherDraws),
    ],
  );
}
