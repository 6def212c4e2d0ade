export const ensembleEstimators = {};
