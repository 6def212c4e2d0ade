import { useEffect, useState } from 'react';
import type { SearchSpace } from '../../../core/selection/search/settings.ts';
import type { DefaultPreparation, PreparationQuestion } from '../../../jobs/contracts/preparation.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { prepareByDefault } from '../../../jobs/preparation.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Loading } from '../../../ui/loading/loading.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import type { PlanChoice } from './plan-choices.ts';

/** What of the preparation is varied too, in a disclosure; the plan is read when it is opened. */
export function PreparationSpace({
  question,
  space,
  onChange,
}: {
  readonly question: PreparationQuestion;
  readonly space: SearchSpace;
  readonly onChange: (space: SearchSpace) => void;
}) {
  const [open, setOpen] = useState(false);
  const varied = Object.keys(space).length;
  return (
    <details className="train-space" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>Preparation</strong>{' '}
        <span className="train-soft">{varied === 0 ? 'as it is' : `${varied} varied too`}</span>
      </summary>
      {open && <PlanSpace question={question} space={space} onChange={onChange} />}
    </details>
  );
}

function PlanSpace({ question, space, onChange }: Parameters<typeof PreparationSpace>[0]) {
  const { job, start } = useJob<Progress, DefaultPreparation>();
  const own = question.settings.preparation;
  const key = JSON.stringify(question);
  useEffect(() => {
    if (own === undefined) void start(report => prepareByDefault(question, report));
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the question
  }, [key, start]);
  // It knows every step, and few open this.
  const choices = useLoaded(() => import('./plan-choices.ts'), []);
  const plan = own ?? (job.state === 'done' ? job.value.plan : null);
  if (job.state === 'failed')
    return <ErrorNotice title="The preparation could not be read" error={job.error} />;
  if (choices.state === 'failed')
    return <ErrorNotice title="The preparation could not be read" error={choices.error} />;
  if (plan === null || choices.state !== 'done') return <Loading label="Reading the preparation…" />;
  const steps = choices.value.planChoices(plan);
  if (steps.length === 0) return <p>None of its steps has anything to vary.</p>;
  return (
    <Stack gap={3}>
      {steps.map(({ at, label, choices }) => (
        <div key={at}>
          <h4 className="train-step">{label}</h4>
          {choices.map(choice => (
            <PlanChoiceField key={choice.place} choice={choice} space={space} onChange={onChange} />
          ))}
        </div>
      ))}
    </Stack>
  );
}

function PlanChoiceField({
  choice: { place, label, options },
  space,
  onChange,
}: {
  readonly choice: PlanChoice;
  readonly space: SearchSpace;
  readonly onChange: (space: SearchSpace) => void;
}) {
  const { [place]: range, ...others } = space;
  const values = range?.kind === 'values' ? range.values : [];
  const vary = (next: typeof values) =>
    onChange(next.length === 0 ? others : { ...others, [place]: { kind: 'values', values: next } });
  return (
    <fieldset className="train-range">
      <legend className="visually-hidden">{label}</legend>
      <CheckboxField
        label={label}
        checked={values.length > 0}
        onChange={wanted => vary(wanted ? options.map(({ value }) => value) : [])}
      />
      {values.length > 0 && (
        <div className="train-options">
          {options.map(({ value, text }) => (
            <CheckboxField
              key={text}
              label={text}
              checked={values.includes(value)}
              onChange={wanted =>
                vary(
                  options
                    .map(option => option.value)
                    .filter(other => (other === value ? wanted : values.includes(other))),
                )
              }
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
