import { type Candidates, noRow } from '../../../../src/core/models/neighbors/candidates.ts';
import { createNearestList } from '../../../../src/core/models/neighbors/nearest-list.ts';
import type { UnitRows } from '../../../../src/core/models/neighbors/unit-rows.ts';

/** What the GPU's shader does, one row after another. */
export function singlePrecisionCandidates(
  rows: UnitRows,
  queries: UnitRows,
  p: 1 | 2,
  { places, parts }: { readonly places: number; readonly parts: number },
): Candidates {
  const rowCount = rows.norms.length;
  const columns = rows.data.length / rowCount;
  const rowsOfPart = Math.ceil(rowCount / parts);
  const count = queries.norms.length;
  const found = new Uint32Array(count * parts * places).fill(noRow);
  const beyond = new Float32Array(count * parts).fill(3.4028234e38);
  for (let query = 0; query < count; query++)
    for (let part = 0; part < parts; part++) {
      const list = createNearestList(places);
      const end = Math.min((part + 1) * rowsOfPart, rowCount);
      for (let row = part * rowsOfPart; row < end; row++) {
        let sum = 0;
        for (let c = 0; c < columns; c++) {
          const difference = Math.fround(queries.data[query * columns + c]! - rows.data[row * columns + c]!);
          const term = p === 1 ? Math.abs(difference) : Math.fround(difference * difference);
          sum = Math.fround(sum + term);
        }
        if (sum < 3.4028234e38) list.offer(sum, row);
      }
      const own = query * parts + part;
      if (list.reach() < Infinity) beyond[own] = list.reach();
      list.write(new Float64Array(found.length), found, own * places);
    }
  return { parts, places, rows: found, beyond };
}
