import type { Predictions } from './pipeline-model.ts';

/**
 * The predictions of one model one after another.
 * @throws RangeError when there are none, or they are of different models
 */
export function concatPredictions(parts: readonly Predictions[]): Predictions {
  const [first] = parts;
  if (first === undefined) throw new RangeError('there are no predictions to put together');
  if (first.task === 'regression') {
    const values = parts.map(valuesOf);
    return { task: 'regression', values: join(new Float64Array(lengthOf(values)), values) };
  }
  const { classes } = first;
  const same = parts.map(part => ofClasses(part, classes));
  const probabilities = same.map(part => part.probabilities);
  const codes = same.map(part => part.codes);
  const ruled = same.map(part => part.ruled?.groups);
  const isRuled = ruled.every(groups => groups !== undefined);
  return {
    task: 'classification',
    classes,
    probabilities: join(new Float64Array(lengthOf(probabilities)), probabilities),
    codes: join(new Int32Array(lengthOf(codes)), codes),
    ...(first.ruled &&
      isRuled && {
        ruled: { labels: first.ruled.labels, groups: join(new Int32Array(lengthOf(ruled)), ruled) },
      }),
  };
}

function valuesOf(part: Predictions): Float64Array {
  if (part.task !== 'regression') throw new RangeError('values and classes cannot be put together');
  return part.values;
}

function ofClasses(part: Predictions, classes: readonly string[]) {
  if (part.task !== 'classification' || part.classes.join('\0') !== classes.join('\0'))
    throw new RangeError(`some predictions are of other classes than ${classes.join(', ')}`);
  return part;
}

function lengthOf(pieces: readonly ArrayLike<number>[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

function join<Numbers extends Float64Array | Int32Array>(
  joined: Numbers,
  pieces: readonly ArrayLike<number>[],
): Numbers {
  let start = 0;
  for (const piece of pieces) {
    joined.set(piece, start);
    start += piece.length;
  }
  return joined;
}
