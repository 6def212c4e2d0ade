import type { KernelFunction } from '../../core/models/svm/kernel-function.ts';

/** Rows that a workgroup compares side by side. */
export const lanes = 64;
/** Support vectors whose terms are summed up in single precision; their sums are added up in double. */
export const supportsOfPart = 256;
/** Machines whose sums a thread holds. */
export const mostMachines = 16;
const tileNumbers = 1024;

/**
 * Sums of coefficient × kernel over the support vectors of each part, for each row and machine. Each thread is one row,
 * one part and one group of machines; a workgroup reads the support vectors together, a tile at a time.
 */
export function kernelSumsShader(columns: number, machines: number, kernel: KernelFunction): string {
  const tileSupports = Math.max(1, Math.floor(tileNumbers / columns));
  const term = kernel.kind === 'rbf' ? '(own - other) * (own - other)' : 'own * other';
  return /* wgsl */ `
struct Setup { supports: u32, rows: u32, machines: u32, parts: u32 }

@group(0) @binding(0) var<uniform> setup: Setup;
@group(0) @binding(1) var<storage, read> supports: array<f32>;
@group(0) @binding(2) var<storage, read> coefficients: array<f32>;
@group(0) @binding(3) var<storage, read> rows: array<f32>;
@group(0) @binding(4) var<storage, read_write> sums: array<f32>;

const columns = ${columns}u;
const tileSupports = ${tileSupports}u;

var<workgroup> tile: array<f32, ${tileSupports * columns}>;

fn exponential(x: f32) -> f32 { return exp(clamp(x, -40f, 40f)); }

fn kernel(compared: f32) -> f32 {
  ${kernelCode(kernel)}
}

@compute @workgroup_size(${lanes})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = group.x * ${lanes}u + lane;
  let part = group.y % setup.parts;
  let machine = group.y / setup.parts * ${machines}u;
  let asked = min(row, setup.rows - 1u) * columns;
  var values: array<f32, columns>;
  for (var c = 0u; c < columns; c++) { values[c] = rows[asked + c]; }
  var own_sums: array<f32, ${machines}>;
  let end = min((part + 1u) * ${supportsOfPart}u, setup.supports);
  for (var start = part * ${supportsOfPart}u; start < end; start += tileSupports) {
    let count = min(tileSupports, end - start);
    for (var i = lane; i < count * columns; i += ${lanes}u) { tile[i] = supports[start * columns + i]; }
    workgroupBarrier();
    for (var at = 0u; at < count; at++) {
      var compared = 0f;
      for (var c = 0u; c < columns; c++) {
        let own = values[c];
        let other = tile[at * columns + c];
        compared += ${term};
      }
      let value = kernel(compared);
      let first = (start + at) * setup.machines + machine;
      for (var m = 0u; m < ${machines}u; m++) { own_sums[m] += coefficients[first + m] * value; }
    }
    workgroupBarrier();
  }
  if (row >= setup.rows) { return; }
  for (var m = 0u; m < ${machines}u; m++) {
    sums[(row * setup.machines + machine + m) * setup.parts + part] = own_sums[m];
  }
}
`;
}

/** From the squared distance (RBF) or the product of two rows to the kernel's value, as core's `kernelOfProduct`. */
function kernelCode(kernel: KernelFunction): string {
  switch (kernel.kind) {
    case 'rbf':
      return `return exponential(-f32(${kernel.gamma}) * compared);`;
    case 'linear':
      return 'return compared;';
    case 'poly':
      return `let base = f32(${kernel.gamma}) * compared + f32(${kernel.coef0});
  var power = 1f;
  for (var i = 0u; i < ${kernel.degree}u; i++) { power *= base; }
  return power;`;
    case 'sigmoid':
      return `return 1f - 2f / (exponential(2f * (f32(${kernel.gamma}) * compared + f32(${kernel.coef0}))) + 1f);`;
    default:
      return kernel satisfies never;
  }
}
