import { countOf, counted } from '../../../core/quality/wording.ts';
import { isSamePerson } from '../../governance/approval.ts';
import { riskScore } from '../../governance/risk.ts';
import { type Evidencing, found, missing } from '../compliance-item.ts';
import { listed } from './listed.ts';

/** Whether the audit trail is whole. */
export const auditTrail: Evidencing = ({ trail: { events, broken } }) =>
  broken === null
    ? found(
        `${counted(events)} acts with who, when, before and after, chained by hashes; the chain is whole.`,
        'audit',
      )
    : missing(
        `The chain is broken: ${broken} Find out what happened, and keep a backup from before.`,
        'audit',
      );

/** Whether those who work here have named themselves. */
export const peopleNamed: Evidencing = ({ trail: { people } }) =>
  people.length === 0
    ? missing(
        'Name who is at work: until then the audit trail tells what happened and not who did it.',
        'audit',
      )
    : found(
        `In the audit trail of this project: ${listed(people)}. A profile is a name and no protection.`,
        'audit',
      );

/** Whether the model was approved for use. */
export const approved: Evidencing = ({ approval }) => {
  if (approval === null) return missing('Train a model, and send it to review.', 'train');
  const { state, last } = approval;
  if (state === 'approved') return found(`Approved by ${last?.by.name}.`, 'approval');
  return missing(
    state === 'draft'
      ? 'Send the model to review; its required checks stand there.'
      : `The model is ${state}: it is not approved.`,
    'approval',
  );
};

/** Whether somebody other than who asked for it approved the model. */
export const independentlyApproved: Evidencing = known => {
  const { approval } = known;
  if (approval?.state !== 'approved') return approved(known);
  const [asked, gave] = [approval.submission?.by, approval.last?.by];
  return asked === undefined || gave === undefined || isSamePerson(asked, gave)
    ? missing(
        'Whoever asked for the approval gave it, too: have a second profile approve the model.',
        'approval',
      )
    : found(`Submitted by ${asked.name}, approved by ${gave.name}.`, 'approval');
};

const grave = 6;

/** Whether risks are written down, the grave ones with what is done about them. */
export const risksManaged: Evidencing = ({ risks }) => {
  if (risks.length === 0)
    return missing('Write down what may go wrong; the app proposes what it found.', 'risks');
  const bare = risks.filter(
    risk => risk.state === 'open' && riskScore(risk) >= grave && risk.mitigation.trim() === '',
  );
  if (bare.length > 0)
    return missing(
      `${countOf(bare.length, 'grave risk')} without anything done about it: ${bare[0]!.title}`,
      'risks',
    );
  const open = risks.filter(({ state }) => state === 'open').length;
  return found(`${countOf(risks.length, 'risk')} in the register, ${counted(open)} of them open.`, 'risks');
};

/** Whether every open risk has an owner and a day on which it is looked at again. */
export const risksOwned: Evidencing = ({ risks }) => {
  const open = risks.filter(({ state }) => state === 'open');
  if (risks.length === 0)
    return missing('Write down what may go wrong; the app proposes what it found.', 'risks');
  const loose = open.filter(({ owner, review }) => owner === '' || review === null);
  return loose.length > 0
    ? missing(
        `${countOf(loose.length, 'open risk')} without owner or review date: ${loose[0]!.title}`,
        'risks',
      )
    : found('Every open risk has an owner and a day on which it is looked at again.', 'risks');
};

/** Whether a person wrote words into the model card. */
export const cardWritten: Evidencing = ({ run, written: { card } }) => {
  if (run === null) return missing('Train a model: its card then writes its own numbers.', 'train');
  return card.length === 0
    ? missing('The card has its numbers: write what it is for, what it is not for and whom to ask.', 'card')
    : found(
        `The model card has its numbers, and ${countOf(card.length, 'section')} in a person's words.`,
        'card',
      );
};

/** Whether a person wrote words into the datasheet. */
export const datasheetWritten: Evidencing = ({ written: { datasheet } }) =>
  datasheet.length === 0
    ? missing(
        'The datasheet has its numbers: write why, how and from whom the data were collected.',
        'datasheet',
      )
    : found(
        `The datasheet has its numbers, and ${countOf(datasheet.length, 'section')} in a person's words.`,
        'datasheet',
      );
