import { type Split, splitBy } from '../split.ts';
import type { ClassLabels } from '../splits.ts';

/** The last rows are the test, as scikit-learn's train_test_split(shuffle=False). */
export function lastRows(rows: number, testShare: number): Split {
  const first = rows - Math.ceil(rows * testShare);
  return splitBy(rows, row => row >= first);
}

/** The last rows of each class are the test: to the nearest row, and at least one. */
export function lastRowsOfEachClass({ codes, classes }: ClassLabels, testShare: number): Split {
  const counts = countsOf(codes, classes.length);
  const firstTest = counts.map(count => count - Math.max(1, Math.round(count * testShare)));
  const seen = new Uint32Array(classes.length);
  const isTest = Array.from(codes, code => seen[code]!++ >= firstTest[code]!);
  return splitBy(codes.length, row => isTest[row]!);
}

/** Folds of neighbouring rows, as scikit-learn's KFold without shuffling. */
export function kFoldInOrder(rows: number, folds: number): readonly Split[] {
  const [size, larger] = [Math.floor(rows / folds), rows % folds];
  const startOf = (fold: number) => fold * size + Math.min(fold, larger);
  return Array.from({ length: folds }, (_, fold) =>
    splitBy(rows, row => row >= startOf(fold) && row < startOf(fold + 1)),
  );
}

/**
 * Folds in which every class is spread to within a row, as scikit-learn's StratifiedKFold without shuffling:
 * the rows sorted by class are dealt out in turn, which says how many of each class a fold gets, and it gets them
 * in the order of the rows.
 */
export function stratifiedKFoldInOrder({ codes, classes }: ClassLabels, folds: number): readonly Split[] {
  const ranks = ranksOfAppearance(codes, classes.length);
  const counts = countsOf(codes, classes.length);
  const foldsOf = classes.map((): number[] => []);
  let dealt = 0;
  const byRank = [...classes.keys()].filter(code => counts[code]! > 0).sort((a, b) => ranks[a]! - ranks[b]!);
  for (const code of byRank) {
    const shares = new Uint32Array(folds);
    for (let i = 0; i < counts[code]!; i++, dealt++) shares[dealt % folds]!++;
    foldsOf[code] = [...shares].flatMap((share, fold) => Array<number>(share).fill(fold));
  }
  const seen = new Uint32Array(classes.length);
  const foldOf = Uint32Array.from(codes, code => foldsOf[code]![seen[code]!++]!);
  return Array.from({ length: folds }, (_, fold) => splitBy(codes.length, row => foldOf[row] === fold));
}

function countsOf(codes: ArrayLike<number>, classes: number): Uint32Array {
  const counts = new Uint32Array(classes);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return counts;
}

/** Which class appears first, second, … */
function ranksOfAppearance(codes: ArrayLike<number>, classes: number): Uint32Array {
  const ranks = new Uint32Array(classes);
  [...new Set(Array.from(codes))].forEach((code, rank) => {
    ranks[code] = rank;
  });
  return ranks;
}
