import type { GovernedDocument } from '../../documents/document.ts';
import { byGravity, riskScore } from '../../governance/risk.ts';
import { type ReportBlock, type ReportSection, lines, open, table } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** What is asked before a model may be used: its card, its risks, and who did what. */
export const governanceSection: ReportSection = {
  id: 'governance',
  title: 'Governance',
  write: state => [
    { title: 'Model card, in words', blocks: documentBlocks(state.card, 'Govern → Model card') },
    { title: 'Datasheet, in words', blocks: documentBlocks(state.sheet, 'Govern → Datasheet') },
    { title: 'Risks', blocks: riskBlocks(state) },
  ],
};

/** The numbers of a document stand where they belong in the report. */
function documentBlocks(written: GovernedDocument | null, where: string): readonly ReportBlock[] {
  const words = lines((written?.sections ?? []).map(({ title, words: told }) => [title, told] as const));
  return words.length === 0 ? [open('Words for whoever uses it', where)] : words;
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
