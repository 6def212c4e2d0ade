import * as tf from '@tensorflow/tfjs-core';
import { FitError } from '../core/errors.ts';
import { type Matrix, zeros } from '../core/matrix.ts';
import { refused } from '../core/preprocessing/encoding/hot-feature.ts';
import type { StandardColumn } from '../core/preprocessing/standard-columns.ts';
import { readTensor } from './read-tensor.ts';

type NumberColumn = Extract<StandardColumn, { readonly kind: 'number' }>;
type OneHotColumn = Extract<StandardColumn, { readonly kind: 'oneHot' }>;

/** Numbers that go to the device and back at a time; a WebGPU buffer may have 128 MiB. */
const mostNumbers = 4_000_000;
/** Stands for a missing value on the device, where NaN is not safe; no value comes near it. */
const hole = 3e38;
const farthest = 1e30;

/**
 * The features that the usual steps make of these columns, computed as tensors on TensorFlow.js's active backend.
 * Tensors hold single precision: the mean is taken off in double precision on the way there, so that a feature differs
 * from the CPU's by no more than a few parts in ten million of itself.
 * @throws FitError when a column's numbers are too far apart for that, or the backend no longer answers
 */
export async function prepareWithTensors(columns: readonly StandardColumn[], rows: number): Promise<Matrix> {
  const runs = runsOf(columns);
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const features = zeros(rows, width);
  const rowsAtATime = Math.max(1, Math.floor(mostNumbers / Math.max(1, width)));
  for (let start = 0; start < rows; start += rowsAtATime) {
    const count = Math.min(rowsAtATime, rows - start);
    const made = tf.tidy(() => {
      const parts = runs.map(run =>
        run.kind === 'numbers' ? standardized(run.columns, start, count) : oneHot(run.column, start, count),
      );
      return parts.length === 1 ? parts[0]! : tf.concat(parts, 1);
    });
    try {
      features.data.set(await readTensor(made), start * width);
    } finally {
      made.dispose();
    }
  }
  return features;
}

type Run =
  | { readonly kind: 'numbers'; readonly columns: readonly NumberColumn[] }
  | { readonly kind: 'oneHot'; readonly column: OneHotColumn };

/** Neighbouring columns of numbers are one tensor. */
function runsOf(columns: readonly StandardColumn[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (column.kind === 'oneHot') {
      if (column.width > 0) runs.push({ kind: 'oneHot', column });
    } else if (last?.kind === 'numbers') {
      runs[runs.length - 1] = { kind: 'numbers', columns: [...last.columns, column] };
    } else runs.push({ kind: 'numbers', columns: [column] });
  }
  return runs;
}

function widthOf(column: StandardColumn): number {
  return column.kind === 'number' ? 1 : column.width;
}

/** Rows × columns. */
function standardized(columns: readonly NumberColumn[], start: number, count: number): tf.Tensor2D {
  const centred = new Float32Array(columns.length * count);
  columns.forEach((column, c) => writeCentred(column, start, centred.subarray(c * count, (c + 1) * count)));
  const one = (values: readonly number[]): tf.Tensor2D => tf.tensor2d([...values], [columns.length, 1]);
  const present = tf.tensor2d(centred, [columns.length, count]);
  const fills = one(columns.map(({ fill, mean }) => fill - mean));
  const filled = tf.where(tf.greater(present, hole / 2), fills, present);
  const scaled = tf.mul(filled, one(columns.map(({ scale }) => 1 / scale)));
  return tf.transpose(scaled) as tf.Tensor2D;
}

function writeCentred({ values, fill, mean, scale }: NumberColumn, start: number, to: Float32Array): void {
  if (!(scale > 1 / farthest && scale < farthest && Math.abs(fill - mean) < farthest)) throw tooFar();
  for (let i = 0; i < to.length; i++) {
    const value = values[start + i]!;
    const centred = value - mean;
    if (Number.isFinite(value) && !(Math.abs(centred) < farthest)) throw tooFar();
    to[i] = Number.isFinite(value) ? centred : hole;
  }
}

function tooFar(): FitError {
  return new FitError('a column holds numbers that single precision cannot');
}

/** Rows × features of the column: codes are looked up and made hot on the device. */
function oneHot({ column, width, hotOfCode }: OneHotColumn, start: number, count: number): tf.Tensor2D {
  if (hotOfCode.includes(refused)) throw new FitError('an encoder refuses categories');
  const codes = tf.tensor1d(column.codes.subarray(start, start + count), 'int32');
  const hot = tf.gather(tf.tensor1d(hotOfCode, 'int32'), tf.add(codes, tf.scalar(1, 'int32')));
  return tf.cast(tf.oneHot(hot, width), 'float32') as tf.Tensor2D;
}
