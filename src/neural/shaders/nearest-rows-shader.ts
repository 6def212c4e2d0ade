/** Queries that a workgroup asks side by side. */
export const lanes = 64;
/** Numbers that a workgroup holds of the rows: a quarter of the least that a GPU has for it. */
const tileNumbers = 1024;
/** Beyond this a list no longer fits into registers. */
export const mostPlaces = 48;

/**
 * The candidates of each query in each part of the rows, the nearest first, and how far the last of them is. Each thread
 * is one query in one part and keeps its list in order; a workgroup reads the rows together, a tile at a time.
 */
export function nearestRowsShader(columns: number, places: number, p: 1 | 2): string {
  const tileRows = Math.max(1, Math.floor(tileNumbers / columns));
  const term = p === 1 ? 'abs(difference)' : 'difference * difference';
  return /* wgsl */ `
struct Setup { rows: u32, queries: u32, rowsOfPart: u32, parts: u32 }

@group(0) @binding(0) var<uniform> setup: Setup;
@group(0) @binding(1) var<storage, read> rows: array<f32>;
@group(0) @binding(2) var<storage, read> queries: array<f32>;
@group(0) @binding(3) var<storage, read_write> nearest: array<u32>;
@group(0) @binding(4) var<storage, read_write> beyond: array<f32>;

const columns = ${columns}u;
const places = ${places}u;
const tileRows = ${tileRows}u;
const farthest = 3.4028234e38f;

var<workgroup> tile: array<f32, ${tileRows * columns}>;

@compute @workgroup_size(${lanes})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let query = group.x * ${lanes}u + lane;
  let part = group.y;
  let asked = min(query, setup.queries - 1u) * columns;
  var own: array<f32, columns>;
  for (var c = 0u; c < columns; c++) { own[c] = queries[asked + c]; }
  var sums: array<f32, places>;
  var found: array<u32, places>;
  for (var at = 0u; at < places; at++) {
    sums[at] = farthest;
    found[at] = 0xffffffffu;
  }
  let end = min((part + 1u) * setup.rowsOfPart, setup.rows);
  for (var start = part * setup.rowsOfPart; start < end; start += tileRows) {
    let count = min(tileRows, end - start);
    for (var i = lane; i < count * columns; i += ${lanes}u) { tile[i] = rows[start * columns + i]; }
    workgroupBarrier();
    for (var row = 0u; row < count; row++) {
      var sum = 0f;
      for (var c = 0u; c < columns; c++) {
        let difference = own[c] - tile[row * columns + c];
        sum += ${term};
      }
      if (sum < sums[places - 1u]) {
        var at = places - 1u;
        while (at > 0u && sums[max(at, 1u) - 1u] > sum) {
          sums[at] = sums[at - 1u];
          found[at] = found[at - 1u];
          at--;
        }
        sums[at] = sum;
        found[at] = start + row;
      }
    }
    workgroupBarrier();
  }
  if (query >= setup.queries) { return; }
  let own_part = query * setup.parts + part;
  for (var at = 0u; at < places; at++) { nearest[own_part * places + at] = found[at]; }
  beyond[own_part] = sums[places - 1u];
}
`;
}
