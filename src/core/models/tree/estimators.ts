export const treeEstimators = {};
