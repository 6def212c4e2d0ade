import type { Compatibility } from '../../core/fairness/compatibility.ts';
import type {
  ClassifierCriterion,
  FairnessReport,
  FairnessVerdict,
  RegressorCriterion,
} from '../../core/fairness/fairness-report.ts';
import type { GroupRate } from '../../core/fairness/group-counts.ts';
import { numberText, percentage } from '../../core/quality/wording.ts';

/** What a person calls each rate. */
export const rateLabels: Readonly<Record<GroupRate, string>> = {
  baseRate: 'Base rate',
  selectionRate: 'Selection rate',
  accuracy: 'Accuracy',
  truePositiveRate: 'True positive rate',
  falsePositiveRate: 'False positive rate',
  precision: 'Precision',
};

/** What each criterion asks, in a sentence. */
export const criterionWords: Readonly<
  Record<ClassifierCriterion | RegressorCriterion, { readonly label: string; readonly meaning: string }>
> = {
  'demographic parity': {
    label: 'Demographic parity',
    meaning: 'The same share of each group is said yes to, whatever is true of them.',
  },
  'equalized odds': {
    label: 'Equalised odds',
    meaning: 'Of those it is true of, and of those it is not, the same share of each group is said yes to.',
  },
  'equal opportunity': {
    label: 'Equal opportunity',
    meaning: 'Of those it is true of, the same share of each group is found.',
  },
  'predictive parity': {
    label: 'Predictive parity',
    meaning: 'A yes is right as often in each group.',
  },
  'equal accuracy': { label: 'Equal accuracy', meaning: 'Decisions are right as often in each group.' },
  'four-fifths rule': {
    label: 'Four-fifths rule',
    meaning: 'No group is said yes to less than 80 % as often as the group said yes to most.',
  },
  calibration: {
    label: 'Calibration',
    meaning: 'Among rows given 30 %, it is true of 30 % in each group; held here against the mean of each.',
  },
  'equal mean error': {
    label: 'Equal mean error',
    meaning: 'Predictions are not systematically too high for one group and too low for another.',
  },
  'bounded group loss': {
    label: 'Bounded group loss',
    meaning: 'No group’s mean absolute error is above what is tolerated.',
  },
};

/** One word for a verdict. */
export const verdictLabels: Readonly<Record<FairnessVerdict, string>> = {
  fair: 'Within tolerance',
  unfair: 'Unfair',
  unclear: 'Cannot be told',
};

/** The finding in a sentence, naming the groups; what holds where none is unfair. */
export function fairnessHeadline({ columns, measures }: FairnessReport): string {
  const by = columns.join(' and ');
  const unfair = measures.filter(({ verdict }) => verdict === 'unfair');
  const [first] = unfair;
  if (first === undefined)
    return measures.some(({ verdict }) => verdict === 'unclear')
      ? `By ${by}, no unfairness is shown beyond chance, and some of it cannot be told with so few rows.`
      : `By ${by}, every measure is within its tolerance.`;
  const names = unfair.map(({ criterion }) => criterionWords[criterion].label.toLowerCase());
  const ends = first.extremes;
  const between = ends === null ? '' : `: “${ends[0]}” has the least, “${ends[1]}” the most`;
  const figure = percentage(first.difference.value, 1);
  const value =
    first.criterion === 'equal mean error' || first.criterion === 'bounded group loss'
      ? numberText(first.difference.value)
      : figure.replace(' %', ' points');
  return `By ${by}, the model is unfair in ${listed(names)}. ${criterionWords[first.criterion].label} is off by ${value}${between}.`;
}

/** "a", "a and b", "a, b and c". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What can hold at the same time, in sentences with this model's numbers. */
export function compatibilitySentences(
  { baseRatesDiffer, pValue, least, most, ...rates }: Compatibility,
  positive: string,
): readonly string[] {
  const base = `“${positive}” is true of ${share(least.baseRate)} of “${least.label}” and of ${share(most.baseRate)} of “${most.label}”`;
  if (!baseRatesDiffer)
    return [
      `${base}: no difference beyond chance (p = ${numberText(pValue)}). As long as it is as common in each group, demographic parity, equalised odds and calibration can hold together.`,
    ];
  const { precision, truePositiveRate, impliedFalsePositiveRates: implied } = rates;
  const sentences = [
    `${base}: it is not as common in each group (p = ${pValue < 0.001 ? 'below 0.001' : numberText(pValue)}). Then, short of a perfect model, these three exclude each other: calibration or predictive parity, equalised odds, and demographic parity (Kleinberg, Mullainathan and Raghavan 2016; Chouldechova 2017). Which of them matters is a person’s choice.`,
  ];
  if (Number.isFinite(implied.least) && Number.isFinite(implied.most))
    sentences.push(
      `If a yes were right in ${share(precision)} of cases in both groups, and ${share(truePositiveRate)} of the true ones were found in both, as over all rows, then ${share(Math.min(1, implied.least))} of the others in “${least.label}” but ${share(Math.min(1, implied.most))} in “${most.label}” would have to be said yes to wrongly.`,
    );
  sentences.push(
    `Demographic parity asks for the same share of yes in both, though it is true of ${share(least.baseRate)} and ${share(most.baseRate)}: it must be wrong more often in one of them. Equal opportunity and calibration can be had together where false alarms may differ.`,
  );
  return sentences;
}

function share(value: number): string {
  return percentage(value, 1);
}
