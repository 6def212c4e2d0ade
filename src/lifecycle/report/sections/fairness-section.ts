import type { FairnessReport } from '../../../core/fairness/fairness-report.ts';
import {
  compatibilitySentences,
  criterionWords,
  fairnessHeadline,
  rateLabels,
  verdictLabels,
} from '../../evaluation/fairness-words.ts';
import { lossMitigationLabel, mitigationLabel } from '../../evaluation/mitigation-words.ts';
import { numberText } from '../../../core/quality/wording.ts';
import { worstVerdict } from '../../../core/fairness/fairness-report.ts';
import type { GroupRate } from '../../../core/fairness/group-counts.ts';
import type { Chart } from '../charts/chart.ts';
import {
  type ReportBlock,
  type ReportPart,
  type ReportSection,
  charts,
  moment,
  open,
  table,
  text,
} from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

const where = 'Evaluate → Fairness';

/** Whom the model serves worse, what can hold together, and what was decided. */
export const fairnessSection: ReportSection = {
  id: 'fairness',
  title: 'Fairness',
  write: state => {
    if (state.run === null)
      return [{ title: null, blocks: [open('Whether a model treats groups of people alike', where)] }];
    const { fairness = [] } = state.answers;
    return [
      ...(fairness.length === 0
        ? [{ title: null, blocks: [open('Whether it treats groups of people alike', where)] }]
        : fairness.map(partOf)),
      { title: 'What can be done, and what it costs', blocks: mitigationBlocks(state) },
      { title: 'What was decided, and why', blocks: decisionBlocks(state) },
    ];
  },
};

const tones = { fair: 'good', unclear: 'care', unfair: 'bad' } as const;

function partOf({
  report,
  compatibility,
}: NonNullable<ReportState['answers']['fairness']>[number]): ReportPart {
  return {
    title: `By ${report.columns.join(' and ')}`,
    blocks: [
      { kind: 'verdict', tone: tones[worstVerdict(report)], text: fairnessHeadline(report) },
      ...groupBlocks(report),
      ...table(
        'Kinds of fairness',
        ['Kind', 'Difference', '95 % from', 'to', 'Ratio', 'p', 'Verdict'],
        report.measures.map(({ criterion, difference, ratio, pValue, verdict }) => [
          criterionWords[criterion].label,
          difference.value,
          difference.low,
          difference.high,
          ratio,
          pValue,
          verdictLabels[verdict],
        ]),
      ),
      ...(compatibility !== null && report.task === 'classification'
        ? [{ kind: 'list', items: compatibilitySentences(compatibility, report.positive) } as const]
        : []),
    ],
  };
}

const shownRates: readonly GroupRate[] = [
  'baseRate',
  'selectionRate',
  'accuracy',
  'truePositiveRate',
  'falsePositiveRate',
  'precision',
];

function groupBlocks(report: FairnessReport): readonly ReportBlock[] {
  const small = report.groups.some(({ isSmall }) => isSmall)
    ? [text('Groups with too few rows to judge are shown and left out of the measures.')]
    : [];
  if (report.task === 'regression')
    return [
      ...small,
      ...table(
        'Groups',
        ['Group', 'Rows', 'Mean error', 'Mean absolute error'],
        report.groups.map(({ label, rows, meanError, absoluteError }) => [
          label,
          rows,
          meanError.value,
          absoluteError.value,
        ]),
      ),
    ];
  const { overall, positive } = report;
  const chart: Chart = {
    kind: 'intervals',
    title: 'Selection rate by group',
    description: `How often “${positive}” is said, with 95 % intervals.`,
    axis: { label: rateLabels.selectionRate, percent: true },
    bars: report.groups.map(({ label, rates }) => ({ label, ...rates.selectionRate })),
    against: { label: 'All test rows', value: overall.rates.selectionRate.value },
  };
  return [
    ...small,
    ...charts([chart]),
    ...table(
      `Groups, for “${positive}”`,
      ['Group', 'Rows', ...shownRates.map(rate => rateLabels[rate]), 'ROC AUC', 'Calibration'],
      [...report.groups, { ...overall, label: 'All' }].map(({ label, rows, rates, auc, calibration }) => [
        label,
        rows,
        ...shownRates.map(rate => rates[rate].value),
        auc.value,
        calibration.value,
      ]),
    ),
  ];
}

function mitigationBlocks({ answers }: ReportState): readonly ReportBlock[] {
  const { mitigation = [], lossMitigation = [] } = answers;
  if (mitigation.length === 0 && lossMitigation.length === 0)
    return [open('What can be done for fairness', where)];
  return [...mitigation.flatMap(frontierBlocks), ...lossMitigation.flatMap(boundBlocks)];
}

function frontierBlocks({
  points,
}: NonNullable<ReportState['answers']['mitigation']>[number]): readonly ReportBlock[] {
  return table(
    'Accuracy against fairness, on the test rows',
    [
      'What is done',
      'Accuracy',
      'Balanced accuracy',
      'Demographic parity difference',
      'Equalised odds difference',
    ],
    points.map(({ mitigation: done, accuracy, balancedAccuracy, disparity }) => [
      mitigationLabel(done),
      accuracy,
      balancedAccuracy,
      disparity['demographic parity'].difference,
      disparity['equalized odds'].difference,
    ]),
  );
}

function boundBlocks({
  bound,
  points,
}: NonNullable<ReportState['answers']['lossMitigation']>[number]): readonly ReportBlock[] {
  return table(
    `What holds no group’s mean absolute error above ${numberText(bound)}, on the test rows`,
    ['What is done', 'Mean absolute error', 'Of the group that is served worst'],
    points.map(({ mitigation, error, losses, worst }) => [
      lossMitigationLabel(mitigation),
      error,
      losses[worst] ?? NaN,
    ]),
  );
}

function decisionBlocks({ decisions }: ReportState): readonly ReportBlock[] {
  if (decisions.length === 0)
    return [text('No decision about the threshold, calibration or fairness is recorded.')];
  return table(
    'Decisions about the model',
    ['When', 'About', 'Decided', 'Because', 'Numbers looked at'],
    decisions.map(({ at, about, decision, reason, evidence }) => [
      moment(at),
      about,
      decision,
      reason,
      Object.entries(evidence)
        .map(
          ([name, value]) => `${name}: ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`,
        )
        .join('; '),
    ]),
  );
}
