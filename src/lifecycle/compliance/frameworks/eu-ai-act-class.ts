import {
  type AiActQuestion,
  type AiActQuestionId,
  type QuestionGroup,
  aiActQuestions,
} from './eu-ai-act-questions.ts';

/** From what may not be to what the Act does not look at. */
export type RiskClass = 'prohibited' | 'high' | 'limited' | 'minimal' | 'out of scope';

export interface ClassVerdict {
  /** The class by the answers that are there: the worst that one of them makes it. */
  readonly riskClass: RiskClass;
  /** The questions that were answered so that it is of this class. */
  readonly reasons: readonly AiActQuestion[];
  /** Duties to tell people, whatever the class. */
  readonly transparency: readonly AiActQuestion[];
  /** Questions that could still change class or duties; it is settled when there are none. */
  readonly unanswered: readonly AiActQuestion[];
  /** A use of Annex III is named, but the exception of article 6 (3) is claimed. */
  readonly excepted: boolean;
}

/** What a person answered; absent where nobody has. */
export type AiActAnswers = Readonly<Partial<Record<AiActQuestionId, boolean>>>;

/** The risk class of a system under Regulation (EU) 2024/1689. */
export function riskClassOf(answers: AiActAnswers): ClassVerdict {
  const yes = (group: QuestionGroup) => inGroup(group).filter(({ id }) => answers[id] === true);
  const open = (...groups: readonly QuestionGroup[]) =>
    groups.flatMap(inGroup).filter(({ id }) => answers[id] === undefined);

  const told = yes('transparency');
  const of = (
    riskClass: RiskClass,
    reasons: readonly AiActQuestion[],
    unanswered: readonly AiActQuestion[],
  ) => ({
    riskClass,
    reasons,
    transparency: told,
    unanswered,
    excepted: false,
  });

  const outside = yes('scope');
  if (outside.length > 0) return of('out of scope', outside, []);
  const prohibited = yes('prohibited');
  if (prohibited.length > 0) return of('prohibited', prohibited, open('scope'));

  const high = yes('high');
  const excepted = isExcepted(high, answers);
  if (high.length > 0 && !excepted)
    return of('high', high, open('scope', 'prohibited', ...exceptionOf(high, answers), 'transparency'));
  const rest = open('scope', 'prohibited', 'high', 'transparency');
  return { ...of(told.length > 0 ? 'limited' : 'minimal', told, rest), excepted };
}

function inGroup(group: QuestionGroup): readonly AiActQuestion[] {
  return aiActQuestions.filter(question => question.group === group);
}

/** The exception is for uses of Annex III alone, and never for profiling. */
function isExcepted(high: readonly AiActQuestion[], answers: AiActAnswers): boolean {
  return (
    high.length > 0 &&
    high.every(({ id }) => id !== 'eu-ai-act/product-safety') &&
    answers['eu-ai-act/narrow'] === true &&
    answers['eu-ai-act/profiling'] === false
  );
}

/** Whether the exception may still come to hold: its questions are then open ones. */
function exceptionOf(high: readonly AiActQuestion[], answers: AiActAnswers): readonly QuestionGroup[] {
  const impossible =
    high.some(({ id }) => id === 'eu-ai-act/product-safety') ||
    answers['eu-ai-act/narrow'] === false ||
    answers['eu-ai-act/profiling'] === true;
  return impossible ? [] : ['exception'];
}
