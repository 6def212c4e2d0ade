import type { OutcomeValues } from '../../../lifecycle/problem/business-problem.ts';
import { payingThreshold } from '../../../lifecycle/problem/decision-value.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { formatPercent } from '../../../ui/format/format-number.ts';
import { KeptNumberField } from '../../../ui/forms/kept-number-field.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import type { ChangeProblem } from '../use-business-problem.ts';

const nothing: OutcomeValues = {
  unit: '€',
  truePositive: 0,
  falsePositive: 0,
  falseNegative: 0,
  trueNegative: 0,
};

/** What each of the four outcomes of a decision is worth. */
export function OutcomePanel({
  positive,
  outcomes,
  change,
}: {
  readonly positive: string;
  readonly outcomes: OutcomeValues | null;
  readonly change: ChangeProblem;
}) {
  const values = outcomes ?? nothing;
  const edit = (edited: Partial<OutcomeValues>) =>
    void change(problem => ({ ...problem, outcomes: { ...(problem.outcomes ?? nothing), ...edited } }));
  const field = (name: keyof Omit<OutcomeValues, 'unit'>, label: string, hint: string) => (
    <KeptNumberField
      label={label}
      hint={hint}
      value={values[name]}
      onSave={value => edit({ [name]: value ?? 0 })}
    />
  );
  return (
    <Panel
      title="What an outcome is worth"
      description="Of one row, all told: what it brings less what it costs. Costs are negative. The threshold, and what is said of it on the Evaluate page, follow from these."
      actions={
        outcomes !== null && (
          <Button variant="quiet" onClick={() => void change(problem => ({ ...problem, outcomes: null }))}>
            Forget
          </Button>
        )
      }
    >
      <Stack>
        <Columns least="15rem">
          {field('truePositive', `“${positive}”, and we acted`, 'Rightly flagged')}
          {field('falsePositive', `Not “${positive}”, but we acted`, 'False alarm')}
          {field('falseNegative', `“${positive}”, and we did not act`, 'Missed')}
          {field('trueNegative', `Not “${positive}”, and we did not act`, 'Rightly left alone')}
          <KeptTextField
            label="Counted in"
            hint="€, hours, days in hospital"
            value={values.unit}
            onSave={unit => edit({ unit })}
          />
        </Columns>
        {outcomes !== null && <p>{thresholdSentence(outcomes)}</p>}
      </Stack>
    </Panel>
  );
}

function thresholdSentence(outcomes: OutcomeValues): string {
  const threshold = payingThreshold(outcomes);
  return threshold === null
    ? 'By these numbers acting is never better than not acting, or always: no model is needed to decide. Look at them again.'
    : `By these numbers acting pays from a probability of ${formatPercent(threshold)} on, where probabilities are right.`;
}
