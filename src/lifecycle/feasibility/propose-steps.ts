import type { FeasibilityAssessment } from './assess-feasibility.ts';
import { stakeholderQuestions } from './feasibility-factor.ts';

/** What to do next, by what speaks against the project and by what nobody has answered; the gravest first. */
export function proposeSteps({ factors }: FeasibilityAssessment): readonly string[] {
  const against = (verdict: 'no' | 'doubtful') =>
    factors.flatMap(({ factor, evidence }) =>
      evidence
        .filter(one => one.verdict === verdict)
        .map(({ sentence }) => `${capitalised(factor)}: ${sentence}`),
    );
  const asked = factors.flatMap(({ open }) =>
    open.map(id => `Ask: ${stakeholderQuestions.find(question => question.id === id)?.text ?? id}`),
  );
  return [...against('no'), ...asked, ...against('doubtful')];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
