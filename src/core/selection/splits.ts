import { InputError } from '../errors.ts';
import { type Random, createRandom, permutation } from '../random.ts';
import { type Split, splitBy } from './split.ts';

/** Each row's class, by code, and what the classes are called. */
export interface ClassLabels {
  readonly codes: ArrayLike<number>;
  readonly classes: readonly string[];
}

/** Cuts off a share of the rows at random, rounded up as scikit-learn's train_test_split does. */
export function trainTestSplit(rows: number, testShare: number, seed: number): Split {
  const chosen = new Set(permutation(rows, createRandom(seed)).subarray(0, Math.ceil(rows * testShare)));
  return splitBy(rows, row => chosen.has(row));
}

/** Cuts off the same share of every class, to the nearest row and at least one. */
export function stratifiedTrainTestSplit(labels: ClassLabels, testShare: number, seed: number): Split {
  const random = createRandom(seed);
  const chosen = new Set<number>();
  for (const rows of shuffledClasses(labels, random)) {
    const share = Math.max(1, Math.round(rows.length * testShare));
    for (const row of rows.subarray(0, share)) chosen.add(row);
  }
  return splitBy(labels.codes.length, row => chosen.has(row));
}

/** Shuffled folds of equal size to within a row; every row is in exactly one test part. */
export function kFold(rows: number, folds: number, seed: number): readonly Split[] {
  if (rows < folds) throw new InputError(`${rows} rows cannot be cut into ${folds} folds.`, 'Add rows.');
  return dealt(permutation(rows, createRandom(seed)), folds);
}

/**
 * Shuffled folds in which every class is spread to within a row.
 * @throws InputError naming each class with fewer rows than folds.
 */
export function stratifiedKFold(labels: ClassLabels, folds: number, seed: number): readonly Split[] {
  const classRows = shuffledClasses(labels, createRandom(seed));
  const small = classRows.flatMap(({ length }, code) =>
    length < folds ? [`"${labels.classes[code]}" (${length})`] : [],
  );
  if (small.length > 0) throw tooFewRows(small, folds);
  return dealt(Uint32Array.from(classRows.flatMap(rows => [...rows])), folds);
}

/** Deals the rows out to the folds' test parts in turn, like cards. */
function dealt(order: Uint32Array, folds: number): readonly Split[] {
  const foldOf = new Uint32Array(order.length);
  order.forEach((row, i) => {
    foldOf[row] = i % folds;
  });
  return Array.from({ length: folds }, (_, fold) => splitBy(order.length, row => foldOf[row] === fold));
}

function tooFewRows(small: readonly string[], folds: number): InputError {
  const others = small.length > 3 ? ` and ${small.length - 3} more` : '';
  return new InputError(
    `Too few training rows of class ${small.slice(0, 3).join(', ')}${others}: ${folds} folds need ${folds} of each.`,
    'Add rows of these classes, join them with another, or leave them out.',
  );
}

/** The rows of each class in random order. */
function shuffledClasses({ codes, classes }: ClassLabels, random: Random): readonly Uint32Array[] {
  const rowsOf = classes.map((): number[] => []);
  for (let row = 0; row < codes.length; row++) rowsOf[codes[row]!]!.push(row);
  return rowsOf.map(rows => permutation(rows.length, random).map(i => rows[i]!));
}
