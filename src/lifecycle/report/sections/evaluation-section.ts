import { personalColumns } from '../discreet.ts';
import { type ReportSection, open } from '../report-section.ts';
import { errorBlocks } from './evaluation/errors-part.ts';
import { curveBlocks, metricBlocks, outcomeBlocks } from './evaluation/performance-part.ts';
import { validationBlocks } from './evaluation/validation-part.ts';

/** How good the model is, whether that can be trusted, and where it is wrong. */
export const evaluationSection: ReportSection = {
  id: 'evaluation',
  title: 'Evaluation',
  write: state => {
    const { run } = state;
    if (run === null) return [{ title: null, blocks: [open('How good a model is', 'Evaluate')] }];
    return [
      { title: 'Metrics', blocks: metricBlocks(state, run) },
      {
        title: 'What was said and what was true',
        blocks: [...outcomeBlocks(state, run), ...curveBlocks(state, run)],
      },
      { title: 'Whether the estimate can be trusted', blocks: validationBlocks(state, run) },
      { title: 'Where it is wrong', blocks: errorBlocks(state, run, personalColumns(state)) },
    ];
  },
};
