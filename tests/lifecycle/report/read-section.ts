import type { ReportBlock, ReportSection } from '../../../src/lifecycle/report/report-section.ts';
import type { ReportState } from '../../../src/lifecycle/report/report-state.ts';

/** What a section shows of a project. */
export const blocksOf = (section: ReportSection, state: ReportState) =>
  section.write(state).flatMap(({ blocks }) => blocks);

/** What it says that nobody looked at. */
export const openIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block => (block.kind === 'open' ? [block.what] : []));

/** The rows of its table whose caption begins so. */
export const tableIn = (section: ReportSection, state: ReportState, caption: string) => {
  const found = blocksOf(section, state).find(
    (block): block is Extract<ReportBlock, { kind: 'table' }> =>
      block.kind === 'table' && block.caption.startsWith(caption),
  );
  return found?.rows;
};

/** The titles of its charts. */
export const chartsIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block =>
    block.kind === 'charts' ? block.charts.map(({ title }) => title) : [],
  );

/** Its conclusions. */
export const verdictsIn = (section: ReportSection, state: ReportState) =>
  blocksOf(section, state).flatMap(block => (block.kind === 'verdict' ? [block] : []));
