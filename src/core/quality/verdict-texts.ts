import type { Severity } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict is called, and what it means. */
export const verdictTexts: Readonly<
  Record<Verdict['state'], { readonly label: string; readonly sentence: string }>
> = {
  ready: {
    label: 'Ready',
    sentence: 'Nothing was noticed that stands in the way of learning from this table.',
  },
  'ready with care': {
    label: 'Ready with care',
    sentence:
      'The table can be learned from. Look at these first: they can make a model look better or worse than it is.',
  },
  'not ready': {
    label: 'Not ready',
    sentence: 'What was noticed would mislead a model or keep it from learning. These come first.',
  },
};

/** What the findings of one severity are called together, and what the severity means. */
export const severityTexts: Readonly<
  Record<Severity, { readonly label: string; readonly sentence: string }>
> = {
  critical: { label: 'Critical', sentence: 'To be settled before anything is learned.' },
  warning: { label: 'Warnings', sentence: 'To be understood; often to be corrected.' },
  info: { label: 'Notes', sentence: 'Good to know.' },
};

export const severities = ['critical', 'warning', 'info'] as const satisfies readonly Severity[];
