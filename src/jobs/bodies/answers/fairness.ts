import type { Answers } from '../../contracts/insight.ts';
import type { FairnessQuestions } from '../../contracts/questions/fairness.ts';

/** Answers whom a model serves worse. */
export const fairnessAnswers: Answers<FairnessQuestions> = {};
