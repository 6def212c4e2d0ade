import { createRandom, permutation } from '../random.ts';
import { type Criterion, type Disparity, criteria, disparityOf } from './disparity.ts';
import { type OddsObjective, type ScoredGroups, equalizeOdds } from './equalized-odds.ts';
import { type GroupCounts, countGroups, rateOf } from './group-counts.ts';
import { type GroupPolicy, chanceOfYes, from } from './policy.ts';
import { type ThresholdRate, equalizeRate, thresholdsTowards } from './rate-thresholds.ts';

/** What can be done for fairness, or for accuracy. */
export type Mitigation =
  | { readonly kind: 'as it is' }
  /** Thresholds by group, so far on the way to the same rate. */
  | { readonly kind: 'thresholds'; readonly rate: ThresholdRate; readonly share: number }
  /** `objective` absent: accuracy, as in what was found before there was a choice. */
  | { readonly kind: 'equalized odds'; readonly objective?: OddsObjective }
  | { readonly kind: 'reweighing' }
  | { readonly kind: 'without columns'; readonly columns: readonly string[] };

/** What a mitigation comes to on the test rows. */
export interface FrontierPoint {
  readonly mitigation: Mitigation;
  readonly accuracy: number;
  /** Mean of the true positive rate and the true negative rate over all rows. */
  readonly balancedAccuracy: number;
  readonly disparity: Readonly<Record<Criterion, Disparity>>;
  /** How each group is decided about, learned from all test rows; absent where the scores alone say. */
  readonly policies?: readonly GroupPolicy[];
}

/** Measures decisions: `chances` is how likely each row is said yes to. */
export function frontierPoint(
  mitigation: Mitigation,
  { groups, codes, actual }: Pick<ScoredGroups, 'groups' | 'codes' | 'actual'>,
  chances: ArrayLike<number>,
): FrontierPoint {
  const counts = countGroups(codes, groups, actual, chances);
  const [all] = countGroups(new Int32Array(codes.length), 1, actual, chances) as [GroupCounts];
  const disparities = criteria.map(criterion => [criterion, disparityOf(counts, criterion)] as const);
  return {
    mitigation,
    accuracy: rateOf(all, 'accuracy'),
    balancedAccuracy: (rateOf(all, 'truePositiveRate') + 1 - rateOf(all, 'falsePositiveRate')) / 2,
    disparity: Object.fromEntries(disparities) as Record<Criterion, Disparity>,
  };
}

/** Ways that are learned together: the policies of each, in the order of `mitigations`. */
interface Ways {
  readonly mitigations: readonly Mitigation[];
  readonly learn: (scored: ScoredGroups) => readonly (readonly GroupPolicy[])[];
}

/**
 * What thresholds by group come to. They are learned from one half of the rows and measured on the other, and the other
 * way round, so that nothing is measured on what it was learned from. `shared` is the threshold of the model as it is.
 */
export function thresholdPoints(
  scored: ScoredGroups,
  shared: number,
  seed: number,
): readonly FrontierPoint[] {
  return waysOf(shared).flatMap(ways => {
    const chances = crossFitted(scored, ways, seed);
    const policies = ways.learn(scored);
    return ways.mitigations.map((mitigation, way) => ({
      ...frontierPoint(mitigation, scored, chances[way]!),
      policies: policies[way]!,
    }));
  });
}

const shares = [0.25, 0.5, 0.75, 1];
/** Where the class is rare, the most accurate hardly ever says yes: balanced accuracy minds both classes alike. */
const objectives = ['accuracy', 'balanced accuracy'] as const;

function waysOf(shared: number): readonly Ways[] {
  const byRate = (['selectionRate', 'truePositiveRate'] as const).map(
    (rate): Ways => ({
      mitigations: shares.map(share => ({ kind: 'thresholds', rate, share })),
      learn: scored => {
        const { rate: target } = equalizeRate(scored, rate);
        return shares.map(share =>
          thresholdsTowards(scored, rate, { shared, target, share }).map(threshold =>
            from(Number.isNaN(threshold) ? shared : threshold),
          ),
        );
      },
    }),
  );
  const odds: Ways = {
    mitigations: objectives.map(objective => ({ kind: 'equalized odds', objective })),
    learn: scored =>
      objectives.map(objective => {
        const policies = equalizeOdds(scored, objective)?.policies ?? [];
        return Array.from({ length: scored.groups }, (_, group) => policies[group] ?? from(shared));
      }),
  };
  return [...byRate, odds];
}

/** The chance of a yes for each row, one way after the other, by what was learned from the half that the row is not in. */
function crossFitted(
  scored: ScoredGroups,
  { mitigations, learn }: Ways,
  seed: number,
): readonly Float64Array[] {
  const { codes, scores } = scored;
  const order = permutation(codes.length, createRandom(seed));
  const middle = order.length >> 1;
  const chances = mitigations.map(() => new Float64Array(codes.length));
  for (const [learned, measured] of [
    [order.subarray(0, middle), order.subarray(middle)],
    [order.subarray(middle), order.subarray(0, middle)],
  ] as const) {
    const policies = learn(takeScored(scored, learned));
    policies.forEach((ofGroups, way) => {
      for (const row of measured) chances[way]![row] = chanceOfYes(ofGroups[codes[row]!]!, scores[row]!);
    });
  }
  return chances;
}

function takeScored({ groups, codes, actual, scores }: ScoredGroups, rows: Uint32Array): ScoredGroups {
  return {
    groups,
    codes: Int32Array.from(rows, row => codes[row]!),
    actual: Uint8Array.from(rows, row => actual[row]!),
    scores: Float64Array.from(rows, row => scores[row]!),
  };
}

/** The points that no other is both fairer and at least as accurate as, the fairest first. */
export function undominated(
  points: readonly FrontierPoint[],
  criterion: Criterion,
): readonly FrontierPoint[] {
  const differenceOf = (point: FrontierPoint) => point.disparity[criterion].difference;
  const sorted = points
    .filter(point => !Number.isNaN(differenceOf(point)))
    .sort((a, b) => differenceOf(a) - differenceOf(b) || b.accuracy - a.accuracy);
  let best = -Infinity;
  return sorted.filter(({ accuracy }) => {
    if (accuracy <= best) return false;
    best = accuracy;
    return true;
  });
}
