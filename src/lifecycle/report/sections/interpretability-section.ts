import { cellInWords } from '../../../core/inspection/in-words.ts';
import type { Importance } from '../../../core/inspection/importance.ts';
import { countOf, numberText } from '../../../core/quality/wording.ts';
import { testMetric, testMetricOf } from '../../evaluation/test-metrics.ts';
import type { Chart } from '../charts/chart.ts';
import { discreet, personalColumns } from '../discreet.ts';
import { type ReportBlock, type ReportSection, charts, open, table, text } from '../report-section.ts';
import type { FinishedRun, ReportState } from '../report-state.ts';

const where = 'Evaluate → Explain';
const mostBars = 15;

/** What the model leans on, and how its answer goes along a column. */
export const interpretabilitySection: ReportSection = {
  id: 'interpretability',
  title: 'Interpretability',
  write: state => {
    const { run } = state;
    if (run === null) return [{ title: null, blocks: [open('Why a model says what it says', where)] }];
    return [
      { title: 'What it leans on', blocks: importanceBlocks(state, run) },
      { title: 'How it goes along a column', blocks: dependenceBlocks(state, run) },
    ];
  },
};

function importanceBlocks({ answers }: ReportState, run: FinishedRun): readonly ReportBlock[] {
  const { importances, shap } = answers;
  const { label, better } = testMetric(testMetricOf(run.problem.metric));
  const axis = { label: better === 'higher' ? `Fall of ${label}` : `Rise of ${label}` };
  const permutation = importances?.permutation ?? run.result.importances;
  return [
    ...charts([
      {
        kind: 'bars',
        title: 'Permutation importance',
        description:
          'How much worse the model does on test rows when a column is shuffled: the mean, and one standard deviation to both sides. It says what this model leans on, not what the world runs on.',
        axis,
        bars: permutation.slice(0, mostBars).map(barOf),
      },
      shap === undefined ? null : shapChart(shap),
      importances?.impurity == null
        ? null
        : {
            kind: 'bars',
            title: 'Impurity importance',
            description:
              'Each column’s share of what the splits of the trees gained, on the rows it learned from; it favours columns with many different values.',
            axis: { label: 'Share of the gain', percent: true },
            bars: importances.impurity
              .slice(0, mostBars)
              .map(({ column, share }) => ({ label: column, value: share })),
          },
    ]),
    ...table(
      'Columns that say much the same, shuffled together',
      ['Columns', axis.label, 'sd'],
      (importances?.groups ?? []).map(({ columns, mean, sd }) => [columns.join(', '), mean, sd]),
    ),
    ...(importances === undefined ? [open('Importances by groups of columns, and of trees', where)] : []),
    ...(shap === undefined ? [open('SHAP values', where)] : []),
  ];
}

function barOf({ column, mean, sd }: Importance) {
  return { label: column, value: mean, low: mean - sd, high: mean + sd };
}

function shapChart({
  columns,
  meanAbsolute,
  unit,
  rows,
}: NonNullable<ReportState['answers']['shap']>): Chart {
  const bars = columns
    .map((label, place) => ({ label, value: meanAbsolute[place]! }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, mostBars);
  return {
    kind: 'bars',
    title: 'SHAP',
    description: `How much each column moves what is said, whichever way: the mean over ${countOf(rows, 'test row')}.`,
    axis: { label: `Mean size, in ${unit}` },
    bars,
  };
}

function dependenceBlocks(state: ReportState, run: FinishedRun): readonly ReportBlock[] {
  const { dependence = [] } = state.answers;
  if (dependence.length === 0) return [open('How what it says goes along a column', where)];
  const personal = personalColumns(state);
  return [
    text(
      'Partial dependence: the mean of what the model says when a column is set to a value for every row and all else stays. It asks about rows that may not exist where columns go together.',
    ),
    ...charts(dependence.map(answer => dependenceChart(answer, run, personal))),
  ];
}

function dependenceChart(
  { grid, mean, rows }: NonNullable<ReportState['answers']['dependence']>[number],
  { problem }: FinishedRun,
  personal: readonly string[],
): Chart {
  const percent = problem.task === 'classification';
  const axis = {
    label: percent ? `Probability of ${problem.positive ?? 'the class'}` : problem.target,
    percent,
  };
  const title = `Along ${grid.column}`;
  const description = `Over ${countOf(rows, 'row')}.`;
  if (grid.kind === 'numbers')
    return {
      kind: 'lines',
      title,
      description,
      x: { label: grid.column, time: grid.time },
      y: axis,
      series: [{ label: 'Mean', x: grid.values, y: mean }],
    };
  return {
    kind: 'bars',
    title,
    description,
    axis,
    bars: grid.values.map((value, place) => ({
      label: personal.includes(grid.column)
        ? discreet(`"${cellInWords(value, false, numberText)}"`, personal, grid.column)
        : cellInWords(value, false, numberText),
      value: mean[place]!,
    })),
  };
}
