import { useState } from 'react';
import { type EstimatorName, estimatorEntries } from '../../../core/models/catalogue.ts';
import type { ParamSpec, ParamValue } from '../../../core/models/entry.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';
import { paramValueText } from '../../../lifecycle/training/param-words.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { hasEffect, mayBeNone, paramError, withParam } from './param-values.ts';

/** The parameters of an algorithm that a person may set, drawn from its entry. */
export function ParamForm({
  estimator,
  params,
  onChange,
}: {
  readonly estimator: EstimatorName;
  readonly params: ParamSet;
  readonly onChange: (params: ParamSet) => void;
}) {
  const loaded = useLoaded(() => readDefaults(estimator), [estimator]);
  const defaults: ParamSet = loaded.state === 'done' ? loaded.value : {};
  const values: ParamSet = { ...defaults, ...params };
  return (
    <Stack gap={3}>
      <Columns least="13rem" gap={3}>
        {estimatorEntries[estimator].params.map(spec => (
          <ParamControl
            key={spec.name}
            spec={spec}
            set={params[spec.name]}
            standard={defaults[spec.name]}
            idle={!hasEffect(spec, values)}
            onChange={value => onChange(withParam(params, spec.name, value))}
          />
        ))}
      </Columns>
      <div>
        <Button variant="quiet" disabled={Object.keys(params).length === 0} onClick={() => onChange({})}>
          Back to the defaults
        </Button>
      </div>
    </Stack>
  );
}

/** Of algorithms that are there without a library; the code of all of them is asked for here alone. */
async function readDefaults(estimator: EstimatorName): Promise<ParamSet> {
  const { knownDefaults } = await import('../../../core/selection/autopilot/known-defaults.ts');
  return knownDefaults(estimator);
}

function ParamControl({
  spec,
  set,
  standard,
  idle,
  onChange,
}: {
  readonly spec: ParamSpec;
  /** Undefined where the person set nothing. */
  readonly set: unknown;
  readonly standard: unknown;
  /** It has no effect beside the others. */
  readonly idle: boolean;
  readonly onChange: (value: ParamValue | undefined) => void;
}) {
  const [wrong, setWrong] = useState<number | null>(null);
  const byDefault = standard === undefined ? '' : `${spec.name}; default: ${paramValueText(standard)}.`;
  const hint = [spec.hint, idle ? 'No effect beside what is set.' : '', byDefault].filter(Boolean).join(' ');
  if (spec.kind === 'choice')
    return (
      <SelectField
        label={spec.label}
        hint={hint}
        value={set === undefined ? '' : optionKey(set)}
        onChange={key => onChange(spec.options.find(option => optionKey(option) === key))}
        options={[
          { value: '', label: standard === undefined ? 'default' : `default: ${paramValueText(standard)}` },
          ...spec.options.map(option => ({ value: optionKey(option), label: paramValueText(option) })),
        ]}
      />
    );
  const shown = wrong ?? (typeof set === 'number' ? set : null);
  const change = (value: number | null) => {
    const faulty = paramError(spec, value) !== null;
    setWrong(faulty ? value : null);
    if (!faulty) onChange(value ?? undefined);
  };
  return (
    <div>
      <NumberField
        label={spec.label}
        hint={hint}
        error={paramError(spec, shown)}
        value={shown}
        onChange={change}
        placeholder={standard === undefined ? 'default' : paramValueText(standard)}
        disabled={set === null}
        {...(spec.kind === 'integer' && { step: 1 })}
      />
      {mayBeNone(spec) && (
        <CheckboxField
          label="none"
          aria-label={`${spec.label}: none`}
          checked={set === null}
          onChange={none => onChange(none ? null : undefined)}
        />
      )}
    </div>
  );
}

function optionKey(option: unknown): string {
  return JSON.stringify(option);
}
