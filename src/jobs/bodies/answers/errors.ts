import type { Answers } from '../../contracts/insight.ts';
import type { ErrorsQuestions } from '../../contracts/questions/errors.ts';
import { answerErrorsByPart } from './errors-by-part.ts';
import { answerRobustness, answerTrainAgainstTest } from './other-rows.ts';
import { answerWeakSlices, answerWorstRows } from './weak-rows.ts';

/** Answers where a model is wrong, and how it stands up to what is not as in training. */
export const errorsAnswers: Answers<ErrorsQuestions> = {
  worstRows: answerWorstRows,
  weakSlices: answerWeakSlices,
  errorsByPart: answerErrorsByPart,
  trainAgainstTest: answerTrainAgainstTest,
  robustness: answerRobustness,
};
