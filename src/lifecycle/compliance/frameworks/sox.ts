import { type Framework, askPerson } from '../compliance-item.ts';
import { dataQuality, dataRules } from '../evidence/data-evidence.ts';
import {
  approved,
  auditTrail,
  cardWritten,
  independentlyApproved,
  peopleNamed,
  risksManaged,
} from '../evidence/governance-evidence.ts';
import {
  changesControlled,
  logged,
  monitored,
  purposeStated,
  targetsReached,
  tested,
} from '../evidence/model-evidence.ts';

/** Controls over a model whose numbers reach a listed company's financial reports. */
export const sox: Framework = {
  id: 'sox',
  name: 'SOX',
  title: 'Sarbanes-Oxley Act of 2002, sections 302 and 404: internal control over financial reporting',
  concerns: 'Companies listed in the United States, where a model’s numbers reach the financial reports.',
  itemsFor: () => [
    {
      id: 'sox/scope',
      question: 'Is it settled which accounts and disclosures the model feeds, and how material that is?',
      source: '§ 404 (a), AS 2201.28',
      evidence: askPerson(
        'Allowances, reserves, fair values, revenue estimates: name them and who signs for them.',
        'business',
      ),
    },
    {
      id: 'sox/purpose',
      question: 'Is it written down what the model is for and what happens with its numbers?',
      source: '§ 404 (a)',
      evidence: purposeStated,
    },
    {
      id: 'sox/responsibility',
      question: 'Does a responsible officer know of the model and answer for its controls?',
      source: '§ 302 (a)(4)',
      evidence: askPerson('The officer who certifies the report has to have been told.'),
    },
    {
      id: 'sox/change-control',
      question:
        'Does each number lead back to one version of the model, its data and its settings, and can none of them be changed unseen?',
      source: '§ 404 (a), change management',
      evidence: changesControlled,
    },
    {
      id: 'sox/approval',
      question: 'Was this version approved before it was used?',
      source: '§ 404 (a), change management',
      evidence: approved,
    },
    {
      id: 'sox/segregation',
      question: 'Did somebody else than its maker approve it?',
      source: '§ 404 (a), segregation of duties',
      evidence: independentlyApproved,
    },
    {
      id: 'sox/identity',
      question: 'Does each act carry the name of who did it?',
      source: '§ 404 (a), access',
      evidence: peopleNamed,
    },
    {
      id: 'sox/access',
      question: 'Can only those who should open this device, this browser profile and its backups?',
      source: '§ 404 (a), access',
      evidence: askPerson('The app asks for no password: access is that of the device account.'),
    },
    {
      id: 'sox/audit-trail',
      question: 'Is every change recorded so that nobody can take it back unseen?',
      source: '§ 404 (a), § 802 (18 U.S.C. 1519)',
      evidence: auditTrail,
    },
    {
      id: 'sox/input-integrity',
      question: 'Are the data that go in complete and accurate?',
      source: '§ 404 (a), information processing',
      evidence: dataQuality,
    },
    {
      id: 'sox/input-checks',
      question: 'Are new data checked against rules each time they come in?',
      source: '§ 404 (a), input controls',
      evidence: dataRules,
    },
    {
      id: 'sox/testing',
      question: 'Was the model tested on data that it never saw?',
      source: '§ 404 (a), design effectiveness',
      evidence: tested,
    },
    {
      id: 'sox/thresholds',
      question: 'Is it settled beforehand what the model must reach, and does it?',
      source: '§ 404 (a), design effectiveness',
      evidence: targetsReached,
    },
    {
      id: 'sox/output',
      question: 'Is each number kept with what it was made from?',
      source: '§ 404 (a), Exchange Act § 13 (b)(2)(A)',
      evidence: logged,
    },
    {
      id: 'sox/operation',
      question: 'Is it watched whether the model still works as tested?',
      source: '§ 404 (a), operating effectiveness',
      evidence: monitored,
    },
    {
      id: 'sox/reconciliation',
      question: 'Are its numbers compared with what came true, and overrides by hand explained?',
      source: '§ 404 (a), review controls',
      evidence: askPerson('Name who compares, how often, and from which difference on something is done.'),
    },
    {
      id: 'sox/deficiencies',
      question:
        'Are weaknesses written down and judged as deficiency, significant deficiency or material weakness?',
      source: '§ 302 (a)(5), 404 (a), AS 2201.62',
      evidence: risksManaged,
    },
    {
      id: 'sox/changes-disclosed',
      question: 'Do those who write the quarterly report learn of a significant change to the model?',
      source: '§ 302 (a)(6)',
      evidence: askPerson('A new version that feeds other numbers than before may be one.'),
    },
    {
      id: 'sox/documentation',
      question: 'Is the model described so that an auditor can follow it?',
      source: '§ 404 (a), 17 CFR 229.308',
      evidence: cardWritten,
    },
    {
      id: 'sox/records',
      question: 'Is what the auditors rely on kept for seven years, with backups apart from this device?',
      source: '§ 802 (18 U.S.C. 1519, 1520), 17 CFR 210.2-06',
      evidence: askPerson(
        'A browser’s storage is no archive: keep backups and the exported audit trail.',
        'audit',
      ),
    },
  ],
};
