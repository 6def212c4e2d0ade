import { bandGrid } from '../../../../core/evaluation/curves/curve-bands.ts';
import type { ClassCurves } from '../../../../core/evaluation/curves/class-curves.ts';
import { countOf, counted, percentage } from '../../../../core/quality/wording.ts';
import { testMetric, testMetricOf, testMetrics } from '../../../evaluation/test-metrics.ts';
import { decisionSentences } from '../../../problem/decision-value.ts';
import type { Chart } from '../../charts/chart.ts';
import { type ReportBlock, charts, open, table, text } from '../../report-section.ts';
import type { FinishedRun, ReportState } from '../../report-state.ts';

const where = 'Evaluate → Performance';

/** Every metric on the test rows with its interval, beside the dummy, the target and other models. */
export function metricBlocks(state: ReportState, run: FinishedRun): readonly ReportBlock[] {
  const { answers, business } = state;
  const { metrics: measured } = answers;
  const all = measured?.metrics ?? storedMetrics(run);
  const targets = new Map(business?.targets.map(({ metric, value }) => [metric, value]));
  const order = Object.keys(testMetrics);
  const head = ['Metric', 'Value', '95 % from', 'to', 'Interval by', 'Dummy', 'Target'];
  const rows = all
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ name, value, low, high, method }) => [
      testMetric(name).label,
      value,
      low,
      high,
      method ?? '',
      measured?.dummy[name] ?? NaN,
      targets.get(name) ?? '',
    ]);
  return [
    text(
      `On ${countOf(run.result.testRows, 'row')} that training never saw. On other such rows a metric would lie within its interval 19 times of 20; the dummy knows the target’s frequencies or mean alone.`,
    ),
    ...(measured === undefined ? [open('How sure the metrics are', where)] : []),
    ...table('Metrics on the test rows', head, rows),
    ...rivalBlocks(state, run),
  ];
}

function rivalBlocks({ answers: { rivals = [] }, deployments }: ReportState, run: FinishedRun) {
  const metric = testMetricOf(run.problem.metric);
  const { label } = testMetric(metric);
  return [
    text(
      deployments[0]?.runId === run.id
        ? 'This model is the champion: it is the one that answers now.'
        : 'No model is deployed that it could be held against.',
    ),
    ...table(
      'Other models of the project, on those test rows that they have not learned from',
      ['Model', 'Rows', `${label} of it`, `${label} of this model`],
      rivals.map(({ name, rows, metrics, ownMetrics }) => [
        name,
        rows,
        metrics[metric] ?? NaN,
        ownMetrics[metric] ?? NaN,
      ]),
    ),
  ];
}

function storedMetrics({ result }: FinishedRun) {
  return Object.entries(result.test.metrics).map(([name, value]) => ({
    name,
    value,
    low: NaN,
    high: NaN,
    method: null,
  }));
}

/** Which classes were taken for which, or how far numbers were off. */
export function outcomeBlocks(state: ReportState, run: FinishedRun): readonly ReportBlock[] {
  const { test } = run.result;
  return test.task === 'classification'
    ? [...confusionBlocks(test), ...worthBlocks(state, run)]
    : residualBlocks(state, run);
}

function confusionBlocks({
  classes,
  confusion,
}: Extract<FinishedRun['result']['test'], { task: 'classification' }>): readonly ReportBlock[] {
  const size = classes.length;
  const rows = classes.map((name, row) => {
    const counts = confusion.slice(row * size, (row + 1) * size);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return [name, ...counts.map(count => `${counted(count)} (${percentage(count, Math.max(1, all))})`)];
  });
  return table(
    'Confusion matrix: test rows by what they are (down) and what was said (across), and shares of what they are',
    ['Is', ...classes.map(name => `Said ${name}`)],
    rows,
  );
}

/** ROC, precision and recall, gain and calibration of the class that counts. */
export function curveBlocks({ answers }: ReportState, run: FinishedRun): readonly ReportBlock[] {
  if (run.problem.task === 'regression') return [];
  const { curves = [], calibration } = answers;
  return [
    ...charts([
      ...curves.flatMap(curveCharts),
      calibration === undefined ? null : calibrationChart(calibration),
    ]),
    ...(curves.length === 0 ? [open('The curves', where)] : []),
    ...(calibration === undefined ? [open('Whether probabilities can be taken at their word', where)] : []),
  ];
}

const share = { domain: [0, 1], percent: true } as const;
const bandWords = 'Bands: 95 % at each point, by resampling rows.';

const series = (curve: ClassCurves['roc'], band: ClassCurves['bands']['roc']) => [
  { label: 'The model', x: curve.x, y: curve.y, band: { x: bandGrid, ...band } },
];

function curveCharts({
  class: name,
  prevalence,
  area,
  roc,
  precisionRecall,
  gain,
  bands,
}: ClassCurves): readonly Chart[] {
  return [
    {
      kind: 'lines',
      title: `ROC of ${name}`,
      description: `Area ${area.value.toFixed(3)} (${area.low.toFixed(3)} to ${area.high.toFixed(3)}, DeLong); guessing has 0.5. ${bandWords}`,
      x: { label: 'False positive rate', ...share },
      y: { label: 'True positive rate', ...share },
      series: series(roc, bands.roc),
      reference: { label: 'Guessing', from: [0, 0], to: [1, 1] },
    },
    {
      kind: 'lines',
      title: `Precision and recall of ${name}`,
      description: `Guessing has a precision of ${percentage(prevalence, 1)}. ${bandWords}`,
      x: { label: 'Recall', ...share },
      y: { label: 'Precision', ...share },
      series: series(precisionRecall, bands.precisionRecall),
      reference: { label: 'Guessing', from: [0, prevalence], to: [1, prevalence] },
    },
    {
      kind: 'lines',
      title: `Gain of ${name}`,
      description: `How many of “${name}” are found among the rows that are given the highest probabilities. ${bandWords}`,
      x: { label: 'Share of rows taken', ...share },
      y: { label: `Share of ${name} found`, ...share },
      series: series(gain, bands.gain),
      reference: { label: 'Guessing', from: [0, 0], to: [1, 1] },
    },
  ];
}

function calibrationChart({
  class: name,
  asItIs,
}: NonNullable<ReportState['answers']['calibration']>): Chart {
  const { bins, error, low, high } = asItIs;
  const x = bins.map(({ stated }) => stated);
  return {
    kind: 'lines',
    title: `Calibration of ${name}`,
    description: `Of the rows that are given a probability, the share that came true. Expected calibration error ${error.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}).`,
    x: { label: 'Stated probability', ...share },
    y: { label: 'Came true', ...share },
    series: [
      {
        label: 'The model',
        x,
        y: bins.map(bin => bin.share),
        band: { x, low: bins.map(bin => bin.low), high: bins.map(bin => bin.high) },
        marked: true,
      },
    ],
    reference: { label: 'Taken at its word', from: [0, 0], to: [1, 1] },
  };
}

/** What deciding so is worth on the test rows, where the business has said what an outcome is worth. */
function worthBlocks(
  { business }: ReportState,
  { problem, result: { test } }: FinishedRun,
): readonly ReportBlock[] {
  if (
    business === null ||
    problem.positive === null ||
    test.task === 'regression' ||
    test.classes.length !== 2
  )
    return [];
  const positive = test.classes.indexOf(problem.positive);
  const count = (actual: number, said: number) => test.confusion[2 * actual + said] ?? 0;
  const counts = {
    truePositive: count(positive, positive),
    falseNegative: count(positive, 1 - positive),
    falsePositive: count(1 - positive, positive),
    trueNegative: count(1 - positive, 1 - positive),
  };
  return [{ kind: 'list', items: decisionSentences(counts, problem.positive, business) }];
}

function residualBlocks({ answers: { residuals } }: ReportState, run: FinishedRun): readonly ReportBlock[] {
  if (residuals === undefined) return [open('How far predictions are off', where)];
  const { target } = run.problem;
  const { actual, predicted, histogram, byQuantile } = residuals;
  return charts([
    {
      kind: 'density',
      title: 'Predicted against actual',
      description: 'The darker, the more test rows; on the dashed line a prediction is right.',
      x: { label: `Actual ${target}` },
      y: { label: `Predicted ${target}` },
      points: { x: actual, y: predicted },
    },
    {
      kind: 'histogram',
      title: 'Residuals',
      description: 'What is left over of the truth: actual minus predicted.',
      axis: { label: 'Residual' },
      ...histogram,
    },
    {
      kind: 'intervals',
      title: 'Error by tenth of the target',
      description: 'The mean of predicted minus actual with its 95 % interval: above 0, predicted too high.',
      axis: { label: 'Predicted minus actual' },
      bars: byQuantile.map(({ from, to, bias, low, high }) => ({
        label: `${Number(from.toPrecision(3))} to ${Number(to.toPrecision(3))}`,
        value: bias,
        low,
        high,
      })),
      against: { label: 'Right in the mean', value: 0 },
    },
  ]);
}
