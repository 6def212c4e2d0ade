import { type EstimatorName, estimatorLabels } from '../../../core/models/catalogue.ts';
import { paramsText } from '../../../lifecycle/training/param-words.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { ParamsByEstimator } from '../candidates/param-values.ts';
import type { AutopilotForm } from './autopilot-form.ts';
import '../train.css';

/** How long the autopilot may take, what it may do, and what it will do with that. */
export function AutopilotOptions({
  form,
  error,
  metric,
  params,
  onChange,
}: {
  readonly form: AutopilotForm;
  readonly error: string | null;
  /** What it goes by, as a person calls it. */
  readonly metric: string;
  /** What the person set of candidates. */
  readonly params: ParamsByEstimator;
  readonly onChange: (form: AutopilotForm) => void;
}) {
  const own = ownParamsText(params);
  return (
    <Stack>
      <ChoiceField
        legend="Time for all of it"
        value={form.budget}
        onChange={budget => onChange({ ...form, budget })}
        choices={[
          { value: 'quick', label: '10 seconds', hint: 'A first look: the cheap algorithms.' },
          { value: 'usual', label: '1 minute', hint: 'Good parameters on a table of some thousand rows.' },
          { value: 'thorough', label: '10 minutes', hint: 'For large tables, or the last per mille.' },
          { value: 'own', label: 'Your own' },
        ]}
      />
      {form.budget === 'own' && (
        <NumberField
          label="Seconds"
          value={form.ownSeconds}
          onChange={ownSeconds => onChange({ ...form, ownSeconds })}
          error={error}
          min={1}
        />
      )}
      <div>
        <h3 className="train-heading">What it will do</h3>
        <ol className="train-plan">
          <li>
            <strong>Try what is cheap first.</strong> Every algorithm that fits the data, the quick ones
            before the slow ones, each on the same folds
            {own !== '' && form.ownParams
              ? ', with its usual parameters or else those that you set.'
              : ', with its usual parameters.'}
          </li>
          <li>
            <strong>Go where it pays.</strong> Time goes to the algorithm whose {metric} promises to gain most
            for it: other parameters, then other algorithms. What cannot win any more is ended early.
          </li>
          {form.features && (
            <li>
              <strong>Try new columns.</strong> Ratios, products, groups and dates; kept where they help by
              more than chance.
            </li>
          )}
          {form.ensemble && (
            <li>
              <strong>Let the best decide together.</strong> Several models are weighed against each other,
              and kept as one if that is better than the best alone.
            </li>
          )}
          <li>
            <strong>Refit and test.</strong> As always: once on all training rows, once on the test set. Every
            trial is kept, with an account of what was done and why.
          </li>
        </ol>
      </div>
      {own !== '' && (
        <CheckboxField
          label="Begin with the parameters that you set"
          hint={`${own}. It goes on from there and may end with others, where those are better.`}
          checked={form.ownParams}
          onChange={ownParams => onChange({ ...form, ownParams })}
        />
      )}
      <CheckboxField
        label="Try new columns"
        hint="Costs time; helps where columns mean more together than alone."
        checked={form.features}
        onChange={features => onChange({ ...form, features })}
      />
      <CheckboxField
        label="Let several models decide together"
        hint="Often a little better; slower to predict, and harder to explain."
        checked={form.ensemble}
        onChange={ensemble => onChange({ ...form, ensemble })}
      />
    </Stack>
  );
}

/** "Random forest: Trees 500; Ridge: Penalty 3"; '' where nothing is set. */
function ownParamsText(params: ParamsByEstimator): string {
  return (Object.keys(params) as EstimatorName[])
    .map(name => [estimatorLabels[name], paramsText(name, params[name] ?? {})] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('; ');
}
