import type { Answers } from '../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../contracts/questions/explanation.ts';

/** Answers why a model says what it says: importances, SHAP, dependence, counterfactuals. */
export const explanationAnswers: Answers<ExplanationQuestions> = {};
