import type { Target } from '../core/pipeline/pipeline-model.ts';
import type { OpenModel, RowAnswer } from './prediction-service.ts';

/** The answer to one row as JSON. */
export interface AnswerJson {
  /** The class, or the value. */
  readonly prediction: string | number;
  /** Of the positive class, or of the predicted one where there are more than two; null for a value. */
  readonly probability: number | null;
  /** Probability of what was predicted; null for a value. */
  readonly confidence: number | null;
  /** Of every class; absent for a value. */
  readonly probabilities?: Readonly<Record<string, number>>;
  readonly model: string;
  readonly version: number;
  readonly requestId: string;
  /** Of the whole request, from its arrival on. */
  readonly latencyMs: number;
  /** What a caller should know of the row; absent where nothing. */
  readonly warnings?: readonly string[];
}

/** What is said of all rows of a request. */
export interface RequestFacts {
  readonly requestId: string;
  readonly latencyMs: number;
  /** Fields that were sent and left out. */
  readonly ignored: readonly string[];
}

/** The answer to a row, as the caller gets it. */
export function answerJson(
  { name, version, target }: OpenModel,
  answer: RowAnswer,
  { requestId, latencyMs, ignored }: RequestFacts,
): AnswerJson {
  const warnings = [
    ...answer.unknown.map(column => `"${column}" has a category that the model has never seen.`),
    ...ignored.map(field => `"${field}" is no input of the model and was left out.`),
  ];
  return {
    ...predictionOf(answer, target),
    model: name,
    version,
    requestId,
    latencyMs,
    ...(warnings.length > 0 && { warnings }),
  };
}

function predictionOf(answer: RowAnswer, target: Target) {
  if (answer.task === 'regression') return { prediction: answer.value, probability: null, confidence: null };
  const probabilities = Object.fromEntries(
    answer.probabilities.map(({ class: name, probability }) => [name, probability]),
  );
  const confidence = probabilities[answer.class]!;
  const positive = target.task === 'classification' ? target.positive : null;
  return {
    prediction: answer.class,
    probability: positive === null ? confidence : probabilities[positive]!,
    confidence,
    probabilities,
  };
}
