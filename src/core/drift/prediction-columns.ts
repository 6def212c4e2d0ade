import type { Predictions } from '../pipeline/pipeline-model.ts';
import type { Column } from '../table/column.ts';

/**
 * Predictions as columns that drift is measured on: the predicted value, or the predicted class
 * and, with two classes, the probability of the positive one (the second where none is named).
 */
export function predictionColumns(predictions: Predictions, positive: string | null): Column[] {
  if (predictions.task === 'regression')
    return [{ name: 'prediction', kind: 'number', values: predictions.values }];
  const { classes, codes, probabilities } = predictions;
  const predicted: Column = { name: 'prediction', kind: 'category', codes, dictionary: classes };
  if (classes.length !== 2) return [predicted];
  const watched = positive === null ? 1 : classes.indexOf(positive);
  const values = Float64Array.from(codes, (_, row) => probabilities[row * 2 + watched]!);
  return [predicted, { name: `probability_${classes[watched]!}`, kind: 'number', values }];
}
