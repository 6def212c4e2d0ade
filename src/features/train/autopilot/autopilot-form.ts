/** Budgets that are one click. */
export const budgets = { quick: 10, usual: 60, thorough: 600 } as const;
export type Budget = keyof typeof budgets | 'own';

export interface AutopilotForm {
  readonly budget: Budget;
  /** Where the budget is the person's own. */
  readonly ownSeconds: number | null;
  readonly ensemble: boolean;
  readonly features: boolean;
  /** Whether it begins with the parameters that the person set of candidates, where there are some. */
  readonly ownParams: boolean;
}

export const initialAutopilot: AutopilotForm = {
  budget: 'usual',
  ownSeconds: 300,
  ensemble: true,
  features: true,
  ownParams: true,
};

export function secondsOf({ budget, ownSeconds }: AutopilotForm): number | null {
  return budget === 'own' ? ownSeconds : budgets[budget];
}

/** What is wrong with the budget; null where nothing is. */
export function autopilotError(form: AutopilotForm): string | null {
  const seconds = secondsOf(form);
  return seconds !== null && seconds >= 1 ? null : 'Give at least 1 second.';
}
