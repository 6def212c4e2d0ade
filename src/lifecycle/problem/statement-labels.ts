import type { StatementPart } from './business-problem.ts';

/** How each part of the statement is asked for. */
export const partLabels: Readonly<Record<StatementPart, { readonly label: string; readonly hint: string }>> =
  {
    problem: { label: 'Problem', hint: 'What goes wrong, for whom?' },
    currentState: { label: 'Current state', hint: 'How is it decided today, without a model?' },
    desiredState: { label: 'Desired state', hint: 'What would happen if the answer were known?' },
    impact: { label: 'Impact', hint: 'What is won when it is right, and lost when it is wrong?' },
    decidedBy: { label: 'Who decides', hint: 'Who acts on a prediction, and may overrule it?' },
    use: { label: 'What happens with a prediction', hint: 'Where, when and to whom is it shown?' },
  };
