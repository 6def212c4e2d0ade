import type { BusinessProblem, Capacity, OutcomeValues } from './business-problem.ts';

/** How many rows met each outcome at one threshold. */
export interface OutcomeCounts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

/** What these outcomes are worth together, in the unit of `values`. */
export function worthOf(counts: OutcomeCounts, values: OutcomeValues): number {
  return (
    counts.truePositive * values.truePositive +
    counts.falsePositive * values.falsePositive +
    counts.falseNegative * values.falseNegative +
    counts.trueNegative * values.trueNegative
  );
}

/** What acting on nobody is worth, from which a decision's worth is measured. */
export function worthOfDoingNothing(counts: OutcomeCounts, values: OutcomeValues): number {
  const positives = counts.truePositive + counts.falseNegative;
  const negatives = counts.falsePositive + counts.trueNegative;
  return positives * values.falseNegative + negatives * values.trueNegative;
}

/**
 * The probability above which acting pays, where probabilities are right: Elkan 2001, "The foundations of
 * cost-sensitive learning". Null where no threshold follows: acting never pays, or always does.
 */
export function payingThreshold(values: OutcomeValues): number | null {
  const ofPositive = values.truePositive - values.falseNegative;
  const ofNegative = values.trueNegative - values.falsePositive;
  const threshold = ofNegative / (ofPositive + ofNegative);
  return ofPositive > 0 && ofNegative > 0 ? threshold : null;
}

/** What a threshold means in the business's own terms, one sentence each. `positive` is the class that is looked for. */
export function decisionSentences(
  counts: OutcomeCounts,
  positive: string,
  { outcomes, capacity }: Pick<BusinessProblem, 'outcomes' | 'capacity'>,
): readonly string[] {
  const flagged = counts.truePositive + counts.falsePositive;
  const positives = counts.truePositive + counts.falseNegative;
  const rows = flagged + counts.falseNegative + counts.trueNegative;
  if (flagged === 0)
    return [`At this threshold nobody is flagged; ${whole(positives)} "${positive}" are missed.`];
  return [
    `At this threshold ${per(counts.truePositive, flagged)} flagged will be "${positive}"; ${per(counts.truePositive, positives)} "${positive}" are found.`,
    ...(outcomes === null ? [] : [moneySentence(counts, outcomes)]),
    ...(capacity === null ? [] : [capacitySentence(flagged / rows, capacity)]),
  ];
}

function moneySentence(counts: OutcomeCounts, values: OutcomeValues): string {
  const { unit } = values;
  const gain = worthOf(counts, values) - worthOfDoingNothing(counts, values);
  const flagged = counts.truePositive + counts.falsePositive;
  const costs = Math.max(0, -counts.falsePositive * values.falsePositive);
  const compared = gain >= 0 ? `${amount(gain)} ${unit} better` : `${amount(-gain)} ${unit} worse`;
  return `Acting on these ${whole(flagged)} of the test rows is ${compared} than doing nothing; false alarms among them cost ${amount(costs)} ${unit}.`;
}

/** Test rows stand for those that come. */
function capacitySentence(share: number, { rows, of, per: period }: Capacity): string {
  const expected = share * of;
  const flagged = `Of ${whole(of)} a ${period}, about ${whole(expected)} would be flagged`;
  return expected > rows
    ? `${flagged}: ${whole(expected - rows)} more than the ${whole(rows)} you can act on. Raise the threshold.`
    : `${flagged}: within the ${whole(rows)} you can act on.`;
}

/** "80 of 100": per hundred, or as counted where there are fewer. */
function per(part: number, of: number): string {
  if (of === 0) return '0 of 0';
  return of < 100 ? `${whole(part)} of ${whole(of)}` : `${whole((100 * part) / of)} of 100`;
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const amount = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
