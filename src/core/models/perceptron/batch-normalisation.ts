import type { LayerSpan, NormalisedSpan } from './parameter-layout.ts';
import { varianceFloor } from './parameter-layout.ts';

const { fround, sqrt } = Math;

const floor = fround(varianceFloor);
/** How much of the running statistics a batch leaves, and what it adds of its own. */
const kept = fround(0.9);
const added = fround(0.1);

/** A normalised layer at work on a batch. */
export interface Normalisation {
  readonly layer: LayerSpan;
  readonly at: NormalisedSpan;
  /** rows × outputs: the sums, less their mean and over their deviation. */
  readonly normal: Float32Array;
  /** One a unit: 1 / deviation of its sums in this batch. */
  readonly perDeviation: Float32Array;
}

/** What each row counts of its batch: its weight (null: 1) × `perTotal`. */
export interface RowShares {
  readonly weights: Float32Array | null;
  readonly perTotal: number;
}

/** Normalises sums by the batch's own mean and variance (Ioffe & Szegedy 2015), in place; moves the running statistics. */
export function normaliseBatch(
  { layer, at, normal, perDeviation }: Normalisation,
  parameters: Float32Array,
  statistics: Float32Array,
  sums: Float32Array,
  rows: number,
  { weights, perTotal }: RowShares,
): void {
  const { outputs } = layer;
  for (let o = 0; o < outputs; o++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const value = sums[row * outputs + o]!;
      sum = fround(sum + (weights === null ? value : fround(weights[row]! * value)));
    }
    const mean = fround(sum * perTotal);
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      const distance = fround(sums[row * outputs + o]! - mean);
      const square = fround(distance * distance);
      squares = fround(squares + (weights === null ? square : fround(weights[row]! * square)));
    }
    const variance = fround(squares * perTotal);
    const per = fround(1 / fround(sqrt(fround(variance + floor))));
    const [scale, shift] = [parameters[at.scalesAt + o]!, parameters[at.shiftsAt + o]!];
    for (let row = 0; row < rows; row++) {
      const place = row * outputs + o;
      const value = fround(fround(sums[place]! - mean) * per);
      normal[place] = value;
      sums[place] = fround(scale * value) + shift;
    }
    perDeviation[o] = per;
    const [meanAt, varianceAt] = [at.meansAt + o, at.variancesAt + o];
    statistics[meanAt] = fround(kept * statistics[meanAt]!) + fround(added * mean);
    statistics[varianceAt] = fround(kept * statistics[varianceAt]!) + fround(added * variance);
  }
}

/** Normalises sums by the running statistics, in place. */
export function normaliseByRunning(
  { layer, at }: Normalisation,
  parameters: Float32Array,
  statistics: Float32Array,
  sums: Float32Array,
  rows: number,
): void {
  const { outputs } = layer;
  for (let o = 0; o < outputs; o++) {
    const mean = statistics[at.meansAt + o]!;
    const per = fround(1 / fround(sqrt(fround(statistics[at.variancesAt + o]! + floor))));
    const [scale, shift] = [parameters[at.scalesAt + o]!, parameters[at.shiftsAt + o]!];
    for (let row = 0; row < rows; row++) {
      const place = row * outputs + o;
      const value = fround(fround(sums[place]! - mean) * per);
      sums[place] = fround(scale * value) + shift;
    }
  }
}

/**
 * Turns gradients of normalised sums into those of the sums, in place; `to` gets those of scales and shifts. The sums'
 * mean and variance depend on every row, each by its share.
 */
export function gradientsBeforeNormalisation(
  { layer, at, normal, perDeviation }: Normalisation,
  parameters: Float32Array,
  gradients: Float32Array,
  rows: number,
  { weights, perTotal }: RowShares,
  to: Float32Array,
): void {
  const { outputs } = layer;
  for (let o = 0; o < outputs; o++) {
    let ofScale = 0;
    let ofShift = 0;
    for (let row = 0; row < rows; row++) {
      const place = row * outputs + o;
      ofScale = fround(ofScale + fround(gradients[place]! * normal[place]!));
      ofShift = fround(ofShift + gradients[place]!);
    }
    to[at.scalesAt + o] = ofScale;
    to[at.shiftsAt + o] = ofShift;
    const factor = fround(parameters[at.scalesAt + o]! * perDeviation[o]!);
    for (let row = 0; row < rows; row++) {
      const place = row * outputs + o;
      const share = weights === null ? perTotal : fround(weights[row]! * perTotal);
      const centred = fround(gradients[place]! - fround(share * ofShift));
      const turned = fround(fround(normal[place]! * share) * ofScale);
      gradients[place] = factor * fround(centred - turned);
    }
  }
}
