import { expect, test } from 'vitest';
import type { ComplianceKnowledge } from '../../../src/lifecycle/compliance/compliance-knowledge.ts';
import type { Evidence, Evidencing } from '../../../src/lifecycle/compliance/compliance-item.ts';
import {
  dataQuality,
  minimised,
  noDirectIdentifiers,
  sensitivityGraded,
} from '../../../src/lifecycle/compliance/evidence/data-evidence.ts';
import {
  auditTrail,
  independentlyApproved,
  risksManaged,
  risksOwned,
} from '../../../src/lifecycle/compliance/evidence/governance-evidence.ts';
import {
  benchmarked,
  changesControlled,
  monitored,
  robust,
  targetsReached,
  tested,
} from '../../../src/lifecycle/compliance/evidence/model-evidence.ts';
import {
  erasable,
  explained,
  fairnessLooked,
  humanDecides,
  logsKept,
  personFindable,
  retained,
  specialCategories,
} from '../../../src/lifecycle/compliance/evidence/people-evidence.ts';
import { unknown } from './known.ts';
import {
  approvedBy,
  deployment,
  emailFinding,
  graded,
  monitor,
  risk,
  run,
  scanOf,
  statement,
  withSchema,
} from './known-parts.ts';

type Changes = Partial<ComplianceKnowledge>;

const people = withSchema('age', 'religion');
const customers = withSchema({ name: 'customer', kind: 'identifier' }, 'age');

test.each<[string, Evidencing, Changes, Evidence['kind'], RegExp]>([
  ['no scan says nothing', noDirectIdentifiers, {}, 'missing', /^Scan/],
  ['an e-mail column', noDirectIdentifiers, { scan: scanOf(emailFinding) }, 'missing', /pseudonymise mail/],
  ['a clean scan', noDirectIdentifiers, { scan: scanOf() }, 'found', /nothing left/],
  ['the model is given an e-mail', minimised, { scan: scanOf(emailFinding), run }, 'missing', /given mail/],
  [
    'the model is given what it needs',
    minimised,
    { scan: scanOf(), run, dataset: withSchema('tenure', 'mail', 'fee', 'Churn') },
    'found',
    /3 columns of 4.*1 column of them/,
  ],
  ['a bad verdict', dataQuality, { quality: 'not ready' }, 'missing', /not ready/],
  ['a good verdict and rules', dataQuality, { quality: 'ready', rules: 4 }, 'found', /"ready"\. 4 rules/],
  [
    'grades',
    sensitivityGraded,
    { dataset: people, dictionary: graded('age', 'religion') },
    'found',
    /religion/,
  ],
  [
    'a column without a grade',
    sensitivityGraded,
    { dataset: people, dictionary: graded('age') },
    'missing',
    /religion/,
  ],
  ['a special category by name', specialCategories, { dataset: people }, 'person', /^religion look.*belief/],
  [
    'no special category, all graded',
    specialCategories,
    { dataset: withSchema('age'), dictionary: graded('age') },
    'found',
    /none as sensitive/,
  ],
  ['no column names people', personFindable, { dataset: people }, 'missing', /No column names people/],
  ['a column names people', personFindable, { dataset: customers }, 'found', /found by customer/],
  ['a person was erased', erasable, { erasures: 2 }, 'found', /^2 erasures/],
  ['no rule', retained, {}, 'missing', /Set after how many days/],
  [
    'a rule for reports alone',
    retained,
    { retention: { monitorReports: 30 } },
    'missing',
    /logged predictions/,
  ],
  ['a rule for the log', retained, { retention: { predictions: 90 } }, 'found', /after 90 days/],
  [
    'a rule that deletes too early',
    logsKept,
    { deployment, retention: { predictions: 90 } },
    'missing',
    /keep them for 183/,
  ],
  ['a rule that does not', logsKept, { deployment, retention: { predictions: 400 } }, 'found', /400 days/],
  ['nobody looked at single predictions', explained, { run }, 'missing', /Most weigh tenure, mail and fee/],
  ['somebody did', explained, { run, asked: ['shap'] }, 'found', /tenure/],
  [
    'who decides is not said',
    humanDecides,
    { business: statement({ use: 'A call.' }) },
    'missing',
    /who decides/,
  ],
  [
    'who decides is said',
    humanDecides,
    { business: statement({ use: 'A call.', decidedBy: 'Ada.' }) },
    'found',
    /Ada\..*A call\./,
  ],
  ['groups were not compared', fairnessLooked, { run }, 'missing', /Compare/],
  ['groups were compared', fairnessLooked, { run, asked: ['fairness'] }, 'found', /not recorded yet/],
  ['measured without intervals', tested, { run }, 'missing', /0\.81.*Open Performance/],
  ['measured with intervals', tested, { run, asked: ['metrics'] }, 'found', /100 rows.*95 %/],
  [
    'a target that is missed',
    targetsReached,
    { run, business: statement({}, [{ metric: 'accuracy', value: 0.9 }]) },
    'missing',
    /Accuracy at least 0\.9/,
  ],
  [
    'a target that is reached',
    targetsReached,
    { run, business: statement({}, [{ metric: 'accuracy', value: 0.8 }]) },
    'found',
    /Reached/,
  ],
  ['others beside it', benchmarked, { run }, 'found', /Logistic regression.*against/],
  ['robustness was not tried', robust, { run }, 'missing', /noise/],
  ['nothing is in use', changesControlled, { run }, 'missing', /deploy a version/],
  ['a version is in use', changesControlled, { run, deployment }, 'found', /churn, version 2/],
  ['deployed and never looked at', monitored, { deployment }, 'missing', /monitor look/],
  ['looked at', monitored, { deployment, monitor }, 'found', /50 predicted rows.*no column drifted/],
  [
    'a broken chain',
    auditTrail,
    { trail: { events: 3, broken: 'Event 2 is missing.', people: [] } },
    'missing',
    /Event 2 is missing/,
  ],
  [
    'approved by its maker',
    independentlyApproved,
    { approval: approvedBy('Ada', 'Ada') },
    'missing',
    /second profile/,
  ],
  [
    'approved by another',
    independentlyApproved,
    { approval: approvedBy('Ada', 'Alan') },
    'found',
    /Submitted by Ada, approved by Alan/,
  ],
  [
    'a grave risk that nothing is done about',
    risksManaged,
    { risks: [risk({ likelihood: 'high' })] },
    'missing',
    /1 grave risk/,
  ],
  [
    'risks in hand',
    risksManaged,
    { risks: [risk({ mitigation: 'A person looks.' })] },
    'found',
    /1 risk in the register, 1 of them open/,
  ],
  [
    'a risk without owner',
    risksOwned,
    { risks: [risk({ review: '2027-01-01' })] },
    'missing',
    /without owner/,
  ],
  [
    'a risk with owner and date',
    risksOwned,
    { risks: [risk({ review: '2027-01-01', owner: 'Ada' })] },
    'found',
    /owner/,
  ],
])('%s', (_, evidencing, changes, kind, words) => {
  const evidence = evidencing({ ...unknown, ...changes });
  expect(evidence.kind).toBe(kind);
  expect(evidence.what).toMatch(words);
});
