import { CheckboxField } from './checkbox-field.tsx';
import './checkbox-disclosure.css';

/** Names to choose any of, folded away; how many are chosen is told outside. */
export function CheckboxDisclosure({
  label,
  names,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  /** Told the chosen names in the order of the alphabet. */
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  return (
    <details>
      <summary>
        {label}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <fieldset className="ui-checkbox-columns">
        <legend className="visually-hidden">{label}</legend>
        {names.map(name => (
          <CheckboxField
            key={name}
            label={name}
            checked={chosen.includes(name)}
            onChange={isChosen =>
              onChoose(isChosen ? [...chosen, name].sort() : chosen.filter(one => one !== name))
            }
          />
        ))}
      </fieldset>
    </details>
  );
}
