export const neighborsEstimators = {};
