import { useState } from 'react';
import { counterfactualsInWords } from '../../core/inspection/explanation-words.ts';
import type { Explained } from '../../core/inspection/in-words.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import type { CounterfactualsAnswer, ExplainedRow } from '../../jobs/contracts/questions/explanation.ts';
import { useInsight } from '../../jobs/use-insight.ts';
import { JobNotice } from '../../ui/feedback/job-notice.tsx';
import { SentenceList } from '../../ui/facts/sentence-list.tsx';
import { CheckboxDisclosure } from '../../ui/forms/checkbox-disclosure.tsx';
import { NumberField } from '../../ui/forms/number-field.tsx';
import { formatNumber, formatPercent } from '../../ui/format/format-number.ts';
import { Stack } from '../../ui/layout/stack.tsx';

const spell = { number: formatNumber, share: formatPercent };

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
        <div className="predict-why-fixed">
          <CheckboxDisclosure
            label="Columns that cannot change"
            names={pipeline.inputs.map(input => input.name)}
            chosen={fixed}
            onChoose={setFixed}
          />
        </div>
        <JobNotice
          job={job}
          runningTitle="Trying changes"
          failedTitle="Changes could not be tried"
          onCancel={cancel}
          onDismiss={reset}
        >
          {answer => <Changes answer={answer} explained={explained} />}
        </JobNotice>
      </Stack>
    </section>
  );
}

function Changes({
  answer,
  explained,
}: {
  readonly answer: CounterfactualsAnswer;
  readonly explained: Explained;
}) {
  const { lead, sentences } = counterfactualsInWords(answer, explained, spell);
  return (
    <>
      <p>{lead}</p>
      {sentences.length > 0 && <SentenceList label="Changes that turn the answer" sentences={sentences} />}
    </>
  );
}
