import { useState } from 'react';
import type { Explained } from '../../core/inspection/in-words.ts';
import { changesInWords } from '../../core/inspection/waterfall-steps.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import type { CounterfactualsAnswer, ExplainedRow } from '../../jobs/contracts/questions/explanation.ts';
import { useInsight } from '../../jobs/use-insight.ts';
import { JobNotice } from '../../ui/feedback/job-notice.tsx';
import { CheckboxField } from '../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../ui/forms/number-field.tsx';
import { formatNumber, formatPercent } from '../../ui/format/format-number.ts';
import { Stack } from '../../ui/layout/stack.tsx';

/** What would have led to another answer; columns that cannot change are left out by the person. */
export function WhyChanges({
  runId,
  pipeline,
  row,
  explained,
  said,
}: {
  readonly runId: string;
  readonly pipeline: PipelineModel;
  readonly row: ExplainedRow;
  readonly explained: Explained;
  readonly said: number;
}) {
  const [fixed, setFixed] = useState<readonly string[]>([]);
  const [wished, setWished] = useState<number | null>(null);
  const name = explained.kind === 'probability' ? explained.class : null;
  const asks = name === null && wished === null ? null : { class: name, row, fixed, wished };
  const { job, cancel, reset } = useInsight('counterfactuals', runId, asks);
  return (
    <section aria-label="What would have led to another answer">
      <Stack gap={3}>
        <h3 className="predict-why-head">What would have led to another answer</h3>
        {name === null && (
          <div className="predict-why-wished">
            <NumberField
              label={`${pipeline.target.column} to reach`}
              hint={`Now ${formatNumber(said)}`}
              value={wished}
              onChange={setWished}
            />
          </div>
        )}
        <details className="predict-why-fixed">
          <summary>Columns that cannot change{fixed.length > 0 && ` (${fixed.length})`}</summary>
          <div className="predict-why-columns">
            {pipeline.inputs.map(input => (
              <CheckboxField
                key={input.name}
                label={input.name}
                checked={fixed.includes(input.name)}
                onChange={isFixed =>
                  setFixed(isFixed ? [...fixed, input.name].sort() : fixed.filter(one => one !== input.name))
                }
              />
            ))}
          </div>
        </details>
        <JobNotice
          job={job}
          runningTitle="Trying changes"
          failedTitle="Changes could not be tried"
          onCancel={cancel}
          onDismiss={reset}
        >
          {answer => <Changes answer={answer} name={name} target={pipeline.target.column} />}
        </JobNotice>
      </Stack>
    </section>
  );
}

function Changes({
  answer: { found, wished, times },
  name,
  target,
}: {
  readonly answer: CounterfactualsAnswer;
  readonly name: string | null;
  readonly target: string;
}) {
  if (found.length === 0)
    return <p>No change of up to four columns, to values that training rows have, leads to {wished}.</p>;
  return (
    <>
      <p>The answer would have been {wished} with any of these changes, the fewest that there are:</p>
      <ol className="predict-why-list">
        {found.map(one => {
          const text = changesInWords(one, times, formatNumber);
          const said =
            name === null
              ? `${target} ${formatNumber(one.said)}`
              : `probability of ${name} ${formatPercent(one.said)}`;
          return (
            <li key={text}>
              {text} ({said})
            </li>
          );
        })}
      </ol>
    </>
  );
}
