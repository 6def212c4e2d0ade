import * as tf from '@tensorflow/tfjs-core';
import { type Examples, sliceExamples, totalWeight } from '../core/models/perceptron/examples.ts';
import type { Network } from '../core/models/perceptron/perceptron-engine.ts';
import type { Batch } from './tensor-network.ts';

/** Rows on the backend, to be worked through in batches. */
export interface DeviceRows {
  readonly rows: number;
  /** So many from the one given, and what they weigh together. To be called within tf.tidy. */
  batch(from: number): { readonly batch: Batch; readonly total: number };
  dispose(): void;
}

/** Sends rows to the backend; classes one-hot. */
export function toDevice(examples: Examples, { layout, output }: Network, batchSize: number): DeviceRows {
  const { rows, columns, weights } = examples;
  const outputs = layout.layers.at(-1)!.outputs;
  const totals = Array.from({ length: Math.ceil(rows / batchSize) }, (_, batch) =>
    totalWeight(sliceExamples(examples, batch * batchSize, Math.min(rows, (batch + 1) * batchSize))),
  );
  const features = tf.tensor2d(examples.features, [rows, columns]);
  const target = tf.tensor2d(output === 'softmax' ? oneHot(examples.target, outputs) : examples.target, [
    rows,
    outputs,
  ]);
  const shares =
    weights &&
    tf.tensor2d(
      weights.map((weight, row) => weight / totals[Math.floor(row / batchSize)]!),
      [rows, 1],
    );
  return {
    rows,
    batch(from) {
      const count = Math.min(batchSize, rows - from);
      const cut = (tensor: tf.Tensor2D) => tf.slice2d(tensor, [from, 0], [count, tensor.shape[1]]);
      const batch = { features: cut(features), target: cut(target), shares: shares && cut(shares) };
      return { batch, total: totals[from / batchSize]! };
    },
    dispose: () => {
      tf.dispose([features, target]);
      shares?.dispose();
    },
  };
}

function oneHot(codes: Float32Array, classes: number): Float32Array {
  const hot = new Float32Array(codes.length * classes);
  codes.forEach((code, row) => {
    hot[row * classes + code] = 1;
  });
  return hot;
}
