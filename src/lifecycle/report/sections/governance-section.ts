import { complianceNotice } from '../../compliance/compliance-summary.ts';
import { discreet, personalColumns } from '../discreet.ts';
import type { GovernedDocument } from '../../documents/document.ts';
import { erasureInWords } from '../../erasure/erasure-record.ts';
import { noApproval, policyText } from '../../governance/approval-policy.ts';
import { rulesInWords } from '../../governance/retention.ts';
import { byGravity, riskScore } from '../../governance/risk.ts';
import { type ReportBlock, type ReportSection, lines, moment, open, table, text } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** What is asked before a model may be used: its card, who approved it, what the law asks for, and what may go wrong. */
export const governanceSection: ReportSection = {
  id: 'governance',
  title: 'Governance',
  write: state => [
    { title: 'Model card, in words', blocks: documentBlocks(state.card, 'Govern → Model card') },
    { title: 'Datasheet, in words', blocks: documentBlocks(state.sheet, 'Govern → Datasheet') },
    { title: 'Approval', blocks: approvalBlocks(state) },
    { title: 'Compliance', blocks: complianceBlocks(state) },
    { title: 'Risks', blocks: riskBlocks(state) },
    { title: 'Erasure and retention', blocks: erasureBlocks(state) },
  ],
};

/** The numbers of a document stand where they belong in the report. */
function documentBlocks(written: GovernedDocument | null, where: string): readonly ReportBlock[] {
  const words = lines((written?.sections ?? []).map(({ title, words: told }) => [title, told] as const));
  return words.length === 0 ? [open('Words for whoever uses it', where)] : words;
}

const tones = {
  draft: 'care',
  'in review': 'care',
  approved: 'good',
  rejected: 'bad',
  retired: 'bad',
} as const;

function approvalBlocks({ approval, project }: ReportState): readonly ReportBlock[] {
  const asked = lines([['Before a model is deployed', policyText(project.approval ?? noApproval)]]);
  if (approval === null) return asked;
  const { state, last } = approval;
  return [
    ...asked,
    {
      kind: 'verdict',
      tone: tones[state],
      text:
        last === null
          ? 'The model is a draft: nobody has submitted it.'
          : `The model is ${state}: ${last.act} by ${last.by.name} on ${moment(last.at)} (UTC).${last.reason === '' ? '' : ` ${last.reason}`}`,
    },
    ...table(
      'Checks, as they were then',
      ['Check', 'State', 'Evidence'],
      (last?.checks ?? []).map(({ check, state: met, evidence }) => [check, met, evidence]),
    ),
  ];
}

function complianceBlocks(state: ReportState): readonly ReportBlock[] {
  const { frameworks } = state.compliance;
  if (frameworks.length === 0)
    return [open('Which rules apply, and what they ask for', 'Govern → Compliance')];
  const personal = personalColumns(state);
  return [
    text(complianceNotice),
    ...table(
      'Items by framework',
      ['Framework', 'Open', 'Evidence there', 'Answered', 'Not applicable'],
      frameworks.map(({ framework, counts }) => [
        framework.name,
        counts.open,
        counts.evidence,
        counts.answered,
        counts['not applicable'],
      ]),
    ),
    ...frameworks.flatMap(({ framework, items }) =>
      table(
        `${framework.name}: the open ones first`,
        ['Item', 'Source', 'State', 'Evidence, or what is to be done', 'Answer'],
        items.map(({ item, state: stands, evidence, answer }) => [
          item.question,
          item.source,
          stands,
          discreet(evidence.what, personal),
          answer === null ? '' : `${answer.verdict}. ${answer.reason}`.trim(),
        ]),
      ),
    ),
  ];
}

function riskBlocks({ risks }: ReportState): readonly ReportBlock[] {
  if (risks.length === 0) return [open('What may go wrong', 'Govern → Risks')];
  return table(
    'Risks, the gravest first',
    ['Risk', 'Likelihood', 'Impact', 'Score', 'Mitigation', 'Owner', 'Review', 'State'],
    byGravity(risks).map(risk => [
      risk.title,
      risk.likelihood,
      risk.impact,
      riskScore(risk),
      risk.mitigation,
      risk.owner,
      risk.review ?? '',
      risk.state,
    ]),
  );
}

function erasureBlocks({ erasures, project }: ReportState): readonly ReportBlock[] {
  return [
    ...lines([['Records that go by themselves', rulesInWords(project.retention ?? {})]]),
    ...(erasures.length === 0
      ? [text('No person’s rows were erased.')]
      : table(
          'Erasures, the newest first; no value of a person is kept',
          ['When', 'Who', 'Found by', 'What was erased'],
          erasures.map(erasure => [
            moment(erasure.at),
            erasure.who,
            erasure.columns.join(', '),
            erasureInWords(erasure),
          ]),
        )),
  ];
}
