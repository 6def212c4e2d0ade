import type { Matrix } from '../../matrix.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import { goesLeft } from '../../models/boosting/score-trees.ts';
import type { OutputTrees } from './output-trees.ts';
import type { TreePaths } from './tree-paths.ts';

/**
 * Adds each row's contributions by one tree, in time that grows with its nodes and the length of its paths alone. The
 * weights of Shapley's mean are the integral of a product over the path's features, t where the row agrees and 1 − t
 * times the share that would; its values at a few points are carried down the tree, and the leaves' sums up again (Yu et
 * al. 2022, Linear TreeSHAP, with quadrature in the place of polynomials).
 *
 * @param sums rows × features
 */
export function addByProducts(trees: OutputTrees, paths: TreePaths, rows: Matrix, sums: Matrix): void {
  const { root, nodes, parents, edgeShares, edgesAbove, longest } = paths;
  const { points, weights } = gaussLegendre(Math.max(1, Math.ceil(longest / 2)));
  const size = points.length;
  const { factors, inverses } = edgeFactors(edgeShares, points);
  const splitOn = trees.features.subarray(root, root + nodes);
  const rights = Int32Array.from({ length: nodes }, (_, node) => trees.right[root + node]! - root);
  /** Whether the row agrees with all splits on the edge's feature up to it. */
  const agrees = new Uint8Array(nodes).fill(1);
  const products = new Float64Array(nodes * size);
  for (let row = 0; row < rows.rows; row++) {
    const start = row * rows.columns;
    const target = row * sums.columns;
    products.set(weights);
    for (let node = 0; node < nodes; node++) {
      const own = node * size;
      if (splitOn[node] === -1) {
        const value = trees.values[root + node]!;
        for (let q = own; q < own + size; q++) products[q] = products[q]! * value;
        continue;
      }
      const left = goesLeft(trees, root + node, rows.data[start + splitOn[node]!]!);
      for (let side = 0; side < 2; side++) {
        const child = side === 0 ? node + 1 : rights[node]!;
        const above = edgesAbove[child]!;
        const aboveAgrees = above === -1 ? 1 : agrees[above]!;
        agrees[child] = left === (side === 0) ? aboveAgrees : 0;
        const factor = (2 * child + agrees[child]) * size;
        const to = child * size;
        if (above === -1)
          for (let q = 0; q < size; q++) products[to + q] = products[own + q]! * factors[factor + q]!;
        else {
          const inverse = (2 * above + aboveAgrees) * size;
          for (let q = 0; q < size; q++)
            products[to + q] = products[own + q]! * factors[factor + q]! * inverses[inverse + q]!;
        }
      }
    }
    // Children come after their parents: going backwards, each node's leaves are summed before it passes them on.
    for (let node = nodes - 1; node > 0; node--) {
      const parent = parents[node]!;
      const own = node * size;
      const above = edgesAbove[node]!;
      const inverse = (2 * node + agrees[node]!) * size;
      let contribution = 0;
      for (let q = 0; q < size; q++) contribution += products[own + q]! * inverses[inverse + q]!;
      contribution *= agrees[node]! - edgeShares[node]!;
      if (above !== -1) {
        const inverseAbove = (2 * above + agrees[above]!) * size;
        let taken = 0;
        for (let q = 0; q < size; q++) taken += products[own + q]! * inverses[inverseAbove + q]!;
        contribution -= taken * (agrees[above]! - edgeShares[above]!);
      }
      const place = target + splitOn[parent]!;
      sums.data[place] = sums.data[place]! + contribution;
      const up = parent * size;
      // The right child comes first on the way back: it takes the place of what was carried down.
      if (node === rights[parent]) products.copyWithin(up, own, own + size);
      else for (let q = 0; q < size; q++) products[up + q] = products[up + q]! + products[own + q]!;
    }
  }
}

/** Of each edge, where the row does not agree and where it does, the factor at each point, and its inverse; 0 for both where no row would. */
function edgeFactors(shares: Float64Array, points: Float64Array) {
  const size = points.length;
  const factors = new Float64Array(2 * shares.length * size);
  const inverses = new Float64Array(factors.length);
  shares.forEach((share, edge) => {
    for (let agrees = 0; agrees < 2; agrees++)
      points.forEach((t, q) => {
        const factor = agrees * t + (1 - t) * share;
        const at = (2 * edge + agrees) * size + q;
        factors[at] = factor;
        inverses[at] = factor === 0 ? 0 : 1 / factor;
      });
  });
  return { factors, inverses };
}
