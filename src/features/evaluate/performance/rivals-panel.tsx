import type { Progress } from '../../../jobs/contracts/progress.ts';
import type { RivalAnswer } from '../../../jobs/contracts/questions/performance.ts';
import type { JobControl } from '../../../jobs/use-job.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { comparisonSentences } from './comparison-words.ts';
import { runName } from './run-name.ts';
import '../evaluate-page.css';

const mostShown = 12;

/** Other models of the project on the same test rows, in words; those chosen are drawn over the curves. */
export function RivalsPanel({
  rivals,
  champion,
  chosen,
  onChoose,
  control: { job, cancel, reset },
  positive,
  isNumber,
}: {
  readonly rivals: readonly FinishedRun[];
  readonly champion: string | null;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly control: JobControl<Progress, readonly RivalAnswer[]>;
  readonly positive: string | null;
  /** What is predicted has no classes. */
  readonly isNumber: boolean;
}) {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <Panel
      title="Against other models"
      description={`Asked about the same test rows, but for those that they have learned from; one that learned from another version of the data, about the rows that both versions have. ${isNumber ? 'Errors are compared row by row.' : 'Areas by DeLong’s test, hits by McNemar’s, scores of the same folds by the corrected resampled t-test.'}`}
    >
      <Stack>
        {rivals.length === 0 && <p>No other run of this project predicts the same target yet.</p>}
        {rivals.slice(0, mostShown).map(rival => (
          <CheckboxField
            key={rival.id}
            label={
              <>
                {runName(rival)} {rival.id === champion && <Tag tone="accent">Champion</Tag>}
              </>
            }
            checked={chosen.includes(rival.id)}
            onChange={() => toggle(rival.id)}
          />
        ))}
        <JobNotice
          job={job}
          runningTitle="Asking the other models"
          failedTitle="The other models could not be asked"
          onCancel={cancel}
          onDismiss={reset}
        >
          {answers => (
            <ul className="evaluate-account">
              {answers.map(answer => {
                const rival = rivals.find(({ id }) => id === answer.runId);
                return (
                  rival && (
                    <li key={answer.runId}>
                      {comparisonSentences(runName(rival), answer, positive).join(' ')}
                    </li>
                  )
                );
              })}
            </ul>
          )}
        </JobNotice>
      </Stack>
    </Panel>
  );
}
