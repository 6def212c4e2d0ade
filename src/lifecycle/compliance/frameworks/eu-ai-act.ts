import type { AnswersByItem } from '../compliance-answer.ts';
import { type ComplianceItem, type Evidence, type Framework, found, missing } from '../compliance-item.ts';
import { type AiActAnswers, type ClassVerdict, type RiskClass, riskClassOf } from './eu-ai-act-class.ts';
import {
  everyClass,
  exceptedItems,
  highRiskItems,
  prohibitedItems,
  transparencyItems,
} from './eu-ai-act-items.ts';
import { aiActQuestions } from './eu-ai-act-questions.ts';

/** What each class is called. */
export const riskClassLabels: Readonly<Record<RiskClass, string>> = {
  prohibited: 'Prohibited practice',
  high: 'High risk',
  limited: 'Transparency duties',
  minimal: 'Minimal risk',
  'out of scope': 'Out of scope',
};

/** The class that a person's answers lead to. */
export function answeredRiskClass(answers: AnswersByItem): ClassVerdict {
  const told = aiActQuestions.flatMap(({ id }) => {
    const verdict = answers.get(id)?.verdict;
    return verdict === undefined ? [] : [[id, verdict === 'yes'] as const];
  });
  return riskClassOf(Object.fromEntries(told) as AiActAnswers);
}

/** What Regulation (EU) 2024/1689 asks of a system, by its risk class. */
export const euAiAct: Framework = {
  id: 'eu-ai-act',
  name: 'EU AI Act',
  title: 'Artificial Intelligence Act, (EU) 2024/1689',
  concerns:
    'Who provides or uses an AI system in the European Union, or whose system’s output is used there. Some dates and words were changed in 2026: look up which apply when.',
  questions: aiActQuestions,
  itemsFor: answers => {
    const verdict = answeredRiskClass(answers);
    return [classItem(verdict), ...itemsOf(verdict)];
  },
};

function classItem(verdict: ClassVerdict): ComplianceItem {
  return {
    id: 'eu-ai-act/class',
    question: 'Is it settled which risk class the system is of?',
    source: 'Art. 2, 5, 6, 50, Annex I, Annex III',
    evidence: () => classEvidence(verdict),
  };
}

function classEvidence({ riskClass, reasons, unanswered, excepted }: ClassVerdict): Evidence {
  if (unanswered.length > 0)
    return missing(
      unanswered.length === 1
        ? 'One question above is still to be answered.'
        : `${unanswered.length} questions above are still to be answered.`,
      'compliance',
    );
  const why = reasons.length === 0 ? '' : `, by ${reasons.map(({ source }) => source).join('; ')}`;
  const exception = excepted ? ' A use of Annex III is named; the exception of art. 6 (3) is claimed.' : '';
  return found(`${riskClassLabels[riskClass]}${why}.${exception}`, 'compliance');
}

function itemsOf({ riskClass, transparency, excepted }: ClassVerdict): readonly ComplianceItem[] {
  const exception = excepted ? exceptedItems : [];
  switch (riskClass) {
    case 'prohibited':
      return prohibitedItems;
    case 'high':
      return [...highRiskItems, ...transparencyItems(transparency), ...everyClass];
    case 'limited':
      return [...transparencyItems(transparency), ...exception, ...everyClass];
    case 'minimal':
      return [...exception, ...everyClass];
    case 'out of scope':
      return [];
    default:
      return riskClass satisfies never;
  }
}
