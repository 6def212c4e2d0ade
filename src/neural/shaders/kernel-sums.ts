import { type Matrix, zeros } from '../../core/matrix.ts';
import type { SupportVectors } from '../../core/models/svm/support-vectors.ts';
import { kernelSumsShader, lanes, mostMachines, supportsOfPart } from './kernel-sums-shader.ts';
import { bufferOf, compileShader, runShader, type ShaderDevice } from './shader-device.ts';

/** Multiply-adds of one call, so that a slow GPU answers before its driver loses patience. */
const mostWork = 4e9;
/** Sums that one call gives back. */
const mostSums = 2 ** 24;

/** Machines on the GPU. */
export interface DeviceMachines {
  /** What each says to each row: rows × machines. */
  decide(features: Matrix): Promise<Matrix>;
  dispose(): void;
}

/** Sends machines with their support vectors to the GPU. @throws where they are too many for its buffers */
export function kernelSums(
  gpu: ShaderDevice,
  { kernel, supports, machines }: SupportVectors,
): DeviceMachines {
  const { columns } = supports;
  const groups = Math.ceil(machines.length / mostMachines);
  const ofGroup = Math.ceil(machines.length / groups);
  const padded = groups * ofGroup;
  const parts = Math.max(1, Math.ceil(supports.rows / supportsOfPart));
  const centre = kernel.kind === 'rbf' ? meansOf(supports) : new Float64Array(columns);
  const coefficients = new Float32Array(supports.rows * padded);
  machines.forEach(({ rows, coefficients: own }, machine) =>
    rows.forEach((support, at) => {
      coefficients[support * padded + machine] = own[at]!;
    }),
  );
  const held = [bufferOf(gpu, around(supports, centre)), bufferOf(gpu, coefficients)];
  const compiled = compileShader(gpu, kernelSumsShader(columns, ofGroup, kernel));
  // It is awaited where it is needed; until then nobody is there to hear of a failure.
  compiled.catch(() => {});

  async function sumsOf(features: Matrix): Promise<Float32Array> {
    const setup = new Uint32Array([supports.rows, features.rows, padded, parts]);
    const own = [bufferOf(gpu, setup, 'uniform'), bufferOf(gpu, around(features, centre))];
    try {
      const [sums] = await runShader(gpu, {
        pipeline: await compiled,
        inputs: [own[0]!, ...held, own[1]!],
        outputBytes: [features.rows * padded * parts * 4],
        workgroups: [Math.ceil(features.rows / lanes), groups * parts],
      });
      return new Float32Array(sums!);
    } finally {
      for (const buffer of own) buffer.destroy();
    }
  }

  return {
    async decide({ data, rows }) {
      const decisions = zeros(rows, machines.length);
      const perRow = supports.rows * columns * groups;
      const atATime = Math.max(lanes, Math.min(mostWork / perRow, mostSums / (padded * parts)) | 0);
      for (let first = 0; first < rows; first += atATime) {
        const count = Math.min(atATime, rows - first);
        const some = data.subarray(first * columns, (first + count) * columns);
        const sums = await sumsOf({ data: some, rows: count, columns });
        for (let row = 0; row < count; row++)
          machines.forEach(({ intercept }, machine) => {
            let sum = intercept;
            const from = (row * padded + machine) * parts;
            for (let at = from; at < from + parts; at++) sum += sums[at]!;
            decisions.data[(first + row) * machines.length + machine] = sum;
          });
      }
      return decisions;
    },
    dispose: () => {
      for (const buffer of held) buffer.destroy();
    },
  };
}

function meansOf({ data, rows, columns }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) means[i % columns] = means[i % columns]! + data[i]! / rows;
  return means;
}

/** In single precision, the centre taken off in double. */
function around({ data, columns }: Matrix, centre: Float64Array): Float32Array {
  const centred = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) centred[i] = data[i]! - centre[i % columns]!;
  return centred;
}
