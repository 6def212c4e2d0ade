import { describePlan } from '../../preparation/describe-plan.ts';
import { describeSplit } from '../../preparation/describe-split.ts';
import { counted } from '../../../core/quality/wording.ts';
import { type ReportBlock, type ReportSection, lines, open, table, text } from '../report-section.ts';
import type { FinishedRun } from '../report-state.ts';

/** How rows are cut and columns become features, in words. */
export const preparationSection: ReportSection = {
  id: 'preparation',
  title: 'Preparation',
  write: ({ run }) => [
    {
      title: null,
      blocks: run === null ? [open('How the data are prepared', 'Prepare, and Train')] : preparedBlocks(run),
    },
  ],
};

function preparedBlocks({ settings, problem, result }: FinishedRun): readonly ReportBlock[] {
  const split = describeSplit(settings, problem.task);
  const chosen = result.candidates.find(({ estimator }) => estimator === result.chosen);
  const own = chosen?.state === 'done' ? chosen.preparation : undefined;
  const plan = own ?? settings.preparation;
  return [
    ...lines([
      ['Tested on', `${split.test}: ${counted(result.testRows)} rows, cut off before anything was learned`],
      ['Learned from', `${counted(result.trainRows)} rows`],
      ['Compared over', split.folds],
      [
        'Rows without an answer',
        result.rowsWithoutTarget === 0 ? '' : `${counted(result.rowsWithoutTarget)}, left out`,
      ],
    ]),
    ...(plan === undefined
      ? [
          text(
            'Prepared as usual for the algorithm: gaps filled, numbers scaled where it needs that, categories encoded. Every step is fitted inside each fold, on its training rows alone.',
          ),
        ]
      : table(
          'Steps, each fitted inside the folds on training rows alone',
          ['Group', 'Columns', 'Steps'],
          describePlan(plan).map(({ name, columns, steps }) => [name, columns.join(', '), steps.join(', ')]),
        )),
    ...table(
      'Columns that the model is not given',
      ['Column', 'Why'],
      result.leftOut.map(({ column, reason }) => [column, reason]),
    ),
  ];
}
