/** Rows that a workgroup asks side by side. */
export const lanes = 64;
const tileNumbers = 1024;

/**
 * The nearest center of each row, the first of equals, with the highest bit set where another one is nearer or as near
 * within what single precision may be off: see core's `errorOf`. A workgroup reads the centers together, a tile at a time.
 */
export function nearestCentersShader(columns: number): string {
  const tileCenters = Math.max(1, Math.floor(tileNumbers / columns));
  return /* wgsl */ `
struct Setup { rows: u32, centers: u32, reach: f32, unused: u32 }

@group(0) @binding(0) var<uniform> setup: Setup;
@group(0) @binding(1) var<storage, read> rows: array<f32>;
@group(0) @binding(2) var<storage, read> centers: array<f32>;
@group(0) @binding(3) var<storage, read_write> labels: array<u32>;

const columns = ${columns}u;
const tileCenters = ${tileCenters}u;
const farthest = 3.4028234e38f;

var<workgroup> tile: array<f32, ${tileCenters * columns}>;

@compute @workgroup_size(${lanes})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let row = (group.y * groups.x + group.x) * ${lanes}u + lane;
  let asked = min(row, setup.rows - 1u) * columns;
  var own: array<f32, columns>;
  var square = 0f;
  for (var c = 0u; c < columns; c++) {
    own[c] = rows[asked + c];
    square += own[c] * own[c];
  }
  var nearest = 0u;
  var least = farthest;
  var second = farthest;
  for (var start = 0u; start < setup.centers; start += tileCenters) {
    let count = min(tileCenters, setup.centers - start);
    for (var i = lane; i < count * columns; i += ${lanes}u) { tile[i] = centers[start * columns + i]; }
    workgroupBarrier();
    for (var at = 0u; at < count; at++) {
      var sum = 0f;
      for (var c = 0u; c < columns; c++) {
        let difference = own[c] - tile[at * columns + c];
        sum += difference * difference;
      }
      if (sum < least) {
        second = least;
        least = sum;
        nearest = start + at;
      } else if (sum < second) { second = sum; }
    }
    workgroupBarrier();
  }
  if (row >= setup.rows) { return; }
  let error = ${2 ** -22 * (columns + 8)}f * (sqrt(square) * 1.001f + setup.reach);
  let isSure = sqrt(second) - sqrt(least) > 2f * error;
  labels[row] = select(nearest | 0x80000000u, nearest, isSure);
}
`;
}
