import type { Predictions } from '../pipeline/pipeline-model.ts';

/** The predictions at these places, in that order. */
export function predictionsAt(predictions: Predictions, places: Uint32Array): Predictions {
  if (predictions.task === 'regression')
    return { ...predictions, values: Float64Array.from(places, place => predictions.values[place]!) };
  const { classes, probabilities, codes } = predictions;
  const taken = new Float64Array(places.length * classes.length);
  places.forEach((place, row) =>
    taken.set(
      probabilities.subarray(place * classes.length, (place + 1) * classes.length),
      row * classes.length,
    ),
  );
  return { ...predictions, probabilities: taken, codes: Int32Array.from(places, place => codes[place]!) };
}
