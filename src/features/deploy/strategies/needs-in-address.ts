import type { ServingNeeds } from '../../../lifecycle/deployment/recommend-strategy.ts';

/** The questions, with their answers in words; the address keeps the answers by the names of the needs. */
export const questions = [
  {
    need: 'volume',
    legend: 'How many rows at once?',
    choices: [
      { value: 'one', label: 'One' },
      { value: 'some', label: 'Up to a thousand' },
      { value: 'many', label: 'Thousands and more' },
    ],
  },
  {
    need: 'speed',
    legend: 'How soon is the answer needed?',
    choices: [
      { value: 'now', label: 'While somebody waits' },
      { value: 'later', label: 'In hours or days' },
    ],
  },
  {
    need: 'data',
    legend: 'May rows leave the device?',
    choices: [
      { value: 'stays', label: 'No' },
      { value: 'leaves', label: 'Yes' },
    ],
  },
  {
    need: 'asker',
    legend: 'Who asks?',
    choices: [
      { value: 'person', label: 'A person' },
      { value: 'program', label: 'A program' },
    ],
  },
  {
    need: 'network',
    legend: 'Is there a network?',
    choices: [
      { value: 'always', label: 'Always' },
      { value: 'sometimes', label: 'Sometimes' },
      { value: 'never', label: 'Never' },
    ],
  },
] as const satisfies readonly Question[];

interface Question {
  readonly need: keyof ServingNeeds;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The answers that an address holds; what it holds of anything else is no answer. */
export function needsOf(search: URLSearchParams): ServingNeeds {
  const answers = questions.map(({ need, choices }) => {
    const held = choices.find(({ value }) => value === search.get(need));
    return [need, held?.value ?? null];
  });
  return Object.fromEntries(answers) as ServingNeeds;
}
