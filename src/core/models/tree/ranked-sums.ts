/** Weighted numbers in ascending order, some of them picked. */
export interface RankedSums {
  /** Begins anew with these, none picked. */
  readonly begin: (values: Float64Array, weights: Float64Array) => void;
  readonly pick: (place: number) => void;
  readonly unpickAll: () => void;
  readonly weightOfPicked: () => number;
  /** Σ weight · |value − their weighted median|, over the picked ones. */
  readonly deviationOfPicked: () => number;
  /** The same over all others. */
  readonly deviationOfOthers: () => number;
}

/**
 * Finds medians in logarithmic time: sums of what is picked, place i holding those of the i & −i numbers that end there
 * (Fenwick 1994, A new data structure for cumulative frequency tables).
 *
 * @param most so many numbers at the most
 */
export function createRankedSums(most: number): RankedSums {
  const pickedWeights = new Float64Array(most + 1);
  const pickedSums = new Float64Array(most + 1);
  const weightsBefore = new Float64Array(most + 1);
  const sumsBefore = new Float64Array(most + 1);
  let values: Float64Array = weightsBefore;
  let size = 0;
  let longestStep = 1;
  let pickedWeight = 0;
  let pickedSum = 0;

  const unpickAll = () => {
    pickedWeights.fill(0, 0, size + 1);
    pickedSums.fill(0, 0, size + 1);
    pickedWeight = 0;
    pickedSum = 0;
  };

  /** Walks to the last place whose weight before it is at most half, and tells from the sums up to there. */
  const deviation = (weight: number, sum: number, areOthers: boolean) => {
    let place = 0;
    let below = 0;
    let sumBelow = 0;
    for (let step = longestStep; step > 0; step >>>= 1) {
      const next = place + step;
      if (next > size) continue;
      const ownPicked = pickedWeights[next]!;
      const own = areOthers ? weightsBefore[next]! - weightsBefore[place]! - ownPicked : ownPicked;
      if (below + own > weight / 2) continue;
      const sumPicked = pickedSums[next]!;
      sumBelow += areOthers ? sumsBefore[next]! - sumsBefore[place]! - sumPicked : sumPicked;
      below += own;
      place = next;
    }
    const median = values[Math.min(place, size - 1)]!;
    return Math.max(0, sum - 2 * sumBelow - median * (weight - 2 * below));
  };

  return {
    begin(ascending, weights) {
      values = ascending;
      size = ascending.length;
      longestStep = 2 ** Math.floor(Math.log2(size));
      for (let i = 0; i < size; i++) {
        weightsBefore[i + 1] = weightsBefore[i]! + weights[i]!;
        sumsBefore[i + 1] = sumsBefore[i]! + weights[i]! * values[i]!;
      }
      unpickAll();
    },
    pick(place) {
      const weight = weightsBefore[place + 1]! - weightsBefore[place]!;
      const product = sumsBefore[place + 1]! - sumsBefore[place]!;
      pickedWeight += weight;
      pickedSum += product;
      for (let i = place + 1; i <= size; i += i & -i) {
        pickedWeights[i] = pickedWeights[i]! + weight;
        pickedSums[i] = pickedSums[i]! + product;
      }
    },
    unpickAll,
    weightOfPicked: () => pickedWeight,
    deviationOfPicked: () => deviation(pickedWeight, pickedSum, false),
    deviationOfOthers: () =>
      deviation(weightsBefore[size]! - pickedWeight, sumsBefore[size]! - pickedSum, true),
  };
}
