import type { Answers } from '../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../contracts/questions/explanation.ts';
import { coefficientLimits } from './explanation/coefficient-limits.ts';
import { counterfactuals } from './explanation/counterfactuals.ts';
import { dependence, jointDependence } from './explanation/dependence.ts';
import { explainedRow } from './explanation/explained-row.ts';
import { importances } from './explanation/importances.ts';
import { shap } from './explanation/shap.ts';
import { surrogate } from './explanation/surrogate.ts';

/** Answers why a model says what it says: importances, SHAP, dependence, counterfactuals. */
export const explanationAnswers: Answers<ExplanationQuestions> = {
  importances,
  coefficientLimits,
  shap,
  dependence,
  jointDependence,
  explainedRow,
  counterfactuals,
  surrogate,
};
