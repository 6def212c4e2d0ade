import { type Matrix, zeros } from '../../matrix.ts';
import { createRandom, deriveSeed, permutation } from '../../random.ts';

export interface GreedySelectionOptions {
  /** Members drawn, with replacement, in one bag at most; 50 unless told. */
  readonly rounds?: number;
  /** The best single models that a bag begins with, each once, as long as they help; 1 unless told. */
  readonly startWith?: number;
  /** Selections from random parts of the models, averaged: steadier where models are many; 1 takes all of them once. */
  readonly bags?: number;
  /** The part of the models that each of several bags may draw from; a half unless told. */
  readonly bagShare?: number;
  /** Seeds the bags; 0 unless told. */
  readonly seed?: number;
  /** Called with the fraction done, after each model that was tried. */
  readonly report?: (fraction: number) => void;
}

/**
 * The weight of each model in a mean of their predictions, all ≥ 0 and summing to 1: models are added one by one,
 * each time the one with which the mean scores best, and the best of the means on that way is taken
 * (Caruana, Niculescu-Mizil, Crew and Ksikes 2004, Ensemble Selection from Libraries of Models).
 * Give it predictions for rows that their models did not learn from, or the most overfitted model wins.
 * `score` is greater for better and may not keep the matrix that it is given; one that is no number counts as the worst.
 * @throws RangeError when there are no predictions or they differ in shape
 */
export function greedySelection(
  predictions: readonly Matrix[],
  score: (blend: Matrix) => number,
  options: GreedySelectionOptions = {},
): Float64Array<ArrayBuffer> {
  checkShapes(predictions);
  const { rounds = 50, startWith = 1, bags = 1, bagShare = 0.5, seed = 0, report } = options;
  const counted = (blend: Matrix) => {
    const found = score(blend);
    return Number.isNaN(found) ? -Infinity : found;
  };
  const alone = predictions.map(counted);
  const weights = new Float64Array(predictions.length);
  for (let bag = 0; bag < bags; bag++) {
    const library =
      bags === 1 ? [...predictions.keys()] : drawn(predictions.length, bagShare, deriveSeed(seed, bag));
    const ranked = library.toSorted((a, b) => alone[b]! - alone[a]! || a - b);
    const chosen = selectFrom(predictions, ranked, counted, {
      rounds,
      startWith,
      report: fraction => report?.((bag + fraction) / bags),
    });
    for (const model of chosen) weights[model] = weights[model]! + 1 / (chosen.length * bags);
  }
  return weights;
}

interface Selection {
  readonly rounds: number;
  readonly startWith: number;
  readonly report: (fraction: number) => void;
}

/** The models of the best mean on the way, in the order in which they came, some of them more than once. */
function selectFrom(
  predictions: readonly Matrix[],
  ranked: readonly number[],
  score: (blend: Matrix) => number,
  { rounds, startWith, report }: Selection,
): readonly number[] {
  const blend = blendOf(predictions[0]!);
  const path: number[] = [];
  let best = { score: -Infinity, length: 0 };
  const add = (model: number, reached: number) => {
    blend.add(predictions[model]!);
    path.push(model);
    if (path.length === 1 || reached > best.score) best = { score: reached, length: path.length };
  };
  for (const model of ranked.slice(0, startWith)) {
    const reached = score(blend.with(predictions[model]!));
    if (path.length > 0 && reached < best.score) break;
    add(model, reached);
  }
  const begun = path.length;
  for (let round = begun; round < rounds; round++) {
    let next = { model: ranked[0]!, score: -Infinity };
    ranked.forEach((model, tried) => {
      const reached = score(blend.with(predictions[model]!));
      if (reached > next.score) next = { model, score: reached };
      report((round - begun + (tried + 1) / ranked.length) / (rounds - begun));
    });
    add(next.model, next.score);
  }
  report(1);
  return path.slice(0, best.length);
}

/** A growing mean, and what it would be with one more. */
function blendOf({ rows, columns }: Matrix) {
  const sum = zeros(rows, columns);
  const trial = zeros(rows, columns);
  let size = 0;
  return {
    add(prediction: Matrix): void {
      for (let i = 0; i < sum.data.length; i++) sum.data[i] = sum.data[i]! + prediction.data[i]!;
      size++;
    },
    with(prediction: Matrix): Matrix {
      for (let i = 0; i < sum.data.length; i++)
        trial.data[i] = (sum.data[i]! + prediction.data[i]!) / (size + 1);
      return trial;
    },
  };
}

function drawn(models: number, share: number, seed: number): readonly number[] {
  const size = Math.max(1, Math.round(models * share));
  return [...permutation(models, createRandom(seed)).subarray(0, size)];
}

function checkShapes(predictions: readonly Matrix[]): void {
  const [first] = predictions;
  if (first === undefined) throw new RangeError('there are no predictions to select from');
  predictions.forEach(({ rows, columns }, model) => {
    if (rows !== first.rows || columns !== first.columns)
      throw new RangeError(
        `predictions ${model} are ${rows} × ${columns}, the first are ${first.rows} × ${first.columns}`,
      );
  });
}
