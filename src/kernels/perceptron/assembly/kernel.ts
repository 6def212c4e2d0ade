/** What the caller may call: `PerceptronKernel` in `../engine.ts`. Follows core's `createPlainEngine` step by step. */
import { activate, multiplyBySlopes } from './activation';
import { leaveOut, seedOf } from './dropout';
import {
  batchSize,
  columns,
  features,
  gradient,
  Layer,
  layerCount,
  layerOf,
  parameters,
  residues,
  target,
  weights,
} from './network';
import { gradientsBeforeNormalisation, normaliseBatch, normaliseByRunning } from './normalisation';
import { beginStep, move } from './optimizer';
import { outputGradients } from './output';
import { multiply, sumRows } from './products';

export {
  addLayer,
  begin,
  features,
  first,
  layOut,
  parameters,
  residues,
  second,
  statistics,
  target,
  weights,
} from './network';
export { useAdam, useSgd } from './optimizer';

let activation: i32 = 0;
let output: i32 = 0;
let frozenLayers: i32 = 0;
let alpha: f32 = 0;
let dropsOut: bool = false;
let threshold: u32 = 0;
/** What stays of a layer is enlarged by the one, and its activation made of it by the other. */
let enlarged: f32 = 1;
let shrunk: f32 = 1;
let seed: i32 = 0;
let steps: i32 = 0;

export function configure(
  activationKind: i32,
  outputKind: i32,
  frozen: i32,
  penalty: f64,
  stepsTaken: i32,
): void {
  activation = activationKind;
  output = outputKind;
  frozenLayers = frozen;
  alpha = <f32>penalty;
  steps = stepsTaken;
}

export function dropOut(rate: f64, ofSeed: i32): void {
  dropsOut = rate > 0;
  threshold = <u32>floor(rate * 4294967296);
  enlarged = <f32>(1 / (1 - rate));
  shrunk = dropsOut ? <f32>(1 - rate) : 1;
  seed = ofSeed;
}

/** Where a layer's numbers lie within a vector of parameters or of statistics, in bytes: weights, biases, scales, shifts, means, variances. */
export function placeOf(index: i32, kind: i32): usize {
  const layer = layerOf(index);
  if (kind == 0) return layer.weightsAt;
  if (kind == 1) return layer.biasesAt;
  if (kind == 2) return layer.scalesAt;
  if (kind == 3) return layer.shiftsAt;
  return kind == 4 ? layer.meansAt : layer.variancesAt;
}

/** Steps down the gradient batch after batch. */
export function train(rows: i32, weighted: bool, rate: f64): void {
  for (let from = 0; from < rows; from += batchSize) {
    const count = min(batchSize, rows - from);
    const own = (<usize>from) << 2;
    const rowWeights = weighted ? weights + own : 0;
    const perTotal = <f32>(1 / totalOf(rowWeights, count));
    const input = features + own * <usize>columns;
    forward(input, count, true, rowWeights, perTotal);
    outputGradients(output, layerOf(layerCount - 1), count, target + own, rowWeights, residues + own);
    backward(input, count, rowWeights, perTotal);
    step(perTotal, rate);
  }
}

/** Tells the residues of rows without learning from them. */
export function evaluate(rows: i32): void {
  for (let from = 0; from < rows; from += batchSize) {
    const count = min(batchSize, rows - from);
    const own = (<usize>from) << 2;
    forward(features + own * <usize>columns, count, false, 0, 0);
    outputGradients(output, layerOf(layerCount - 1), count, target + own, 0, residues + own);
  }
}

function totalOf(rowWeights: usize, rows: i32): f64 {
  if (rowWeights == 0) return <f64>rows;
  let total: f64 = 0;
  for (let row: usize = 0; row < <usize>rows; row++) total += <f64>load<f32>(rowWeights + (row << 2));
  return total;
}

function forward(features: usize, rows: i32, learns: bool, rowWeights: usize, perTotal: f32): void {
  let input = features;
  let inputStride = (<usize>columns) << 2;
  for (let depth = 0; depth < layerCount; depth++) {
    const layer = layerOf(depth);
    multiply(
      layer.values,
      rows,
      input,
      inputStride,
      4,
      layer.inputs,
      parameters + layer.weightsAt,
      layer.stride,
      parameters + layer.biasesAt,
    );
    input = layer.values;
    inputStride = layer.stride;
    if (depth == layerCount - 1) return;
    if (layer.normalised) {
      if (learns) normaliseBatch(layer, rows, rowWeights, perTotal);
      else normaliseByRunning(layer, rows);
    }
    const bytes = <usize>rows * layer.stride;
    activate(activation, layer.values, bytes);
    if (learns && dropsOut) leaveOut(layer.values, bytes, seedOf(seed, steps, depth), threshold, enlarged);
  }
}

function backward(features: usize, rows: i32, rowWeights: usize, perTotal: f32): void {
  let gradients = layerOf(layerCount - 1).values;
  for (let depth = layerCount - 1; depth >= frozenLayers; depth--) {
    const layer = layerOf(depth);
    if (depth < layerCount - 1) backToSums(layer, depth, rows, rowWeights, perTotal);
    const input = depth == 0 ? features : layerOf(depth - 1).values;
    const inputStride = depth == 0 ? (<usize>columns) << 2 : layerOf(depth - 1).stride;
    multiply(
      gradient + layer.weightsAt,
      layer.inputs,
      input,
      4,
      inputStride,
      rows,
      gradients,
      layer.stride,
      0,
    );
    if (!layer.normalised) sumRows(gradients, rows, layer.stride, gradient + layer.biasesAt);
    if (depth == frozenLayers) return;
    const before = layerOf(depth - 1);
    transpose(layer, before.stride);
    multiply(
      before.gradients,
      rows,
      gradients,
      layer.stride,
      4,
      layer.outputs,
      layer.transposed,
      before.stride,
      0,
    );
    gradients = before.gradients;
  }
}

/** Takes the gradients of a hidden layer back from its activations to its sums. */
function backToSums(layer: Layer, depth: i32, rows: i32, rowWeights: usize, perTotal: f32): void {
  const bytes = <usize>rows * layer.stride;
  if (dropsOut) leaveOut(layer.gradients, bytes, seedOf(seed, steps, depth), threshold, enlarged);
  multiplyBySlopes(activation, layer.values, shrunk, layer.gradients, bytes);
  if (layer.normalised) gradientsBeforeNormalisation(layer, rows, rowWeights, perTotal, gradient);
}

function transpose(layer: Layer, stride: usize): void {
  let from = parameters + layer.weightsAt;
  for (let input: usize = 0; input < <usize>layer.inputs; input++) {
    let to = layer.transposed + (input << 2);
    for (let output: usize = 0; output < <usize>layer.outputs; output++) {
      store<f32>(to, load<f32>(from + (output << 2)));
      to += stride;
    }
    from += layer.stride;
  }
}

function step(perTotal: f32, rate: f64): void {
  steps++;
  const corrected = beginStep(rate);
  for (let depth = frozenLayers; depth < layerCount; depth++) {
    const layer = layerOf(depth);
    move(layer.weightsAt, layer.biasesAt, alpha, perTotal, corrected);
    if (layer.normalised) move(layer.scalesAt, layer.shiftsAt + layer.stride, 0, perTotal, corrected);
    else move(layer.biasesAt, layer.biasesAt + layer.stride, 0, perTotal, corrected);
  }
}
