import { statementParts } from '../problem/business-problem.ts';
import type { FrameworkId } from './compliance-item.ts';
import type { ComplianceKnowledge } from './compliance-knowledge.ts';
import { listed } from './evidence/listed.ts';
import { inWords, specialCategoryOf } from './special-categories.ts';

/** A framework that may apply, and what speaks for it. */
export interface ProposedFramework {
  readonly id: FrameworkId;
  readonly why: string;
}

type Grounds = Pick<ComplianceKnowledge, 'dataset' | 'business' | 'scan' | 'sources'>;

/** Frameworks that may apply, by columns, scan, sources and the business problem. A person decides. */
export function proposeFrameworks(known: Grounds): readonly ProposedFramework[] {
  const people = peopleWhy(known);
  const health = healthWhy(known);
  const credit = wordsWhy(known, creditWords);
  const finance = wordsWhy(known, financeWords);
  const proposals: readonly (readonly [FrameworkId, string | null])[] = [
    [
      'gdpr',
      people === null ? null : `${people} If any of these people are in the European Union, it applies.`,
    ],
    ['ccpa', people === null ? null : `${people} If any of these people live in California, it may apply.`],
    [
      'hipaa',
      health === null
        ? null
        : `${health} If it comes from a provider or plan in the United States, it applies.`,
    ],
    ['sox', finance],
    ['sr-11-7', credit],
    [
      'eu-ai-act',
      people === null
        ? null
        : `${people} A model about people that is used in the European Union has a risk class.`,
    ],
  ];
  return proposals.flatMap(([id, why]) => (why === null ? [] : [{ id, why }]));
}

const personWords =
  /\b(?:customers?|clients?|patients?|employees?|staff|persons?|people|applicants?|borrowers?|students?|members?|subscribers?|users?|citizens?|age|sex|gender|senior|partner|dependents|marital|nationality|occupation|salary|income)\b/;
const creditWords =
  /\b(?:credit|loans?|mortgages?|borrowers?|default(?:s|ed)?|lend(?:er|ing)|delinquen(?:t|cy)|bank(?:ing)?|money laundering|fraud|pd|lgd|ead|capital requirements?|stress test)\b/;
const financeWords =
  /\b(?:financial (?:reports?|statements?|reporting)|balance sheet|allowances?|provisions?|reserves?|impairments?|fair values?|revenue recognition|accruals?|ledger|auditors?|10-?[kq])\b/;

function peopleWhy(known: Grounds): string | null {
  const found = [...new Set(known.scan?.findings.map(({ column }) => column))];
  if (found.length > 0) return `The privacy scan found personal data in ${listed(found)}.`;
  const named = columnsOf(known, personWords);
  if (named.length > 0) return `${listed(named)} ${named.length === 1 ? 'tells' : 'tell'} of people.`;
  return wordsWhy(known, personWords);
}

function healthWhy(known: Grounds): string | null {
  const columns = known.dataset.schema
    .map(({ name }) => name)
    .filter(name => specialCategoryOf(name) === 'health');
  if (columns.length > 0) return `${listed(columns)} ${columns.length === 1 ? 'tells' : 'tell'} of health.`;
  return known.business?.template === 'readmission' ? 'The business problem is about patients.' : null;
}

function columnsOf({ dataset: { schema } }: Grounds, words: RegExp): readonly string[] {
  return schema.map(({ name }) => name).filter(name => words.test(inWords(name)));
}

/** What the business problem, the sources or the columns say in such words; null where they do not. */
function wordsWhy(known: Grounds, words: RegExp): string | null {
  const { business, sources } = known;
  const texts = [
    ...statementParts.map(part => business?.statement[part] ?? ''),
    ...sources.flatMap(({ name, purpose }) => [name, purpose]),
  ];
  const said = texts.map(text => words.exec(text.toLowerCase())?.[0]).find(word => word !== undefined);
  if (said !== undefined) return `The business problem or a source speaks of "${said}".`;
  const columns = columnsOf(known, words);
  return columns.length === 0 ? null : `${listed(columns)} ${columns.length === 1 ? 'tells' : 'tell'} of it.`;
}
