import { countOf, numberText, percentage } from '../../core/quality/wording.ts';
import type { ToldApart } from '../../core/selection/quick-classifier.ts';
import type { Disturbance } from '../../core/weakness/disturb.ts';
import type { PartLoss } from '../../core/weakness/part-loss.ts';
import type { SliceSearch } from '../../core/weakness/weak-slices.ts';

/** What a loss is called: the share of wrong classes where there are classes, else the mean absolute error. */
export function errorText({ errorRate, loss }: Pick<PartLoss, 'errorRate' | 'loss'>): string {
  return errorRate === null ? numberText(loss.value) : percentage(errorRate.value, 1);
}

/** The weakest slice in a sentence, beside all rows. */
export function sliceHeadline({ slices, overall, searched }: SliceSearch): string {
  const [worst] = slices;
  const looked = countOf(searched, 'slice');
  if (worst === undefined)
    return `No slice stands out: none of ${looked} is worse than chance alone would make the worst of so many.`;
  const measure = worst.errorRate === null ? 'a mean absolute error of' : 'an error rate of';
  return `The model is weak where ${worst.label}: ${measure} ${errorText(worst)} in ${countOf(worst.rows, 'row')}, against ${errorText(overall)} over all.`;
}

/** Whether test rows are like training rows, in a sentence. */
export function likenessSentence({ auc, columns }: ToldApart): string {
  const figure = `ROC AUC ${auc.value.toFixed(3)}, ${auc.low.toFixed(3)} to ${auc.high.toFixed(3)}`;
  if (auc.low <= 0.5)
    return `Test rows cannot be told from training rows (${figure}; 0.5 is guessing): the test is of the same kind of rows as the training.`;
  const telling = columns.filter(({ mean }) => mean > 0.005).slice(0, 3);
  const named = telling.length === 0 ? '' : `, most by ${telling.map(({ column }) => column).join(', ')}`;
  const strength = auc.value < 0.6 ? 'barely' : auc.value < 0.75 ? 'to a part' : 'clearly';
  return `Test rows can ${strength} be told from training rows (${figure}; 0.5 is guessing)${named}. What is measured on the test rows may not be what cross-validation promised.`;
}

/** What each disturbance does, and what its strength means. */
export const disturbanceWords: Readonly<
  Record<Disturbance, { readonly label: string; readonly meaning: string }>
> = {
  noise: {
    label: 'Noise on numbers',
    meaning: 'normal noise of so many standard deviations of each column of numbers',
  },
  'missing values': { label: 'Missing values', meaning: 'so large a share of all cells emptied' },
  'swapped categories': {
    label: 'Swapped categories',
    meaning: 'so large a share of the categories taken from another row',
  },
};
