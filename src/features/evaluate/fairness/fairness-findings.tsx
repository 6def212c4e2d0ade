import type { AsksOfGroups, FairnessQuestions } from '../../../jobs/contracts/questions/fairness.ts';
import { worstVerdict } from '../../../core/fairness/fairness-report.ts';
import { compatibilitySentences, fairnessHeadline } from '../../../lifecycle/evaluation/fairness-words.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { ClassifiedGroups } from './classified-groups.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { MitigationPanel } from './mitigation-panel.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { ValuedGroups } from './valued-groups.tsx';
import './fairness.css';

const tones = { fair: 'success', unclear: 'info', unfair: 'warning' } as const;

/** How the model does on each group, how far it is from each kind of fairness, and what can hold together. */
export function FairnessFindings({
  run,
  asks,
  found: { report, compatibility },
}: EvaluateViewProps & {
  readonly found: FairnessQuestions['fairness']['answer'];
  readonly asks: AsksOfGroups;
}) {
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
      <MeasuresTable report={report} />
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
      <PastDecisions run={run} />
    </Stack>
  );
}
