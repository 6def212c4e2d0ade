/**
 * What the default preparation calls a missing category. A category that is literally called so is the same category,
 * as it is for scikit-learn's SimpleImputer(strategy='constant', fill_value='missing').
 */
export const missingCategory = 'missing';
