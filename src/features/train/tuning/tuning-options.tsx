import { type EstimatorName, estimatorLabels } from '../../../core/models/catalogue.ts';
import { inWords } from '../../../core/selection/recommend/expected-time.ts';
import type { PreparationQuestion } from '../../../jobs/contracts/preparation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { ChoiceField } from '../../../ui/forms/choice-field.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { ParamsByEstimator } from '../candidates/param-values.ts';
import { PreparationSpace } from './preparation-space.tsx';
import { SpaceEditor } from './space-editor.tsx';
import { tuningCost } from './tuning-cost.ts';
import { type TuningForm, draftFor, tunableOf, tunedOf, usualTrials, withDraft } from './tuning-form.ts';
import '../train.css';

/** How better parameters are looked for: the method, of which algorithms, in what space and how long. */
export function TuningOptions({
  form,
  candidates,
  params,
  error,
  question,
  secondsOf,
  onChange,
  onClassicGrid,
}: {
  readonly form: TuningForm;
  /** What is compared first. */
  readonly candidates: readonly EstimatorName[];
  readonly params: ParamsByEstimator;
  readonly error: string | null;
  /** Whose preparation may be varied. */
  readonly question: PreparationQuestion;
  /** Of all folds with the defaults, on this device. */
  readonly secondsOf: (estimator: EstimatorName) => number;
  readonly onChange: (form: TuningForm) => void;
  readonly onClassicGrid: () => void;
}) {
  const tunable = tunableOf(candidates);
  const tuned = tunedOf(form, tunable);
  const name = (estimator: EstimatorName, wanted: boolean) =>
    onChange({
      ...form,
      named: tunable.filter(other => (other === estimator ? wanted : form.named.includes(other))),
    });
  return (
    <Stack>
      <ChoiceField
        legend="How to look for better parameters"
        value={form.method}
        onChange={method => onChange({ ...form, method })}
        choices={[
          { value: 'tpe', label: 'Learning as it goes (TPE)', hint: 'Tries what resembles the best so far.' },
          { value: 'random', label: 'Random', hint: 'Draws from the ranges; covers many parameters well.' },
          {
            value: 'halving',
            label: 'Successive halving',
            hint: 'Many on few rows, the best of them on more, and so on. For large tables.',
          },
          { value: 'grid', label: 'Grid', hint: 'Every combination of the values that you list.' },
        ]}
      />
      <Row>
        <Button onClick={onClassicGrid}>Take the classic grid of forests (108)</Button>
      </Row>
      <ChoiceField
        legend="Of which algorithms"
        value={form.of}
        onChange={of =>
          onChange({ ...form, of, named: form.named.length > 0 ? form.named : tunable.slice(0, 1) })
        }
        choices={[
          { value: 'best', label: 'The best of the comparison', hint: 'Whichever leads it.' },
          { value: 'named', label: 'These', hint: 'The trials are shared out among them.' },
        ]}
      />
      {form.of === 'named' && (
        <fieldset className="train-fieldset">
          <legend className="visually-hidden">Algorithms to tune</legend>
          {tunable.map(estimator => (
            <CheckboxField
              key={estimator}
              label={`Tune: ${estimatorLabels[estimator]}`}
              checked={form.named.includes(estimator)}
              onChange={wanted => name(estimator, wanted)}
            />
          ))}
        </fieldset>
      )}
      <div>
        <h3 className="train-heading">Where to look</h3>
        {tuned.map(estimator => (
          <SpaceEditor
            key={`${estimator} ${form.method}`}
            estimator={estimator}
            method={form.method}
            draft={draftFor(form, estimator)}
            onChange={draft => onChange(withDraft(form, estimator, draft))}
          />
        ))}
        <PreparationSpace
          question={question}
          space={form.preparation}
          onChange={preparation => onChange({ ...form, preparation })}
        />
      </div>
      <NumberField
        label="Most trials"
        hint={form.method === 'grid' ? 'Empty: the whole grid.' : `Empty: ${usualTrials}.`}
        value={form.trials}
        onChange={trials => onChange({ ...form, trials })}
        min={1}
        step={1}
      />
      <CheckboxField
        label="End hopeless trials early"
        hint="One that is far behind after some folds is not tried on the others."
        checked={form.stopHopeless}
        onChange={stopHopeless => onChange({ ...form, stopHopeless })}
      />
      {error === null ? (
        <p className="train-cost" role="status">
          {costText(form, tuned, params, secondsOf)}
        </p>
      ) : (
        <p className="ui-field-error" role="alert">
          {error}
        </p>
      )}
    </Stack>
  );
}

function costText(
  form: TuningForm,
  tuned: readonly EstimatorName[],
  params: ParamsByEstimator,
  secondsOf: (estimator: EstimatorName) => number,
): string {
  const { trials, whole, seconds } = tuningCost(form, tuned, params, secondsOf);
  const count = `${whole ? '' : 'more than '}${formatNumber(trials)} ${form.method === 'grid' && form.trials === null ? 'combinations' : 'trials'}`;
  const most = form.of === 'best' && tuned.length > 1 ? 'At most ' : '';
  return `${most}${count}, beside the comparison: about ${inWords(seconds)} on this device, if nothing is ended early.`;
}
