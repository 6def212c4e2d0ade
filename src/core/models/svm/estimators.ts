export const svmEstimators = {};
