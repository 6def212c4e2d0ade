import type { ValueCount } from '../../core/explore/profile.ts';

const affirmative = new Set(
  (
    'yes y true t 1 pos positive present case churn churned left fraud default defaulted died dead sick disease ' +
    'malignant spam fail failed failure attrition bought won converted survived approved high'
  )
    .split(' ')
    .concat('+'),
);
const negative = new Set(
  (
    'no n false f 0 neg negative absent control none retained stayed active legit legitimate alive healthy benign ' +
    'ham pass passed ok normal low -1'
  )
    .split(' ')
    .concat('-'),
);

/** The class that binary metrics speak of, and why that one. */
export interface PositiveClass {
  readonly label: string;
  readonly reason: string;
}

/** Chooses among two classes: by what they are called, else the rarer one, else the later in the alphabet. */
export function proposePositive([first, second]: readonly [ValueCount, ValueCount]): PositiveClass {
  const firstSays = says(first.value);
  const secondSays = says(second.value);
  if (firstSays !== secondSays) {
    const label = firstSays > secondSays ? first.value : second.value;
    return { label, reason: `"${label}" sounds like the outcome to look for.` };
  }
  if (first.count !== second.count) {
    const label = first.count < second.count ? first.value : second.value;
    return { label, reason: `"${label}" is the rarer class, and one usually looks for the rarer.` };
  }
  const label = first.value > second.value ? first.value : second.value;
  return { label, reason: `Neither class stands out; "${label}" is the later in the alphabet.` };
}

/** 1 for a word that affirms, −1 for one that denies, 0 for any other. */
function says(label: string): number {
  const word = label.trim().toLowerCase();
  return affirmative.has(word) ? 1 : negative.has(word) ? -1 : 0;
}
