import type { ComplianceKnowledge } from './compliance-knowledge.ts';
import type { AiActQuestionId } from './frameworks/eu-ai-act-questions.ts';

/** A question that is likely to be answered with yes, and what speaks for it. */
export interface ProposedAnswer {
  readonly id: AiActQuestionId;
  readonly why: string;
}

const byTemplate: Readonly<Record<string, readonly AiActQuestionId[]>> = {
  churn: ['eu-ai-act/profiling'],
  readmission: ['eu-ai-act/public-services', 'eu-ai-act/profiling'],
  credit: ['eu-ai-act/credit', 'eu-ai-act/profiling'],
  attrition: ['eu-ai-act/employment', 'eu-ai-act/profiling'],
};

/** What the business problem speaks for; a person decides. */
export function proposeRiskAnswers({
  business,
}: Pick<ComplianceKnowledge, 'business'>): readonly ProposedAnswer[] {
  const ids = byTemplate[business?.template ?? ''] ?? [];
  return ids.map(id => ({ id, why: 'The business problem looks like it.' }));
}
