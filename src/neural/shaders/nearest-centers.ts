import type { Matrix } from '../../core/matrix.ts';
import { inUnits, unitOf } from '../../core/models/neighbors/unit-rows.ts';
import { lanes, nearestCentersShader } from './nearest-centers-shader.ts';
import { bufferOf, compileShader, runShader, type ShaderDevice } from './shader-device.ts';

/** The most workgroups that any GPU takes along one side. */
const mostWorkgroups = 65_535;

/** Rows on the GPU. */
export interface DeviceRowGroups {
  /** The nearest center of each row; the highest bit says that single precision is unsure. */
  labelsFor(centers: Matrix): Promise<Uint32Array>;
  dispose(): void;
}

/** Sends rows to the GPU to be grouped. @throws where they are too many for its buffers */
export function nearestCentersOf(gpu: ShaderDevice, features: Matrix): DeviceRowGroups {
  const { rows, columns } = features;
  const unit = unitOf(features, 2);
  const held = bufferOf(gpu, inUnits(features, unit).data);
  const compiled = compileShader(gpu, nearestCentersShader(columns));
  // It is awaited where it is needed; until then nobody is there to hear of a failure.
  compiled.catch(() => {});
  const workgroups = Math.ceil(rows / lanes);
  const across = Math.min(workgroups, mostWorkgroups);

  return {
    async labelsFor(centers) {
      const { data, norms } = inUnits(centers, unit);
      const setup = new Uint32Array([rows, centers.rows, 0, 0]);
      new Float32Array(setup.buffer)[2] = norms.reduce((most, norm) => Math.max(most, norm), 1) * 1.001;
      const own = [bufferOf(gpu, setup, 'uniform'), bufferOf(gpu, data)];
      try {
        const [labels] = await runShader(gpu, {
          pipeline: await compiled,
          inputs: [own[0]!, held, own[1]!],
          outputBytes: [rows * 4],
          workgroups: [across, Math.ceil(workgroups / across)],
        });
        return new Uint32Array(labels!);
      } finally {
        for (const buffer of own) buffer.destroy();
      }
    },
    dispose: () => held.destroy(),
  };
}
