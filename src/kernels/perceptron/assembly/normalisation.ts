import { Layer, parameters, statistics } from './network';

const floor: f32 = 1e-5;
const kept: f32 = 0.9;
const added: f32 = 0.1;

/** Normalises sums by the batch's own mean and variance, in place; moves the running statistics. See core's `normaliseBatch`. */
export function normaliseBatch(layer: Layer, rows: i32, weights: usize, perTotal: f32): void {
  const stride = layer.stride;
  const shares = f32x4.splat(perTotal);
  for (let unit: usize = 0; unit < stride; unit += 16) {
    const from = layer.values + unit;
    const mean = f32x4.mul(sumOf(from, stride, rows, weights), shares);
    const variance = f32x4.mul(squaresOf(from, stride, rows, weights, mean), shares);
    const per = perDeviationOf(variance);
    v128.store(layer.perDeviation + unit, per);
    const means = statistics + layer.meansAt + unit;
    const variances = statistics + layer.variancesAt + unit;
    v128.store(means, moved(v128.load(means), mean));
    v128.store(variances, moved(v128.load(variances), variance));
    scale(layer, unit, rows, mean, per, layer.normal + unit);
  }
}

/** Normalises sums by the running statistics, in place. */
export function normaliseByRunning(layer: Layer, rows: i32): void {
  for (let unit: usize = 0; unit < layer.stride; unit += 16) {
    const mean = v128.load(statistics + layer.meansAt + unit);
    const per = perDeviationOf(v128.load(statistics + layer.variancesAt + unit));
    scale(layer, unit, rows, mean, per, layer.normal + unit);
  }
}

function scale(layer: Layer, unit: usize, rows: i32, mean: v128, per: v128, normal: usize): void {
  const scales = v128.load(parameters + layer.scalesAt + unit);
  const shifts = v128.load(parameters + layer.shiftsAt + unit);
  let at = layer.values + unit;
  for (let row = 0; row < rows; row++) {
    const value = f32x4.mul(f32x4.sub(v128.load(at), mean), per);
    v128.store(normal, value);
    v128.store(at, f32x4.add(f32x4.mul(scales, value), shifts));
    at += layer.stride;
    normal += layer.stride;
  }
}

/** Turns gradients of normalised sums into those of the sums; see core's `gradientsBeforeNormalisation`. */
export function gradientsBeforeNormalisation(
  layer: Layer,
  rows: i32,
  weights: usize,
  perTotal: f32,
  gradient: usize,
): void {
  const stride = layer.stride;
  for (let unit: usize = 0; unit < stride; unit += 16) {
    let ofScale = f32x4.splat(0);
    let ofShift = f32x4.splat(0);
    let at = layer.gradients + unit;
    let normal = layer.normal + unit;
    for (let row = 0; row < rows; row++) {
      ofScale = f32x4.add(ofScale, f32x4.mul(v128.load(at), v128.load(normal)));
      ofShift = f32x4.add(ofShift, v128.load(at));
      at += stride;
      normal += stride;
    }
    v128.store(gradient + layer.scalesAt + unit, ofScale);
    v128.store(gradient + layer.shiftsAt + unit, ofShift);
    const factor = f32x4.mul(
      v128.load(parameters + layer.scalesAt + unit),
      v128.load(layer.perDeviation + unit),
    );
    at = layer.gradients + unit;
    normal = layer.normal + unit;
    for (let row = 0; row < rows; row++) {
      const weight: f32 = weights == 0 ? 1 : load<f32>(weights + ((<usize>row) << 2));
      const share = f32x4.splat(weight * perTotal);
      const centred = f32x4.sub(v128.load(at), f32x4.mul(share, ofShift));
      const turned = f32x4.mul(f32x4.mul(v128.load(normal), share), ofScale);
      v128.store(at, f32x4.mul(factor, f32x4.sub(centred, turned)));
      at += stride;
      normal += stride;
    }
  }
}

function sumOf(at: usize, stride: usize, rows: i32, weights: usize): v128 {
  let sum = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    let value = v128.load(at);
    if (weights != 0) value = f32x4.mul(v128.load32_splat(weights + ((<usize>row) << 2)), value);
    sum = f32x4.add(sum, value);
    at += stride;
  }
  return sum;
}

function squaresOf(at: usize, stride: usize, rows: i32, weights: usize, mean: v128): v128 {
  let sum = f32x4.splat(0);
  for (let row = 0; row < rows; row++) {
    const distance = f32x4.sub(v128.load(at), mean);
    let square = f32x4.mul(distance, distance);
    if (weights != 0) square = f32x4.mul(v128.load32_splat(weights + ((<usize>row) << 2)), square);
    sum = f32x4.add(sum, square);
    at += stride;
  }
  return sum;
}

function perDeviationOf(variance: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(floor))));
}

function moved(running: v128, own: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.splat(kept), running), f32x4.mul(f32x4.splat(added), own));
}
