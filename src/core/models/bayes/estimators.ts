export const bayesEstimators = {};
