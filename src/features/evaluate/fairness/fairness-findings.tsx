import type { AsksOfGroups, FairnessQuestions } from '../../../jobs/contracts/questions/fairness.ts';
import { heldToBound, proposedBound } from '../../../core/fairness/group-loss-measure.ts';
import { worstVerdict } from '../../../core/fairness/fairness-report.ts';
import { compatibilitySentences, fairnessHeadline } from '../../../lifecycle/evaluation/fairness-words.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { BoundField } from './bound-field.tsx';
import { ClassifiedGroups } from './classified-groups.tsx';
import { LossMitigationPanel } from './loss-mitigation-panel.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { MitigationPanel } from './mitigation-panel.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { useBound } from './use-bound.ts';
import { ValuedGroups } from './valued-groups.tsx';
import './fairness.css';

const tones = { fair: 'success', unclear: 'info', unfair: 'warning' } as const;

/** How the model does on each group, how far it is from each kind of fairness, and what can hold together. */
export function FairnessFindings({
  run,
  asks,
  found: { report: measured, compatibility },
}: EvaluateViewProps & {
  readonly found: FairnessQuestions['fairness']['answer'];
  readonly asks: AsksOfGroups;
}) {
  const [chosenBound, chooseBound] = useBound();
  const bound = measured.task === 'regression' ? (chosenBound ?? proposedBound(measured)) : null;
  const report =
    measured.task === 'regression' && chosenBound !== null ? heldToBound(measured, chosenBound) : measured;
  const small = report.groups.filter(({ isSmall }) => isSmall);
  const areLeftOut = report.groups.length - small.length >= 2;
  return (
    <Stack gap={5}>
      <Notice tone={tones[worstVerdict(report)]} title={fairnessHeadline(report)}>
        Measured on {formatNumber(report.overall.rows)} rows that the model never saw.
        {small.length > 0 &&
          ` Too few rows to judge${areLeftOut ? ', and left out of the measures' : ', though there is nothing else to compare'}: ${small.map(({ label, rows }) => `“${label}” (${rows})`).join(', ')}.`}
      </Notice>
      {report.task === 'classification' ? (
        <ClassifiedGroups report={report} />
      ) : (
        <ValuedGroups report={report} />
      )}
      {report.task === 'regression' && bound !== null && (
        <BoundField
          bound={bound}
          proposed={proposedBound(report)}
          overall={report.overall.absoluteError.value}
          onChange={chooseBound}
        />
      )}
      <MeasuresTable report={report} bound={bound} />
      {compatibility !== null && report.task === 'classification' && (
        <Panel
          title="What can hold together"
          description="The kinds of fairness exclude each other more often than not."
        >
          <Stack gap={2}>
            {compatibilitySentences(compatibility, report.positive).map(sentence => (
              <p key={sentence} className="fairness-sentence">
                {sentence}
              </p>
            ))}
          </Stack>
        </Panel>
      )}
      {report.task === 'classification' && (
        <MitigationPanel key={JSON.stringify(asks)} run={run} asks={asks} />
      )}
      {bound !== null && (
        <LossMitigationPanel
          key={JSON.stringify([asks.columns, bound])}
          run={run}
          columns={asks.columns}
          bound={bound}
        />
      )}
      <PastDecisions run={run} />
    </Stack>
  );
}
