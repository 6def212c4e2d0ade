import { rankCandidates, settleUnsure } from '../../../core/models/neighbors/candidates.ts';
import { inUnits, unitOf } from '../../../core/models/neighbors/unit-rows.ts';
import { openShaders } from './open-shaders.ts';
import type { NeighborGpu } from './choose-neighbor-search.ts';

/** Candidates beyond those asked for: rows that single precision cannot tell apart seldom are more. */
const sparePlaces = 3;

/**
 * The GPU of this browser as a searcher for neighbours: it finds candidates in single precision, the CPU their distances.
 * @param allowSoftwareAdapter for tests of correctness only: it is slow
 */
export async function openNeighborGpu(allowSoftwareAdapter = false): Promise<NeighborGpu | string> {
  const shaders = await openShaders(allowSoftwareAdapter);
  if (typeof shaders === 'string') return shaders;
  const { nearestRows } = await import('../../../neural/shaders/nearest-rows.ts');
  return {
    adapter: shaders.adapter,
    open(rows, p, here) {
      const unit = unitOf(rows, p);
      const device = nearestRows(shaders.gpu, inUnits(rows, unit), p);
      return {
        async search(queries, count) {
          const asked = inUnits(queries, unit);
          const found = await device.find(asked, count + sparePlaces);
          const { neighborhoods, unsure } = rankCandidates(rows, queries, count, found, unit, asked.norms);
          return settleUnsure(neighborhoods, unsure, queries, count, here);
        },
        close: () => device.dispose(),
      };
    },
  };
}
