import { type Framework, askPerson } from '../compliance-item.ts';
import { columnsDescribed, dataQuality } from '../evidence/data-evidence.ts';
import {
  approved,
  auditTrail,
  cardWritten,
  independentlyApproved,
  risksManaged,
  risksOwned,
} from '../evidence/governance-evidence.ts';
import {
  benchmarked,
  changesControlled,
  conceptuallySound,
  limitsKnown,
  monitored,
  purposeStated,
  robust,
  stable,
  targetsReached,
  tested,
} from '../evidence/model-evidence.ts';
import { humanDecides } from '../evidence/people-evidence.ts';

/** Model risk management as the Federal Reserve and the OCC described it. */
export const sr117: Framework = {
  id: 'sr-11-7',
  name: 'SR 11-7',
  title: 'Supervisory guidance on model risk management, SR 11-7 and OCC 2011-12',
  concerns:
    'Banks supervised in the United States, and whoever took it as a model. In April 2026 the agencies put SR 26-2 in its place, which keeps its themes and scales them by materiality; sections here are those of SR 11-7.',
  itemsFor: () => [
    {
      id: 'sr-11-7/purpose',
      question: 'Is it written down what the model is for?',
      source: 'IV, development',
      evidence: purposeStated,
    },
    {
      id: 'sr-11-7/data',
      question: 'Were quality and relevance of the data judged, and stand-ins for what was wanted named?',
      source: 'IV, development',
      evidence: dataQuality,
    },
    {
      id: 'sr-11-7/inputs',
      question: 'Is each input described, with unit and meaning?',
      source: 'IV, development',
      evidence: columnsDescribed,
    },
    {
      id: 'sr-11-7/design',
      question:
        'Are method, assumptions and limits written down so that a third party could rebuild the model?',
      source: 'IV, development; VI, documentation',
      evidence: cardWritten,
    },
    {
      id: 'sr-11-7/testing',
      question: 'Was the model tested on data apart from those it learned from, with how sure that is?',
      source: 'IV, testing',
      evidence: tested,
    },
    {
      id: 'sr-11-7/robustness',
      question: 'Was it tried how the model bears inputs beyond what is usual?',
      source: 'IV, testing',
      evidence: robust,
    },
    {
      id: 'sr-11-7/limits',
      question: 'Is it known where the model is weak, and do its users know?',
      source: 'IV, testing and use',
      evidence: limitsKnown,
    },
    {
      id: 'sr-11-7/implementation',
      question: 'Is what answers in production the very model that was tested?',
      source: 'IV, implementation',
      evidence: changesControlled,
    },
    {
      id: 'sr-11-7/use',
      question: 'Do users understand the output, and may they overrule it?',
      source: 'IV, use',
      evidence: humanDecides,
    },
    {
      id: 'sr-11-7/independence',
      question: 'Was it validated by somebody who did not make it?',
      source: 'V, independence',
      evidence: independentlyApproved,
    },
    {
      id: 'sr-11-7/challenge',
      question:
        'Could whoever validated it challenge it: with the knowledge, the incentive and the power to stop it?',
      source: 'III, V, effective challenge',
      evidence: askPerson('A signature alone is no challenge: say what was questioned, and what changed.'),
    },
    {
      id: 'sr-11-7/conceptual-soundness',
      question: 'Does what the model leans on make sense to whoever knows the field?',
      source: 'V, element 1: conceptual soundness',
      evidence: conceptuallySound,
    },
    {
      id: 'sr-11-7/sensitivity',
      question: 'Is it known how much the result depends on chance, rows and settings?',
      source: 'V, element 1: sensitivity',
      evidence: stable,
    },
    {
      id: 'sr-11-7/monitoring',
      question: 'Is it watched whether inputs and outputs stay as they were in development?',
      source: 'V, element 2: ongoing monitoring',
      evidence: monitored,
    },
    {
      id: 'sr-11-7/benchmarking',
      question: 'Is the model compared with others?',
      source: 'V, element 2: benchmarking',
      evidence: benchmarked,
    },
    {
      id: 'sr-11-7/outcomes',
      question: 'Is it settled what the model must reach, and does it on rows that it never saw?',
      source: 'V, element 3: outcomes analysis',
      evidence: targetsReached,
    },
    {
      id: 'sr-11-7/back-testing',
      question: 'Are predictions compared with what came true over a time that was not used in development?',
      source: 'V, element 3: back-testing',
      evidence: askPerson(
        'Say who collects the outcomes, how long they take to be known, and from which error on something is done.',
        'monitor',
      ),
    },
    {
      id: 'sr-11-7/vendor',
      question: 'Are parts made by others (data, scores, software) validated, too?',
      source: 'V, vendor products',
      evidence: askPerson(
        'This app is one: its algorithms are tested against scikit-learn; your own check is still asked for.',
      ),
    },
    {
      id: 'sr-11-7/tier',
      question: 'Is it judged how much harm the model can do, and is it looked at accordingly?',
      source: 'III; VI, policies',
      evidence: risksManaged,
    },
    {
      id: 'sr-11-7/owners',
      question: 'Has each open risk an owner and a day on which it is looked at again?',
      source: 'VI, roles and responsibilities',
      evidence: risksOwned,
    },
    {
      id: 'sr-11-7/approval',
      question: 'Was the model approved for this use?',
      source: 'VI, policies and procedures',
      evidence: approved,
    },
    {
      id: 'sr-11-7/inventory',
      question: 'Does the model stand in the institution’s inventory, with owner, use and last validation?',
      source: 'VI, model inventory',
      evidence: askPerson(
        'This project registers its versions; the inventory of the institution is another.',
        'deploy',
      ),
    },
    {
      id: 'sr-11-7/board',
      question: 'Do board and senior management know the model risk that they carry?',
      source: 'VI, board and senior management',
      evidence: askPerson('Say when it was last reported.'),
    },
    {
      id: 'sr-11-7/audit',
      question: 'Can internal audit see who did what, when?',
      source: 'VI, internal audit',
      evidence: auditTrail,
    },
  ],
};
