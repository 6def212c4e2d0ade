/** What a project may require before a model is approved, in the order in which it is shown. */
export const checkNames = [
  'better than the dummy',
  'targets reached',
  'no grave finding',
  'expectations kept',
  'fairness looked at',
  'card written',
  'risks owned',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What each check asks, in a sentence. */
export const checkQuestions: Readonly<Record<CheckName, string>> = {
  'better than the dummy':
    'Its metric was measured with an interval on rows that it never saw, and even the worse end is better than guessing.',
  'targets reached': 'Even the worse end of the interval reaches every target of the project.',
  'no grave finding':
    'The quality report of its table has no critical finding, and no leaking column that the model is given.',
  'expectations kept': 'The rules of the table were run before it was trained, and none was broken.',
  'fairness looked at':
    'Where a column tells who people are, groups by it were compared; what was unfair was decided upon.',
  'card written': 'A person wrote what it is for, what it must not be used for, and whom to ask.',
  'risks owned': 'No open risk is without an owner.',
};

/** How a check did, and by what that is known. `open` also where nobody looked. */
export interface CheckResult {
  readonly check: CheckName;
  readonly state: 'met' | 'open';
  readonly evidence: string;
}

/** The required checks that are not met; one that was not run is not met. */
export function unmetChecks(
  required: readonly CheckName[],
  results: readonly CheckResult[],
): readonly CheckName[] {
  return required.filter(name => !results.some(({ check, state }) => check === name && state === 'met'));
}
