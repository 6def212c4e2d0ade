/** Asks whom a model serves worse. */
export interface FairnessQuestions {}
