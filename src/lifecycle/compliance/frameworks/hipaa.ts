import type { AnswersByItem } from '../compliance-answer.ts';
import { type ComplianceItem, type Framework, askPerson } from '../compliance-item.ts';
import { minimised } from '../evidence/data-evidence.ts';
import { auditTrail, peopleNamed, risksManaged } from '../evidence/governance-evidence.ts';
import { identifierItem, safeHarborIdentifiers } from './hipaa-identifiers.ts';

const expert: ComplianceItem = {
  id: 'hipaa/expert-determination',
  question:
    'Expert Determination: has an expert found, in writing, that the risk to tell a person from the data is very small? (Not applicable where you go the other way, Safe Harbor.)',
  source: '§ 164.514 (b)(1)',
  evidence: askPerson('An expert begins from the smallest groups of rows that are alike.', 'privacy'),
};

const noKnowledge: ComplianceItem = {
  id: 'hipaa/no-knowledge',
  question: 'Does nobody here know how a person could be told from what is left?',
  source: '§ 164.514 (b)(2)(ii)',
  evidence: askPerson('Think of rare diagnoses, famous patients, and free text.', 'privacy'),
};

const whileProtected: readonly ComplianceItem[] = [
  {
    id: 'hipaa/permission',
    question:
      'Before it is de-identified: may the information be used for this (treatment, payment, operations, authorisation, waiver or limited data set)?',
    source: '§ 164.502 (a), 164.508, 164.512 (i), 164.514 (e)',
    evidence: askPerson(
      'Name the ground, and where the authorisation, waiver or data use agreement is kept.',
      'sources',
    ),
  },
  {
    id: 'hipaa/minimum-necessary',
    question: 'Is no more used than the purpose needs?',
    source: '§ 164.502 (b), 164.514 (d)',
    evidence: minimised,
  },
  {
    id: 'hipaa/risk-analysis',
    question: 'Were risks to confidentiality, integrity and availability analysed?',
    source: '§ 164.308 (a)(1)(ii)(A)',
    evidence: risksManaged,
  },
  {
    id: 'hipaa/audit-controls',
    question: 'Is recorded who does what with the information?',
    source: '§ 164.312 (b), (c)',
    evidence: auditTrail,
  },
  {
    id: 'hipaa/unique-users',
    question: 'Does each act carry the name of who did it?',
    source: '§ 164.312 (a)(2)(i)',
    evidence: peopleNamed,
  },
  {
    id: 'hipaa/access',
    question: 'Can only those who may open this device, and is what is on it encrypted?',
    source: '§ 164.310, 164.312 (a), (d)',
    evidence: askPerson(
      'The app asks for no password and does not encrypt: think of the account, disk encryption, backups.',
    ),
  },
  {
    id: 'hipaa/associates',
    question: 'Is there an agreement with every business associate who sees the information?',
    source: '§ 164.502 (e), 164.504 (e)',
    evidence: askPerson('The app itself is none: it computes on this device and sends nothing.'),
  },
  {
    id: 'hipaa/breach',
    question: 'Is it settled who tells patients and the authority of a breach within 60 days?',
    source: '§ 164.404 to 164.410',
    evidence: askPerson('A lost device with this browser profile or a backup on it is one.'),
  },
  {
    id: 'hipaa/documentation',
    question: 'Are policies and what was done under them kept for six years?',
    source: '§ 164.316 (b), 164.530 (j)',
    evidence: askPerson(
      'A browser’s storage is no archive: keep backups and the exported audit trail.',
      'audit',
    ),
  },
];

/** What HIPAA asks of health information, and the two ways in which it ceases to be protected. */
export const hipaa: Framework = {
  id: 'hipaa',
  name: 'HIPAA',
  title:
    'Health Insurance Portability and Accountability Act: Privacy and Security Rules, 45 CFR 160 and 164',
  concerns:
    'Health care providers, plans and clearing houses in the United States, and who works for them. Information from which nobody can be told is free: an expert says so, or eighteen identifiers are taken out.',
  itemsFor: answers => [expert, ...waySpecific(answers), ...whileProtected],
};

/** An expert's determination stands in place of the list. */
function waySpecific(answers: AnswersByItem): readonly ComplianceItem[] {
  return answers.get(expert.id)?.verdict === 'yes'
    ? []
    : [...safeHarborIdentifiers.map(identifierItem), noKnowledge];
}
