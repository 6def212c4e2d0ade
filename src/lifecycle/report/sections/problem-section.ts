import type { FeasibilityAssessment } from '../../feasibility/assess-feasibility.ts';
import { metricLabels } from '../../evaluation/metric-labels.ts';
import { testMetric } from '../../evaluation/test-metrics.ts';
import type { BusinessProblem, OutcomeValues } from '../../problem/business-problem.ts';
import { statementParts } from '../../problem/business-problem.ts';
import { capacityText, targetText } from '../../problem/describe-business-problem.ts';
import { type TargetStanding, standingOf } from '../../problem/goal-standing.ts';
import { partLabels } from '../../problem/statement-labels.ts';
import { countOf, numberText } from '../../../core/quality/wording.ts';
import { type ReportBlock, type ReportSection, lines, open, table, text } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';
import { measuredOf } from '../measured.ts';

/** What the business wants, where the project stands to it, and whether it can work at all. */
export const problemSection: ReportSection = {
  id: 'problem',
  title: 'The problem',
  write: state => [
    { title: null, blocks: [...statementBlocks(state.business), ...questionBlocks(state)] },
    { title: 'What success means', blocks: successBlocks(state.business) },
    { title: 'Targets, and where the project stands', blocks: standingBlocks(state) },
    { title: 'Feasibility', blocks: feasibilityBlocks(state) },
  ],
};

function statementBlocks(business: BusinessProblem | null): readonly ReportBlock[] {
  const known = statementParts.map(
    part => [partLabels[part].label, business?.statement[part] ?? ''] as const,
  );
  const told = lines(known);
  return told.length > 0 ? told : [open('What the business wants', 'Problem → Business problem')];
}

function questionBlocks({ project: { problem } }: ReportState): readonly ReportBlock[] {
  if (problem === null) return [open('What is to be predicted', 'Problem → Question')];
  return lines([
    ['To be predicted', `${problem.target} (${problem.task})`],
    ['Positive class', problem.positive ?? ''],
    ['Judged by', metricLabels[problem.metric]],
  ]);
}

function successBlocks(business: BusinessProblem | null): readonly ReportBlock[] {
  const { successMetrics = [], outcomes = null, capacity = null } = business ?? {};
  const blocks = [
    ...table(
      'Success in the business’s own terms',
      ['What', 'Kind', 'Now', 'Wanted'],
      successMetrics.map(({ name, kind, now, wanted }) => [name, kind, now, wanted]),
    ),
    ...lines([
      ...(outcomes === null ? [] : outcomeLines(outcomes)),
      ['Can be acted on', capacity === null ? '' : capacityText(capacity)],
    ]),
  ];
  return blocks.length > 0 ? blocks : [open('What an outcome is worth', 'Problem → Success')];
}

function outcomeLines(outcomes: OutcomeValues): readonly (readonly [string, string])[] {
  const { unit } = outcomes;
  return [
    ['Rightly flagged', `${numberText(outcomes.truePositive)} ${unit}`],
    ['False alarm', `${numberText(outcomes.falsePositive)} ${unit}`],
    ['Missed', `${numberText(outcomes.falseNegative)} ${unit}`],
    ['Rightly left alone', `${numberText(outcomes.trueNegative)} ${unit}`],
  ];
}

const standingWords: Readonly<Record<TargetStanding['state'], string>> = {
  unmeasured: 'not measured yet',
  missed: 'missed',
  uncertain: 'reached, though not by the worse end of its interval',
  reached: 'reached',
};

function standingBlocks(state: ReportState): readonly ReportBlock[] {
  const { business } = state;
  if (business === null || business.targets.length === 0)
    return [open('What a model has to reach', 'Problem → Success')];
  const rows = standingOf(business, measuredOf(state)).map(({ target, state: stands, value }) => [
    testMetric(target.metric).label,
    targetText(target),
    value ?? NaN,
    standingWords[stands],
  ]);
  return table('Where the model stands to each target', ['Metric', 'Target', 'Measured', 'Stands'], rows);
}

const verdicts = {
  go: { tone: 'good', words: 'Go: nothing speaks against it.' },
  'go with care': { tone: 'care', words: 'Go, with care: some things are doubtful.' },
  'not yet': { tone: 'care', words: 'Not yet: something has to be asked or measured first.' },
  'not as it stands': { tone: 'bad', words: 'Not as it stands: something speaks against it.' },
} as const satisfies Record<FeasibilityAssessment['verdict'], object>;

function feasibilityBlocks({ feasibility, business }: ReportState): readonly ReportBlock[] {
  if (feasibility === null) return [open('Whether the project can work', 'Problem → Feasibility')];
  const { tone, words } = verdicts[feasibility.verdict];
  const share = Math.round(100 * feasibility.confidence);
  const steps = business?.nextSteps ?? [];
  return [
    { kind: 'verdict', tone, text: `${words} ${share} % of what there is to know is known.` },
    ...table(
      'Six sides',
      ['Side', 'Verdict', 'Evidence'],
      feasibility.factors.map(({ factor, verdict, evidence, open: asked }) => [
        factor,
        verdict,
        [
          ...evidence.map(({ sentence }) => sentence),
          asked.length === 0 ? '' : `Open for stakeholders: ${countOf(asked.length, 'question')}.`,
        ]
          .filter(Boolean)
          .join(' '),
      ]),
    ),
    ...(steps.length === 0
      ? [text('No next steps are noted.')]
      : table(
          'Next steps',
          ['Step', 'Owner', 'Due', 'Done'],
          steps.map(step => [step.text, step.owner, step.due ?? '', step.done ? 'yes' : 'no']),
        )),
  ];
}
