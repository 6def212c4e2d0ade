/**
 * A network and the batch it works on. Rows of units are padded to a multiple of four, whose lanes are worked on
 * abreast; the weights of the lanes that pad are 0 and stay so. All parameters lie in one vector, in bytes:
 *
 *     | weights 0: inputs × stride | biases 0 | scales 0 | shifts 0 | weights 1 | …
 *
 * Scales and shifts are there where a layer is normalised; the gradient and what the optimizer keeps lie alike.
 */
export let layerCount: i32 = 0;
export let batchSize: i32 = 0;
export let columns: i32 = 0;
/** Bytes of one vector of parameters. */
export let length: usize = 0;

export let parameters: usize = 0;
export let gradient: usize = 0;
export let first: usize = 0;
export let second: usize = 0;
export let statistics: usize = 0;
/** The rows at work: features, targets, weights, and what is told of each. */
export let features: usize = 0;
export let target: usize = 0;
export let weights: usize = 0;
export let residues: usize = 0;

@unmanaged
export class Layer {
  inputs: i32;
  outputs: i32;
  /** Bytes of a row of its units. */
  stride: usize;
  normalised: bool;
  /** Within a vector of parameters. */
  weightsAt: usize;
  biasesAt: usize;
  scalesAt: usize;
  shiftsAt: usize;
  /** Within the statistics. */
  meansAt: usize;
  variancesAt: usize;
  /** Of the batch, a row of units for each of its rows: sums, then activations. */
  values: usize;
  /** Gradients of the activations, then of the sums. */
  gradients: usize;
  /** Normalised sums. */
  normal: usize;
  /** One a unit: 1 / deviation of its sums. */
  perDeviation: usize;
  /** outputs × inputs, for the way back. */
  transposed: usize;
}

const layerSize: usize = offsetof<Layer>();
let layers: usize = 0;
let statisticsLength: usize = 0;

export function layerOf(index: i32): Layer {
  return changetype<Layer>(layers + <usize>index * layerSize);
}

export function begin(count: i32, rowsOfBatch: i32, featureColumns: i32): void {
  layerCount = 0;
  batchSize = rowsOfBatch;
  columns = featureColumns;
  length = 0;
  statisticsLength = 0;
  layers = heap.alloc(<usize>count * layerSize);
}

/** To be called for each layer, from the features to the output. */
export function addLayer(outputs: i32, normalised: bool): void {
  const layer = layerOf(layerCount);
  const inputs = layerCount == 0 ? columns : layerOf(layerCount - 1).outputs;
  const stride = strideOf(outputs);
  layer.inputs = inputs;
  layer.outputs = outputs;
  layer.stride = stride;
  layer.normalised = normalised;
  layer.weightsAt = length;
  layer.biasesAt = length + <usize>inputs * stride;
  layer.scalesAt = layer.biasesAt + stride;
  layer.shiftsAt = layer.scalesAt + stride;
  length = normalised ? layer.shiftsAt + stride : layer.scalesAt;
  layer.meansAt = statisticsLength;
  layer.variancesAt = statisticsLength + stride;
  if (normalised) statisticsLength += 2 * stride;
  layer.values = heap.alloc(<usize>batchSize * stride);
  layer.gradients = heap.alloc(<usize>batchSize * stride);
  layer.normal = normalised ? heap.alloc(<usize>batchSize * stride) : 0;
  layer.perDeviation = normalised ? heap.alloc(stride) : 0;
  layer.transposed = layerCount == 0 ? 0 : zeros(<usize>outputs * strideOf(inputs));
  layerCount++;
}

/** Makes room for the parameters, and for so many rows at once. */
export function layOut(rows: i32): void {
  parameters = zeros(length);
  gradient = zeros(length);
  first = zeros(length);
  second = zeros(length);
  statistics = zeros(statisticsLength);
  features = heap.alloc(<usize>rows * <usize>columns * 4);
  target = heap.alloc(<usize>rows * 4);
  weights = heap.alloc(<usize>rows * 4);
  residues = heap.alloc(<usize>rows * 4);
}

function strideOf(units: i32): usize {
  return (<usize>((units + 3) >> 2)) << 4;
}

function zeros(bytes: usize): usize {
  const address = heap.alloc(bytes);
  memory.fill(address, 0, bytes);
  return address;
}
