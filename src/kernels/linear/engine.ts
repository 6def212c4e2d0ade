import {
  type CreateLogisticRows,
  type LogisticData,
  type LogisticRows,
  outputCount,
} from '../../core/models/linear/logistic-rows.ts';

/** The compiled passes over the rows as their caller sees them; addresses are of `memory`. */
export interface LinearKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(rows: number, columns: number, outputs: number, rowsOfPass: number): void;
  /** Returns the rest of the loss: see core's `LogisticRows`. */
  add(from: number, to: number): number;
  readonly features: Address;
  readonly codes: Address;
  readonly weights: Address;
  readonly point: Address;
  readonly gradient: Address;
  readonly divisors: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

/** The rows of one pass at most: as many divisors are held. */
const rowsOfPass = 4096;
/** Bytes of features that are copied into the kernel's memory at most. */
const mostBytes = 2 ** 30;

/** Passes on kernels of their own; their memory goes when the passes do. */
export function createKernelRows(newKernel: () => LinearKernel): CreateLogisticRows {
  return data => (data.features.data.byteLength > mostBytes ? null : passesOf(newKernel(), data));
}

function passesOf(kernel: LinearKernel, { features, codes, weights, classes }: LogisticData): LogisticRows {
  const { rows, columns, data } = features;
  const outputs = outputCount(classes);
  kernel.begin(rows, columns, outputs, rowsOfPass);
  const numbers = ({ value }: Address, length: number) =>
    new Float64Array(kernel.memory.buffer, value, length);
  numbers(kernel.features, rows * columns).set(data);
  new Int32Array(kernel.memory.buffer, kernel.codes.value, rows).set(codes);
  numbers(kernel.weights, rows).set(weights);
  const point = numbers(kernel.point, outputs * (columns + 1));
  const gradient = numbers(kernel.gradient, point.length);
  return (at, from, to, added, divisors) => {
    point.set(at);
    gradient.set(added);
    const rest = kernel.add(from, to);
    added.set(gradient);
    divisors.set(numbers(kernel.divisors, to - from));
    return rest;
  };
}
