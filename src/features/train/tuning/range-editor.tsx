import type { ParamSpec } from '../../../core/models/entry.ts';
import type { TuningMethod } from '../../../core/selection/search/settings.ts';
import { paramValueText } from '../../../lifecycle/training/param-words.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { NumberField } from '../../../ui/forms/number-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { mayBeNone } from '../candidates/param-values.ts';
import { type RangeDraft, readRange } from './space-draft.ts';

/** Whether a parameter is varied, and over what. */
export function RangeEditor({
  spec,
  method,
  draft,
  onChange,
}: {
  readonly spec: ParamSpec;
  readonly method: TuningMethod;
  readonly draft: RangeDraft;
  readonly onChange: (draft: RangeDraft) => void;
}) {
  return (
    <fieldset className="train-range">
      <legend className="visually-hidden">{spec.label}</legend>
      <CheckboxField
        label={spec.label}
        hint={spec.hint}
        checked={draft.varied}
        onChange={varied => onChange({ ...draft, varied })}
      />
      {draft.varied && <Range spec={spec} method={method} draft={draft} onChange={onChange} />}
    </fieldset>
  );
}

function Range({ spec, method, draft, onChange }: Parameters<typeof RangeEditor>[0]) {
  const read = readRange(spec, draft, method);
  const error = 'error' in read ? read.error : null;
  if (spec.kind === 'choice')
    return (
      <div className="train-options">
        {spec.options.map(option => (
          <CheckboxField
            key={String(option)}
            label={paramValueText(option)}
            checked={draft.options.includes(option)}
            onChange={wanted =>
              onChange({
                ...draft,
                options: spec.options.filter(other =>
                  other === option ? wanted : draft.options.includes(other),
                ),
              })
            }
          />
        ))}
        {error !== null && <p className="ui-field-error">{error}</p>}
      </div>
    );
  if (method === 'grid')
    return (
      <TextField
        label={`Values of ${spec.label}`}
        hint={mayBeNone(spec) ? 'With commas between; “none” is a value too.' : 'With commas between.'}
        error={error}
        value={draft.values}
        onChange={values => onChange({ ...draft, values })}
        spellCheck={false}
        autoComplete="off"
      />
    );
  return (
    <div className="train-ends">
      <NumberField
        label={`${spec.label}, from`}
        value={draft.low}
        error={error}
        onChange={low => onChange({ ...draft, low })}
      />
      <NumberField
        label={`${spec.label}, to`}
        hint={spec.scale === 'log' ? 'Small and large ones alike (logarithmic).' : undefined}
        value={draft.high}
        onChange={high => onChange({ ...draft, high })}
      />
      {mayBeNone(spec) && (
        <CheckboxField label="or none" checked={draft.none} onChange={none => onChange({ ...draft, none })} />
      )}
    </div>
  );
}
