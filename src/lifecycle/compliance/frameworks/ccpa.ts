import { type Framework, askPerson } from '../compliance-item.ts';
import { minimised, personalDataKnown, purposes, sensitivityGraded } from '../evidence/data-evidence.ts';
import { auditTrail, risksManaged } from '../evidence/governance-evidence.ts';
import { erasable, explained, humanDecides, personFindable, retained } from '../evidence/people-evidence.ts';

/** What California asks of personal information that a model is made from and used on; CPRA and the rules of 2026 included. */
export const ccpa: Framework = {
  id: 'ccpa',
  name: 'CCPA',
  title: 'California Consumer Privacy Act as amended by CPRA, Civ. Code § 1798.100 ff., and its regulations',
  concerns:
    'Businesses that use data about people who live in California and pass its thresholds of revenue or of people (§ 1798.140 (d)).',
  itemsFor: () => [
    {
      id: 'ccpa/notice',
      question: 'Were people told at or before collection what is collected, for what, and for how long?',
      source: '§ 1798.100 (a)',
      evidence: askPerson(
        'A notice at collection and a privacy policy not older than twelve months (§ 1798.130 (a)(5)).',
      ),
    },
    {
      id: 'ccpa/categories',
      question: 'Is it known which categories of personal information there are?',
      source: '§ 1798.110, 1798.140 (v)',
      evidence: personalDataKnown,
    },
    {
      id: 'ccpa/sensitive',
      question:
        'Is sensitive personal information known, and used for no more than is allowed without asking?',
      source: '§ 1798.121, 1798.140 (ae)',
      evidence: sensitivityGraded,
    },
    {
      id: 'ccpa/purpose',
      question: 'Is this use what the information was collected for, or compatible with it?',
      source: '§ 1798.100 (c), 11 CCR § 7002',
      evidence: purposes,
    },
    {
      id: 'ccpa/minimisation',
      question: 'Is the model given no more personal information than is necessary and proportionate?',
      source: '§ 1798.100 (c), 11 CCR § 7002 (d)',
      evidence: minimised,
    },
    {
      id: 'ccpa/retention',
      question: 'Is it settled how long each category is kept?',
      source: '§ 1798.100 (a)(3)',
      evidence: retained,
    },
    {
      id: 'ccpa/know',
      question: 'Can a person learn which information about them is kept, and get a copy?',
      source: '§ 1798.110, 1798.130 (a)',
      evidence: personFindable,
    },
    {
      id: 'ccpa/delete',
      question: 'Can a person have it deleted, here and by those who got it from you?',
      source: '§ 1798.105',
      evidence: erasable,
    },
    {
      id: 'ccpa/correct',
      question: 'Can a person have what is wrong corrected?',
      source: '§ 1798.106',
      evidence: askPerson('Cells can be corrected here; the source has to be corrected, too.', 'table'),
    },
    {
      id: 'ccpa/opt-out',
      question: 'If information is sold or shared: can a person opt out, and are their signals followed?',
      source: '§ 1798.120, 1798.135',
      evidence: askPerson(
        'The app sends nothing anywhere; think of exports, and of predictions given to others.',
      ),
    },
    {
      id: 'ccpa/minors',
      question: 'Is information about those under 16 neither sold nor shared without opt-in?',
      source: '§ 1798.120 (c)',
      evidence: askPerson('Look at the youngest age in the table.', 'privacy'),
    },
    {
      id: 'ccpa/no-retaliation',
      question: 'Is nobody treated worse for using these rights?',
      source: '§ 1798.125',
      evidence: askPerson('Think of what the model learns from who asked to be deleted or opted out.'),
    },
    {
      id: 'ccpa/contracts',
      question: 'Do contracts bind service providers, contractors and third parties?',
      source: '§ 1798.100 (d), 1798.140 (j), (ag)',
      evidence: askPerson('The app itself is none: it computes on this device and sends nothing.'),
    },
    {
      id: 'ccpa/security',
      question: 'Are there reasonable safeguards against theft and disclosure?',
      source: '§ 1798.100 (e), 1798.150',
      evidence: askPerson(
        'Nothing leaves this device, and nothing on it is encrypted by the app: think of disk encryption, the account, backups and exports.',
      ),
    },
    {
      id: 'ccpa/risk-assessment',
      question: 'Were risks to privacy weighed against benefits, where the rules ask for it?',
      source: '11 CCR § 7150 ff.',
      evidence: risksManaged,
    },
    {
      id: 'ccpa/automated-decisions',
      question:
        'If technology decides something significant in place of a person: are people told before, and can they opt out or appeal to a human being?',
      source: '11 CCR § 7200, 7220, 7221',
      evidence: humanDecides,
    },
    {
      id: 'ccpa/automated-access',
      question: 'Can a person learn the logic of such a decision about them, and what came out?',
      source: '11 CCR § 7222',
      evidence: explained,
    },
    {
      id: 'ccpa/requests',
      question: 'Are requests and what was done about them kept for 24 months?',
      source: '11 CCR § 7101',
      evidence: auditTrail,
    },
  ],
};
