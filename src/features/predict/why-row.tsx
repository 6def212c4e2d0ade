import { useEffect, useMemo, useRef } from 'react';
import { neededColumns } from '../../core/decision/ruled-columns.ts';
import { casesInWords, contributionsInWords } from '../../core/inspection/explanation-words.ts';
import { cellInWords, type Explained } from '../../core/inspection/in-words.ts';
import { waterfallSteps } from '../../core/inspection/waterfall-steps.ts';
import type { RowPrediction } from '../../jobs/contracts/prediction.ts';
import type { ExplainedRow, RowAnswer } from '../../jobs/contracts/questions/explanation.ts';
import { useInsight } from '../../jobs/use-insight.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { WaterfallReading } from '../../ui/charts/waterfall-reading.tsx';
import { JobNotice } from '../../ui/feedback/job-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatNumber, formatPercent } from '../../ui/format/format-number.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { TextTable } from '../../ui/table/text-table.tsx';
import type { RowTexts } from './input-form-values.ts';
import type { AnsweringModel } from './read-deployed-model.ts';
import { WhyChanges } from './why-changes.tsx';

/** A row that was answered, with what was typed. */
export interface AnsweredRow {
  readonly texts: RowTexts;
  readonly prediction: RowPrediction;
  readonly at: number;
}

const mostSteps = 9;
const end = { label: 'This row' };

/** Why the row was answered so, and what would have led to another answer: to be read, or printed for the person concerned. */
export function WhyRow({
  model,
  answered,
}: {
  readonly model: AnsweringModel;
  readonly answered: AnsweredRow;
}) {
  const { deployment, pipeline } = model;
  const place = useRef<HTMLDivElement>(null);
  // It opens below the form, out of sight of who pressed the button.
  useEffect(() => place.current?.focus(), []);
  const row = useMemo(
    (): ExplainedRow => ({
      kind: 'typed',
      deploymentId: deployment.id,
      texts: neededColumns(pipeline).map(({ name }) => [name, answered.texts[name] || null]),
    }),
    [deployment.id, pipeline, answered],
  );
  const { target } = pipeline;
  const explained: Explained = useMemo(
    () =>
      target.task === 'regression' || answered.prediction.task === 'regression'
        ? { kind: 'value', target: target.column }
        : { kind: 'probability', class: target.positive ?? answered.prediction.class },
    [target, answered],
  );
  const name = explained.kind === 'probability' ? explained.class : null;
  const { job, cancel, reset } = useInsight('explainedRow', deployment.runId, { class: name, row });
  return (
    <div className="predict-why" ref={place} tabIndex={-1}>
      <Panel title="Why this answer" actions={<Button onClick={() => window.print()}>Print</Button>}>
        <Stack gap={5}>
          <p className="predict-why-about">
            {target.column}:{' '}
            {answered.prediction.task === 'classification'
              ? answered.prediction.class
              : formatNumber(answered.prediction.value)}
            , answered by {deployment.model}, version {deployment.version}, {formatDateTime(answered.at)}.
          </p>
          <JobNotice
            job={job}
            runningTitle="Explaining the row"
            failedTitle="The row could not be explained"
            onCancel={cancel}
            onDismiss={reset}
          >
            {answer => <Why answer={answer} explained={explained} />}
          </JobNotice>
          {job.state === 'done' && (
            <>
              <WhyChanges
                runId={deployment.runId}
                pipeline={pipeline}
                row={row}
                explained={explained}
                said={job.value.said}
              />
              <WhatWasGiven answer={job.value} />
              <CasesLikeIt answer={job.value} target={target.column} />
            </>
          )}
        </Stack>
      </Panel>
    </div>
  );
}

function Why({ answer, explained }: { readonly answer: RowAnswer; readonly explained: Explained }) {
  const { contributions, base, said, backgroundRows, method, additivity } = answer;
  const percent = explained.kind === 'probability';
  const unit = percent ? `Probability of ${explained.class}` : explained.target;
  const spell = percent ? formatPercent : formatNumber;
  const steps = useMemo(
    () => waterfallSteps(contributions, explained, formatNumber, mostSteps),
    [contributions, explained],
  );
  const start = useMemo(() => ({ label: 'Usual', value: base }), [base]);
  return (
    <Stack gap={4}>
      {!additivity.holds && (
        <Notice tone="warning" title="The contributions do not sum to what the model says">
          Do not rely on them.
        </Notice>
      )}
      <p>
        {unit}: <strong>{spell(said)}</strong>. In the mean of {backgroundRows} rows that the model learned
        from it is {spell(base)}. What makes the difference, greatest first:
      </p>
      <WaterfallReading
        title="From the usual to this row"
        description={`What each column adds to ${percent ? `the probability of ${explained.class}` : unit}.`}
        start={start}
        steps={steps}
        end={end}
        unit={unit}
        percent={percent}
      />
      <p className="predict-by">
        {contributionsInWords(method === 'sampled', explained)} They say how the model came to its answer, not
        what caused it in the world.
      </p>
    </Stack>
  );
}

/** What the answer was made from, as the model read it. */
function WhatWasGiven({ answer }: { readonly answer: RowAnswer }) {
  const given = answer.contributions.toSorted((a, b) => a.column.localeCompare(b.column));
  return (
    <section aria-label="What the answer was made from">
      <h3 className="predict-why-head">What the answer was made from</h3>
      <dl className="predict-why-given">
        {given.map(({ column, cell, time }) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{cellInWords(cell, time, formatNumber)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Rows of other people: seen here, and left out of what is printed for the person concerned. */
function CasesLikeIt({ answer, target }: { readonly answer: RowAnswer; readonly target: string }) {
  return (
    <section aria-label="Cases like it" className="predict-why-cases">
      <h3 className="predict-why-head">Cases like it</h3>
      <p className="predict-by">
        The training rows nearest to it over all columns that the model reads (Gower’s distance: 0 is the
        same, 1 differs in everything), with what was true of them. They are of others, and are not printed.
      </p>
      <TextTable
        caption="Cases like it"
        captionHidden
        {...casesInWords(target, answer.nearest, formatNumber)}
      />
    </section>
  );
}
