/** Asks why a model says what it says: importances, SHAP, dependence, counterfactuals. */
export interface ExplanationQuestions {}
