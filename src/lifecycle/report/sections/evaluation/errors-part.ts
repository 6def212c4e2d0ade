import { counted } from '../../../../core/quality/wording.ts';
import type { PartLoss } from '../../../../core/weakness/part-loss.ts';
import { disturbanceWords, sliceHeadline } from '../../../evaluation/weakness-words.ts';
import { shownScore, testMetric, testMetricOf } from '../../../evaluation/test-metrics.ts';
import type { Chart } from '../../charts/chart.ts';
import { discreet } from '../../discreet.ts';
import { type ReportBlock, charts, open, table, text } from '../../report-section.ts';
import type { FinishedRun, ReportState } from '../../report-state.ts';

const where = 'Evaluate → Errors';

/** Where the model is weak, and how it stands up to values that are not as in training. */
export function errorBlocks(
  state: ReportState,
  run: FinishedRun,
  personal: readonly string[],
): readonly ReportBlock[] {
  return [...sliceBlocks(state, personal), ...partBlocks(state), ...robustnessBlocks(state, run)];
}

const errorOf = ({ errorRate, loss }: Pick<PartLoss, 'errorRate' | 'loss'>) => errorRate ?? loss;

function sliceBlocks({ answers: { weakSlices } }: ReportState, personal: readonly string[]) {
  if (weakSlices === undefined) return [open('Slices of rows where the model is weak', where)];
  const { slices } = weakSlices;
  return [
    text(discreet(sliceHeadline(weakSlices), personal)),
    ...table(
      'Slices where it is weak, corrected for the search; the most surprising first',
      ['Where', 'Rows', 'Error', '95 % from', 'to', 'p'],
      slices.map(slice => {
        const { value, low, high } = errorOf(slice);
        return [discreet(slice.label, personal), slice.rows, value, low, high, slice.pValue];
      }),
    ),
  ];
}

function partBlocks({ answers: { parts } }: ReportState): readonly ReportBlock[] {
  if (parts === undefined)
    return [
      open('Errors by segment and over time', 'Explore: save rows under a name; then Evaluate → Errors'),
    ];
  const { overall, segments, times } = parts;
  const rate = overall.errorRate === null ? 'Mean absolute error' : 'Error rate';
  const chart = (title: string, found: typeof segments): Chart | null =>
    found.length === 0
      ? null
      : {
          kind: 'intervals',
          title,
          description: 'With 95 % intervals, the worst first where they are segments.',
          axis: { label: rate, percent: overall.errorRate !== null },
          bars: found
            .map(part => ({ label: `${part.label} (${counted(part.rows)})`, ...errorOf(part) }))
            .filter(({ value }) => Number.isFinite(value)),
          against: { label: 'All test rows', value: errorOf(overall).value },
        };
  const worstFirst = segments.toSorted((a, b) => errorOf(b).value - errorOf(a).value);
  return charts([chart(`${rate} by segment`, worstFirst), chart(`${rate} over time`, times)]);
}

function robustnessBlocks(
  { answers: { robustness } }: ReportState,
  run: FinishedRun,
): readonly ReportBlock[] {
  if (robustness === undefined)
    return [open('How it stands up to noise, gaps and swapped categories', where)];
  const { label } = testMetric(testMetricOf(run.problem.metric));
  return charts([
    {
      kind: 'lines',
      title: 'Robustness',
      description: robustness.curves
        .map(({ disturbance }) => disturbanceWords[disturbance])
        .map(words => `${words.label}: ${words.meaning}.`)
        .join(' '),
      x: { label: 'Strength' },
      y: { label },
      series: robustness.curves.map(({ disturbance, points }) => ({
        label: disturbanceWords[disturbance].label,
        x: points.map(({ strength }) => strength),
        y: points.map(({ mean }) => shownScore(run.problem.metric, mean)),
        marked: true,
      })),
    },
  ]);
}
