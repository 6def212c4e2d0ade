import {
  type FormulaFault,
  formulaFault,
} from '../../../core/preprocessing/engineering/formula/formula-fault.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { FieldNotes, type FieldProps, useFieldWiring } from '../../../ui/forms/field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** Columns to calculate, each by its name and a formula that is read while it is typed. */
export function FormulasControl({
  label,
  hint,
  error,
  value,
  columns,
  onChange,
}: FieldProps & {
  readonly value: readonly NamedFormula[];
  readonly columns: readonly string[] | null;
  readonly onChange: (value: readonly NamedFormula[]) => void;
}) {
  const faults = value.map(({ formula }) => (formula === '' ? null : formulaFault(formula, columns)));
  // A fault that is told at its formula is not told twice.
  const other = faults.every(fault => fault === null) ? error : null;
  const { hintId, errorId } = useFieldWiring({ hint, error: other });
  const set = (place: number, change: Partial<NamedFormula>) =>
    onChange(value.map((one, f) => (f === place ? { ...one, ...change } : one)));
  return (
    <fieldset className="prepare-fieldset">
      <legend className="ui-field-label">{label}</legend>
      {value.map(({ name, formula }, place) => {
        const fault = faults[place]!;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- they have no name of their own while it is typed
          <div key={place} className="prepare-formula">
            <TextField
              label={`Name of column ${place + 1}`}
              value={name}
              onChange={next => set(place, { name: next })}
            />
            <TextField
              label={`Formula of column ${place + 1}`}
              value={formula}
              onChange={next => set(place, { formula: next })}
              error={fault && <FaultAt formula={formula} fault={fault} />}
              spellCheck={false}
              autoComplete="off"
            />
            <Button variant="quiet" onClick={() => onChange(value.filter((_, f) => f !== place))}>
              Remove column {place + 1}
            </Button>
          </div>
        );
      })}
      <Button onClick={() => onChange([...value, { name: `calculated ${value.length + 1}`, formula: '' }])}>
        Add a column
      </Button>
      {columns !== null && columns.length > 0 && (
        <p className="ui-field-hint">Columns here: {columns.join(', ')}.</p>
      )}
      <FieldNotes hint={hint} error={other} hintId={hintId} errorId={errorId} />
    </fieldset>
  );
}

/** The formula with the character at fault marked, and what is wrong. */
function FaultAt({ formula, fault }: { readonly formula: string; readonly fault: FormulaFault }) {
  const { at, message } = fault;
  const character = formula.slice(at, at + 1);
  return (
    <>
      <code className="prepare-fault-at">
        {formula.slice(0, at)}
        <mark>{character === '' ? '…' : character}</mark>
        {formula.slice(at + 1)}
      </code>{' '}
      at character {at + 1}: {message}
    </>
  );
}
