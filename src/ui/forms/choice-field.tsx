import { type ReactNode, useId } from 'react';
import './choice-field.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** One of a few, each with what it means: native radio buttons under a legend. */
export function ChoiceField<Value extends string>({
  legend,
  legendHidden = false,
  value,
  onChange,
  choices,
}: {
  readonly legend: string;
  readonly legendHidden?: boolean | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
}) {
  const id = useId();
  return (
    <fieldset className="ui-choices">
      <legend className={legendHidden ? 'visually-hidden' : 'ui-field-label'}>{legend}</legend>
      {choices.map((choice, place) => {
        const own = `${id}-${place}`;
        const hintId = choice.hint == null ? undefined : `${own}-hint`;
        return (
          <div key={choice.value} className="ui-choice">
            <input
              type="radio"
              id={own}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              aria-describedby={hintId}
              onChange={() => onChange(choice.value)}
            />
            <label className="ui-field-label" htmlFor={own}>
              {choice.label}
            </label>
            {choice.hint != null && (
              <p className="ui-field-hint" id={hintId}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
