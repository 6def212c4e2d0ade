import { codeCount, type FeatureCodes } from './leaf-masks.ts';

/** Writes the codes of `count` values, of which each lies `step` places after the one before. */
export type FeatureCoder = (
  data: Float64Array,
  first: number,
  step: number,
  count: number,
  codes: Uint16Array,
) => void;

/** Places that the range of a feature's cuts is divided into; a cut is then looked for among those of one place. */
const places = 1024;

export function featureCoder(feature: FeatureCodes): FeatureCoder {
  const missing = codeCount(feature) - 1;
  if (feature.kind === 'categories')
    return (data, first, step, count, codes) => {
      for (let row = 0; row < count; row++) {
        const value = data[first + row * step]!;
        codes[row] = value >= 0 && value < missing ? value : missing;
      }
    };
  const { cuts } = feature;
  const lowest = cuts[0]!;
  const range = cuts.findLast(Number.isFinite)! - lowest;
  const scale = range > 0 && range < Infinity ? places / range : 0;
  const starts = startsOf(cuts, lowest, scale);
  return (data, first, step, count, codes) => {
    for (let row = 0; row < count; row++) {
      const value = data[first + row * step]!;
      if (value !== value) {
        codes[row] = missing;
        continue;
      }
      const place = (value - lowest) * scale;
      const own = place > 0 ? (place < places ? place | 0 : places) : 0;
      let low = starts[own]!;
      let high = scale === 0 ? cuts.length : place < 0 ? 0 : starts[own + 1]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cuts[middle]! < value) low = middle + 1;
        else high = middle;
      }
      codes[row] = low;
    }
  };
}

/** The first cut of each place; rounding keeps the order, so that no cut of an earlier place is above the value. */
function startsOf(cuts: Float64Array, lowest: number, scale: number): Uint16Array {
  const starts = new Uint16Array(places + 2);
  let cut = 0;
  for (let place = 0; place <= places; place++) {
    while (cut < cuts.length && Math.floor((cuts[cut]! - lowest) * scale) < place) cut++;
    starts[place] = cut;
  }
  starts[places + 1] = cuts.length;
  return starts;
}
