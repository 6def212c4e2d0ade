/**
 * Sums what the leaves of trees say of rows: `ScoringKernel` in `../sum-trees.ts`. Eight rows go down a tree side by side,
 * without a branch, so that the memory's answers to one are waited for while the others go on.
 *
 * A node is a record in preorder, the left child next to it:
 *
 *     [ threshold f64 | bytes from a row's first feature to the one looked at u32 | bytes to the right child's record u32 ]
 *
 * A leaf looks at NaN, which nothing is less than, and is its own right child.
 */
const nodeSize: usize = 16;

export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Adds to each row's sums (f64, `outputs` of them) the values of its leaf; `rows` is a multiple of 8. */
export function addTree(
  nodes: usize,
  values: usize,
  features: usize,
  rowSize: usize,
  rows: i32,
  outputs: i32,
  sums: usize,
): void {
  const sumsSize = (<usize>outputs) << 3;
  let at = sums;
  for (let row = 0; row < rows; row += 8) {
    const r0 = features + <usize>row * rowSize;
    const r1 = r0 + rowSize;
    const r2 = r1 + rowSize;
    const r3 = r2 + rowSize;
    const r4 = r3 + rowSize;
    const r5 = r4 + rowSize;
    const r6 = r5 + rowSize;
    const r7 = r6 + rowSize;
    let n0 = nodes;
    let n1 = nodes;
    let n2 = nodes;
    let n3 = nodes;
    let n4 = nodes;
    let n5 = nodes;
    let n6 = nodes;
    let n7 = nodes;
    let moved: usize = 1;
    while (moved != 0) {
      const m0 = next(nodes, n0, r0);
      const m1 = next(nodes, n1, r1);
      const m2 = next(nodes, n2, r2);
      const m3 = next(nodes, n3, r3);
      const m4 = next(nodes, n4, r4);
      const m5 = next(nodes, n5, r5);
      const m6 = next(nodes, n6, r6);
      const m7 = next(nodes, n7, r7);
      moved = (m0 ^ n0) | (m1 ^ n1) | (m2 ^ n2) | (m3 ^ n3) | (m4 ^ n4) | (m5 ^ n5) | (m6 ^ n6) | (m7 ^ n7);
      n0 = m0;
      n1 = m1;
      n2 = m2;
      n3 = m3;
      n4 = m4;
      n5 = m5;
      n6 = m6;
      n7 = m7;
    }
    at = addLeaf(at, values, n0 - nodes, sumsSize);
    at = addLeaf(at, values, n1 - nodes, sumsSize);
    at = addLeaf(at, values, n2 - nodes, sumsSize);
    at = addLeaf(at, values, n3 - nodes, sumsSize);
    at = addLeaf(at, values, n4 - nodes, sumsSize);
    at = addLeaf(at, values, n5 - nodes, sumsSize);
    at = addLeaf(at, values, n6 - nodes, sumsSize);
    at = addLeaf(at, values, n7 - nodes, sumsSize);
  }
}

function next(nodes: usize, node: usize, row: usize): usize {
  return select<usize>(
    node + nodeSize,
    nodes + <usize>load<u32>(node, 12),
    load<f64>(row + <usize>load<u32>(node, 8)) <= load<f64>(node),
  );
}

/** Returns where the sums of the row after stand. */
function addLeaf(at: usize, values: usize, leaf: usize, sumsSize: usize): usize {
  const from = values + (leaf / nodeSize) * sumsSize;
  for (let i: usize = 0; i < sumsSize; i += 8) store<f64>(at + i, load<f64>(at + i) + load<f64>(from + i));
  return at + sumsSize;
}
