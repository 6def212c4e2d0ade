import type { ColumnProfile } from '../../../core/explore/profile.ts';
import type { FoldRepeats, SplitPlan, SplitSettings } from '../../../core/selection/split-plan.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { type SplitColumns, fixedPlan, valuesOf } from './split-choices.ts';
import { BoundedNumber } from './split-numbers.tsx';

/** What can be set of the chosen way to split: by which column, how large the test is, how many folds and how often. */
export function SplitOptions({
  settings,
  split,
  columns,
  profile,
  onChange,
}: {
  readonly settings: SplitSettings;
  readonly split: SplitPlan;
  readonly columns: SplitColumns;
  readonly profile: readonly ColumnProfile[];
  readonly onChange: (settings: SplitSettings) => void;
}) {
  const choose = (plan: SplitPlan) => onChange({ ...settings, split: plan });
  return (
    <Stack gap={3}>
      <Columns least="12rem">
        <SplitColumnField split={split} columns={columns} profile={profile} onChange={choose} />
        {split.kind !== 'fixed' && (
          <BoundedNumber
            label="Test, per cent of the rows"
            value={Math.round(settings.testShare * 1000) / 10}
            min={5}
            max={50}
            onChange={percent => onChange({ ...settings, testShare: percent / 100 })}
          />
        )}
        <BoundedNumber
          label="Folds"
          hint="Each model is trained so often to be compared."
          value={settings.folds}
          min={2}
          max={20}
          whole
          onChange={folds => onChange({ ...settings, folds })}
        />
        {'repeats' in split && split.shuffle && (
          <BoundedNumber
            label="Times the folds are cut"
            hint="More than once where rows are few: the scores are averaged. It takes so many times as long."
            value={split.repeats}
            min={1}
            max={20}
            whole
            onChange={repeats => choose({ ...split, repeats })}
          />
        )}
      </Columns>
      {split.kind === 'fixed' && <TestValues split={split} profile={profile} onChange={choose} />}
      {'repeats' in split && <Shuffle split={split} onChange={choose} />}
    </Stack>
  );
}

function SplitColumnField({
  split,
  columns,
  profile,
  onChange,
}: {
  readonly split: SplitPlan;
  readonly columns: SplitColumns;
  readonly profile: readonly ColumnProfile[];
  readonly onChange: (plan: SplitPlan) => void;
}) {
  switch (split.kind) {
    case 'random':
    case 'stratified':
      return null;
    case 'group':
      return (
        <SelectField
          label="Column that names the groups"
          value={split.column}
          options={optionsOf(columns.group, split.column)}
          onChange={column => onChange({ ...split, column })}
        />
      );
    case 'time':
      return (
        <SelectField
          label="Column that says when"
          value={split.column === null ? 'order' : `column ${split.column}`}
          options={[
            ...optionsOf(columns.time, split.column).map(({ value, label }) => ({
              value: `column ${value}`,
              label,
            })),
            { value: 'order', label: 'The order of the rows' },
          ]}
          onChange={chosen =>
            onChange({ ...split, column: chosen === 'order' ? null : chosen.slice('column '.length) })
          }
        />
      );
    case 'fixed':
      return (
        <SelectField
          label="Column that names the test"
          value={split.column}
          options={optionsOf(columns.fixed, split.column)}
          onChange={column => onChange(fixedPlan(column, profile))}
        />
      );
    default:
      return split satisfies never;
  }
}

/** The columns, with the chosen one among them even where the table no longer has it. */
function optionsOf(names: readonly string[], chosen: string | null) {
  const all = chosen === null || names.includes(chosen) ? names : [chosen, ...names];
  return all.map(name => ({ value: name, label: name }));
}

function TestValues({
  split,
  profile,
  onChange,
}: {
  readonly split: Extract<SplitPlan, { readonly kind: 'fixed' }>;
  readonly profile: readonly ColumnProfile[];
  readonly onChange: (plan: SplitPlan) => void;
}) {
  const found = valuesOf(profile.find(({ name }) => name === split.column));
  const values = [...new Set([...found, ...split.testValues])];
  const choose = (value: string, wanted: boolean) =>
    onChange({
      ...split,
      testValues: values.filter(one => (one === value ? wanted : split.testValues.includes(one))),
    });
  return (
    <fieldset className="split-values">
      <legend className="ui-field-label">Values of the test rows; all others are for training</legend>
      {values.map(value => (
        <CheckboxField
          key={value}
          label={value}
          checked={split.testValues.includes(value)}
          onChange={wanted => choose(value, wanted)}
        />
      ))}
    </fieldset>
  );
}

function Shuffle({
  split,
  onChange,
}: {
  readonly split: Extract<SplitPlan, FoldRepeats>;
  readonly onChange: (plan: SplitPlan) => void;
}) {
  return (
    <CheckboxField
      label="Mix the rows first"
      hint="Otherwise they are cut as they lie, the last ones being the test: for tables that were mixed before."
      checked={split.shuffle}
      onChange={shuffle => onChange({ ...split, shuffle, repeats: shuffle ? split.repeats : 1 })}
    />
  );
}
