import type { PrivacyReport } from '../../core/privacy/privacy-finding.ts';
import type { SensitiveColumn } from '../data/sensitive-columns.ts';
import type { Evidence } from './feasibility-factor.ts';

const mostNamed = 4;

/** What of the columns is about people, how many it may be, and by what they may be treated differently. */
export function ethicsEvidence(
  { findings, quasiIdentifiers }: Pick<PrivacyReport, 'findings' | 'quasiIdentifiers'>,
  sensitive: readonly SensitiveColumn[],
  rows: number,
): readonly Evidence[] {
  const personal = [...new Set(findings.map(({ column }) => column))];
  const unique = quasiIdentifiers[0]?.uniqueRows ?? 0;
  return [
    personal.length === 0
      ? { verdict: 'yes', sentence: 'No column with personal data was found.' }
      : doubtful(`Personal data in ${named(personal)}: keep them out of the model or mask them.`),
    ...(unique > 0
      ? [
          doubtful(
            `${whole(unique)} rows are like no other in a few columns: whoever knows these could find a person.`,
          ),
        ]
      : []),
    ...(sensitive.length > 0 ? [doubtful(sensitiveSentence(sensitive))] : []),
    ...(personal.length + sensitive.length > 0
      ? [{ verdict: 'yes', sentence: `People are affected: up to ${whole(rows)}, one a row.` } as const]
      : []),
  ];
}

function doubtful(sentence: string): Evidence {
  return { verdict: 'doubtful', sentence };
}

function sensitiveSentence(sensitive: readonly SensitiveColumn[]): string {
  const marked = sensitive.filter(({ why }) => why === 'marked sensitive in the data dictionary');
  const likely = sensitive.filter(one => !marked.includes(one));
  return [
    ...(marked.length > 0
      ? [`Marked as sensitive: ${named(marked.map(({ column }) => column))}. They are kept out of models.`]
      : []),
    ...(likely.length > 0
      ? [
          `Sensitive by name or content: ${named(likely.map(({ column }) => column))}. Mark them in the data dictionary to keep them out of models.`,
        ]
      : []),
    'Fairness is to be looked at by them.',
  ].join(' ');
}

function named(columns: readonly string[]): string {
  return `${columns.slice(0, mostNamed).join(', ')}${columns.length > mostNamed ? ' and others' : ''}`;
}

const whole = (value: number) => value.toLocaleString('en-US');
