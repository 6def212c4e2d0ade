import { ChoiceField } from '../../ui/forms/choice-field.tsx';
import type { Way } from './training-settings.ts';
import './train.css';

/** The three ways to come by a model; the one that is chosen is in the address. */
export function WayChoice({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  return (
    <div className="train-ways">
      <ChoiceField
        legend="How to train"
        value={way}
        onChange={onChange}
        choices={[
          {
            value: 'compare',
            label: 'Compare',
            hint: 'Some algorithms with their usual parameters, on the same rows. Takes seconds, and shows what the data have to give. Begin here.',
          },
          {
            value: 'tune',
            label: 'Tune',
            hint: 'Compares, then looks for better parameters of the best, as you say where and how long. Kept only if better on the same rows.',
          },
          {
            value: 'autopilot',
            label: 'Autopilot',
            hint: 'Name a time, and leave the rest: algorithms, parameters, new columns and a team of models at the end. It tells what it did.',
          },
        ]}
      />
    </div>
  );
}

/** The way that an address names; comparing unless it names another. */
export function wayIn(named: string | null): Way {
  return named === 'autopilot' || named === 'tune' ? named : 'compare';
}
