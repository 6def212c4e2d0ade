import { type Framework, askPerson } from '../compliance-item.ts';
import {
  dataQuality,
  lawfulBasis,
  minimised,
  noDirectIdentifiers,
  purposes,
} from '../evidence/data-evidence.ts';
import { auditTrail, datasheetWritten, risksManaged } from '../evidence/governance-evidence.ts';
import {
  erasable,
  explained,
  humanDecides,
  personFindable,
  retained,
  specialCategories,
} from '../evidence/people-evidence.ts';

/** What Regulation (EU) 2016/679 asks of personal data that a model is made from and used on. */
export const gdpr: Framework = {
  id: 'gdpr',
  name: 'GDPR',
  title: 'General Data Protection Regulation, (EU) 2016/679',
  concerns:
    'Anyone who uses data about identifiable people in the European Union, wherever they themselves are.',
  itemsFor: () => [
    {
      id: 'gdpr/lawful-basis',
      question: 'Does each source of personal data rest on one of the six legal grounds?',
      source: 'Art. 6 (1)',
      evidence: lawfulBasis,
    },
    {
      id: 'gdpr/special-categories',
      question: 'If data tell of health, origin, belief or the like: does an exception allow their use?',
      source: 'Art. 9',
      evidence: specialCategories,
    },
    {
      id: 'gdpr/purpose',
      question: 'Is the purpose said, and is this use compatible with what the data were collected for?',
      source: 'Art. 5 (1)(b), 6 (4)',
      evidence: purposes,
    },
    {
      id: 'gdpr/minimisation',
      question: 'Is the model given no more personal data than it needs?',
      source: 'Art. 5 (1)(c)',
      evidence: minimised,
    },
    {
      id: 'gdpr/accuracy',
      question: 'Are the data accurate enough for what is decided with them?',
      source: 'Art. 5 (1)(d)',
      evidence: dataQuality,
    },
    {
      id: 'gdpr/retention',
      question: 'Are data deleted when they are no longer needed?',
      source: 'Art. 5 (1)(e)',
      evidence: retained,
    },
    {
      id: 'gdpr/security',
      question: 'Are the data protected against loss and against those who must not see them?',
      source: 'Art. 5 (1)(f), 32',
      evidence: askPerson(
        'Nothing leaves this device, and nothing on it is encrypted by the app: think of disk encryption, the account, backups and exports.',
      ),
    },
    {
      id: 'gdpr/accountability',
      question: 'Can it be shown who did what with the data?',
      source: 'Art. 5 (2), 24',
      evidence: auditTrail,
    },
    {
      id: 'gdpr/information',
      question: 'Have the people concerned been told what is done with their data, by whom and how long?',
      source: 'Art. 12 to 14',
      evidence: askPerson(
        'A privacy notice at collection, or within a month where data came from elsewhere.',
      ),
    },
    {
      id: 'gdpr/access',
      question: 'Can a person get a copy of what is kept about them?',
      source: 'Art. 15, 20',
      evidence: personFindable,
    },
    {
      id: 'gdpr/rectification',
      question: 'Can a person have what is wrong about them corrected, here and at the source?',
      source: 'Art. 16',
      evidence: askPerson('Cells can be corrected here; the source has to be corrected, too.', 'table'),
    },
    {
      id: 'gdpr/erasure',
      question:
        'Can a person be erased from data, logs and labels, and is it known which models learned from them?',
      source: 'Art. 17',
      evidence: erasable,
    },
    {
      id: 'gdpr/objection',
      question: 'Can a person object, and are their data then left out?',
      source: 'Art. 18, 21',
      evidence: askPerson('Asked above all where the ground is a public task or legitimate interests.'),
    },
    {
      id: 'gdpr/automated-decisions',
      question:
        'If a prediction decides something weighty about a person: does a human being decide in the end?',
      source: 'Art. 22',
      evidence: humanDecides,
    },
    {
      id: 'gdpr/explanation',
      question: 'Can a person be told in plain words how a decision about them came about?',
      source: 'Art. 13 (2)(f), 14 (2)(g), 15 (1)(h), 22 (3), recital 71',
      evidence: explained,
    },
    {
      id: 'gdpr/by-design',
      question: 'Is what names a person left out, masked or replaced wherever it is not needed?',
      source: 'Art. 25',
      evidence: noDirectIdentifiers,
    },
    {
      id: 'gdpr/processors',
      question: 'Is there a contract with everyone who handles the data on your behalf?',
      source: 'Art. 28',
      evidence: askPerson('The app itself is no processor: it computes on this device and sends nothing.'),
    },
    {
      id: 'gdpr/records',
      question: 'Does this use stand in the record of processing activities?',
      source: 'Art. 30',
      evidence: datasheetWritten,
    },
    {
      id: 'gdpr/breach',
      question: 'Is it settled who reports a breach within 72 hours, and who tells the people concerned?',
      source: 'Art. 33, 34',
      evidence: askPerson('A lost device with this browser profile or a backup on it is one.'),
    },
    {
      id: 'gdpr/impact-assessment',
      question: 'If the risk to people is high: was it assessed beforehand, and is something done about it?',
      source: 'Art. 35, 36',
      evidence: risksManaged,
    },
    {
      id: 'gdpr/officer',
      question: 'Is a data protection officer named where one is required, and were they asked?',
      source: 'Art. 37 to 39',
      evidence: askPerson(
        'Required of public bodies, and where people are watched or special categories used on a large scale.',
      ),
    },
    {
      id: 'gdpr/transfers',
      question: 'Do data stay within the European Economic Area, or does something make the transfer lawful?',
      source: 'Art. 44 to 49',
      evidence: askPerson('Think of exports, backups, model files and where this device is taken.'),
    },
  ],
};
