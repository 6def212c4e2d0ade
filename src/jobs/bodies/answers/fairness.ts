import type { Answers } from '../../contracts/insight.ts';
import type { FairnessQuestions } from '../../contracts/questions/fairness.ts';
import { answerFairness } from './fairness-by-group.ts';
import { answerLossMitigation } from './mitigation/loss-mitigation.ts';
import { answerMitigation } from './mitigation/mitigation.ts';

/** Answers whom a model serves worse. */
export const fairnessAnswers: Answers<FairnessQuestions> = {
  fairness: answerFairness,
  mitigation: answerMitigation,
  'loss mitigation': answerLossMitigation,
};
