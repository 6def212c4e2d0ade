import { type ComplianceItem, askPerson } from '../compliance-item.ts';
import { dataQuality } from '../evidence/data-evidence.ts';
import {
  auditTrail,
  cardWritten,
  datasheetWritten,
  risksManaged,
  risksOwned,
} from '../evidence/governance-evidence.ts';
import { logged, monitored, purposeStated, robust, tested } from '../evidence/model-evidence.ts';
import { explained, fairnessLooked, humanDecides, logsKept } from '../evidence/people-evidence.ts';
import type { AiActQuestion, AiActQuestionId } from './eu-ai-act-questions.ts';

/** What is left of a prohibited practice. */
export const prohibitedItems: readonly ComplianceItem[] = [
  {
    id: 'eu-ai-act/prohibited',
    question: 'Is it kept from being placed on the market, put into service and used?',
    source: 'Art. 5',
    evidence: askPerson(
      'Change what the system does, or have a lawyer say which exception of article 5 holds.',
      'business',
    ),
  },
];

/** What articles 9 to 15 ask of the system, and what else is asked of those who provide and use it. */
export const highRiskItems: readonly ComplianceItem[] = [
  {
    id: 'eu-ai-act/risk-management',
    question: 'Are risks to health, safety and fundamental rights known, and is something done about them?',
    source: 'Art. 9',
    evidence: risksManaged,
  },
  {
    id: 'eu-ai-act/risk-review',
    question: 'Are they looked at again through the whole life of the system?',
    source: 'Art. 9 (2)',
    evidence: risksOwned,
  },
  {
    id: 'eu-ai-act/data-quality',
    question: 'Are the data relevant, representative, and as free of errors and complete as can be?',
    source: 'Art. 10 (3)',
    evidence: dataQuality,
  },
  {
    id: 'eu-ai-act/data-governance',
    question:
      'Is it written down where the data come from, how they were collected and prepared, and what they lack?',
    source: 'Art. 10 (2)',
    evidence: datasheetWritten,
  },
  {
    id: 'eu-ai-act/bias',
    question: 'Were data and results examined for bias against groups of people?',
    source: 'Art. 10 (2)(f), (g)',
    evidence: fairnessLooked,
  },
  {
    id: 'eu-ai-act/technical-documentation',
    question: 'Is the technical documentation drawn up and up to date?',
    source: 'Art. 11, Annex IV',
    evidence: cardWritten,
  },
  {
    id: 'eu-ai-act/logging',
    question: 'Does the system record what it answers, so that results can be traced?',
    source: 'Art. 12',
    evidence: logged,
  },
  {
    id: 'eu-ai-act/log-retention',
    question: 'Are these logs kept for six months at least?',
    source: 'Art. 19, 26 (6)',
    evidence: logsKept,
  },
  {
    id: 'eu-ai-act/instructions',
    question: 'Do instructions say what it is for, how good it is and what it must not be used for?',
    source: 'Art. 13',
    evidence: purposeStated,
  },
  {
    id: 'eu-ai-act/oversight',
    question: 'Can a human being understand, overrule and stop it?',
    source: 'Art. 14, 26 (2)',
    evidence: humanDecides,
  },
  {
    id: 'eu-ai-act/accuracy',
    question: 'Is its accuracy measured and declared?',
    source: 'Art. 15 (1) to (3)',
    evidence: tested,
  },
  {
    id: 'eu-ai-act/robustness',
    question: 'Does it bear errors, gaps and unusual inputs?',
    source: 'Art. 15 (4)',
    evidence: robust,
  },
  {
    id: 'eu-ai-act/cybersecurity',
    question: 'Is it protected against tampering with data, model and inputs?',
    source: 'Art. 15 (5)',
    evidence: askPerson(
      'Data and models stay on this device and are named by their hashes; think of who can reach it.',
      'audit',
    ),
  },
  {
    id: 'eu-ai-act/quality-management',
    question: 'Is there a quality management system, with somebody who answers for it?',
    source: 'Art. 17',
    evidence: askPerson('It is the organisation’s, not this project’s.'),
  },
  {
    id: 'eu-ai-act/records',
    question: 'Are documents kept for ten years, and can it be shown who did what?',
    source: 'Art. 11 (1), 18',
    evidence: auditTrail,
  },
  {
    id: 'eu-ai-act/rights-assessment',
    question: 'Where it is asked for: was the effect on fundamental rights assessed before the first use?',
    source: 'Art. 27',
    evidence: askPerson(
      'Asked of public bodies, and of whoever judges creditworthiness or prices life and health insurance.',
    ),
  },
  {
    id: 'eu-ai-act/people-told',
    question: 'Are staff, and the people decided about, told that the system is used?',
    source: 'Art. 26 (7), (11)',
    evidence: askPerson('Say how, and since when.', 'business'),
  },
  {
    id: 'eu-ai-act/explanation',
    question: 'Can a person be told what part the system had in a decision about them?',
    source: 'Art. 86',
    evidence: explained,
  },
  {
    id: 'eu-ai-act/conformity',
    question: 'Was conformity assessed and declared, the CE marking affixed and the system registered?',
    source: 'Art. 43, 47 to 49',
    evidence: askPerson('Before it is placed on the market or put into service.'),
  },
  {
    id: 'eu-ai-act/post-market',
    question: 'Is it watched in use?',
    source: 'Art. 26 (5), 72',
    evidence: monitored,
  },
  {
    id: 'eu-ai-act/incidents',
    question: 'Is it settled who reports a serious incident, and to whom?',
    source: 'Art. 73',
    evidence: askPerson('Within 15 days at most after it is known.'),
  },
];

/** What whoever claims the exception of article 6 (3) has to show. */
export const exceptedItems: readonly ComplianceItem[] = [
  {
    id: 'eu-ai-act/exception-documented',
    question: 'Is it written down why the system is of no high risk, and is it registered?',
    source: 'Art. 6 (4), 49 (2)',
    evidence: askPerson('The authority may ask for it.'),
  },
];

/** Asked whatever the class. */
export const everyClass: readonly ComplianceItem[] = [
  {
    id: 'eu-ai-act/literacy',
    question: 'Is something done so that those who work with it understand it?',
    source: 'Art. 4',
    evidence: askPerson('Training, written guidance, somebody to ask.'),
  },
];

const duties: Readonly<Partial<Record<AiActQuestionId, string>>> = {
  'eu-ai-act/interaction': 'Do people learn that they deal with a machine?',
  'eu-ai-act/synthetic': 'Is what it makes marked as made by a machine, so that machines can tell?',
  'eu-ai-act/told-emotion': 'Are the people concerned told of it?',
  'eu-ai-act/deep-fake': 'Is it said openly that it was made by a machine?',
};

/** A duty for each question about transparency that was answered with yes. */
export function transparencyItems(answered: readonly AiActQuestion[]): readonly ComplianceItem[] {
  return answered.flatMap(({ id, source }) => {
    const question = duties[id];
    return question === undefined
      ? []
      : [{ id: `${id}-duty`, question, source, evidence: askPerson('Say how and where.') }];
  });
}
