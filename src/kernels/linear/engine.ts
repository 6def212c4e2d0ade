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
/** Bytes of features that are copied into the kernel's memory at most, and with which it is kept for the next fit. */
const mostBytes = 2 ** 30;
const mostKept = 2 ** 26;

/**
 * Passes on one kernel, kept from fit to fit, since fresh memory takes longer to come by than some passes: those of a fit
 * end when those of the next are made.
 */
export function createKernelRows(newKernel: () => LinearKernel): CreateLogisticRows {
  let kept: LinearKernel | null = null;
  let turn = 0;
  return data => {
    const bytes = data.features.data.byteLength;
    if (bytes > mostBytes) return null;
    const kernel = kept ?? newKernel();
    kept = bytes <= mostKept ? kernel : null;
    turn++;
    const own = turn;
    const add = passesOf(kernel, data);
    return (...pass) => {
      if (own !== turn) throw new RangeError('these passes have ended: the kernel serves another fit');
      return add(...pass);
    };
  };
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
