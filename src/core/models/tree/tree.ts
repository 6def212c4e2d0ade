/**
 * A grown decision tree as flat arrays, its nodes in preorder: the left child of node n is n + 1.
 *
 *     node         0     1     2     3     4
 *     features    [7,   −1,    2,   −1,   −1]     −1 marks a leaf
 *     thresholds  [0.5,  0,   12.5,  0,    0]     x ≤ threshold goes left, all else (NaN too) right
 *     right       [2,    0,    4,    0,    0]
 *     values      outputs per node, row-major     mean target, or class shares, of the node's training rows
 */
export interface Tree {
  readonly features: Int32Array<ArrayBuffer>;
  readonly thresholds: Float64Array<ArrayBuffer>;
  readonly right: Int32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
}
