import type { FindCandidates } from '../../core/models/neighbors/candidates.ts';
import type { UnitRows } from '../../core/models/neighbors/unit-rows.ts';
import { lanes, mostPlaces, nearestRowsShader } from './nearest-rows-shader.ts';
import { bufferOf, compileShader, runShader, type ShaderDevice } from './shader-device.ts';

/** Threads that keep a large GPU at work. */
const manyThreads = 2 ** 16;
const fewestRowsOfPart = 1024;
/** Multiply-adds of one call, so that a slow GPU answers before its driver loses patience. */
const mostWork = 4e9;

/** Rows on the GPU, and what finds among them. */
export interface DeviceRowSearch {
  readonly find: FindCandidates;
  dispose(): void;
}

/** Sends rows to the GPU to be searched by the distance of power p. @throws where they, or a query's places, are too many */
export function nearestRows(gpu: ShaderDevice, { data, norms }: UnitRows, p: 1 | 2): DeviceRowSearch {
  const rows = norms.length;
  const columns = data.length / rows;
  const buffer = bufferOf(gpu, data);
  const pipelines = new Map<number, Promise<GPUComputePipeline>>();

  function pipelineFor(places: number): Promise<GPUComputePipeline> {
    if (places > mostPlaces) throw new Error(`${places} places of neighbours are more than ${mostPlaces}`);
    const known = pipelines.get(places) ?? compileShader(gpu, nearestRowsShader(columns, places, p));
    pipelines.set(places, known);
    return known;
  }

  async function findSome(queries: Float32Array, places: number, parts: number) {
    const pipeline = await pipelineFor(places);
    const count = queries.length / columns;
    const setup = new Uint32Array([rows, count, Math.ceil(rows / parts), parts]);
    const inputs = [bufferOf(gpu, setup, 'uniform'), buffer, bufferOf(gpu, queries)];
    try {
      const [nearest, beyond] = await runShader(gpu, {
        pipeline,
        inputs,
        outputBytes: [count * parts * places * 4, count * parts * 4],
        workgroups: [Math.ceil(count / lanes), parts],
      });
      return { nearest: new Uint32Array(nearest!), beyond: new Float32Array(beyond!) };
    } finally {
      inputs[0]!.destroy();
      inputs[2]!.destroy();
    }
  }

  return {
    async find(queries, places) {
      const count = queries.norms.length;
      const affordable = Math.max(lanes, Math.floor(mostWork / (rows * columns)));
      const atATime = Math.min(count, affordable, manyThreads);
      const parts = Math.max(
        1,
        Math.min(Math.ceil(manyThreads / atATime), Math.floor(rows / fewestRowsOfPart)),
      );
      const found = {
        parts,
        places,
        rows: new Uint32Array(count * parts * places),
        beyond: new Float32Array(count * parts),
      };
      for (let first = 0; first < count; first += atATime) {
        const some = queries.data.subarray(first * columns, (first + atATime) * columns);
        const { nearest, beyond } = await findSome(some, places, parts);
        found.rows.set(nearest, first * parts * places);
        found.beyond.set(beyond, first * parts);
      }
      return found;
    },
    dispose: () => buffer.destroy(),
  };
}
