import { neededColumns } from '../core/decision/ruled-columns.ts';
import { predictTable } from '../core/pipeline/predict-table.ts';
import { numberText } from '../core/quality/wording.ts';
import { isNumeric, type Table } from '../core/table/column.ts';
import { tableFromRecords, type TextRecord } from '../core/table/from-records.ts';
import { element } from './elements.ts';
import { explainRow } from './explain-row.ts';
import type { StandaloneModel } from './packed-model.ts';

/** What the model says of a row as it was typed, and why. @throws InputError naming the column that cannot be read */
export function answerView(model: StandaloneModel, texts: TextRecord): HTMLElement {
  const { pipeline } = model;
  const row = tableFromRecords([texts], neededColumns(pipeline));
  const predictions = predictTable(pipeline, row);
  const { column } = pipeline.target;
  const said =
    predictions.task === 'classification'
      ? predictions.classes[predictions.codes[0]!]!
      : numberText(predictions.values[0]!);
  const shares =
    predictions.task === 'classification'
      ? predictions.classes.map((name, code) => [name, predictions.probabilities[code]!] as const)
      : [];
  return element(
    'section',
    { 'aria-label': 'Prediction', class: 'answer' },
    element('p', { class: 'said' }, `${column}: `, element('strong', { id: 'prediction' }, said)),
    ...(shares.length === 0 ? [] : [element('ul', { class: 'shares' }, ...shares.map(shareLine))]),
    ...beyond(model, row).map(words => element('p', { class: 'warning' }, words)),
    ...whyLines(model, row),
  );
}

function shareLine([name, share]: readonly [string, number]): HTMLElement {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.inlineSize = `${100 * share}%`;
  return element('li', {}, `${name}: ${(100 * share).toFixed(1)} %`, bar);
}

/** Numbers outside of what training saw: the model has to guess there. */
function beyond({ pipeline }: StandaloneModel, { columns }: Table): readonly string[] {
  return pipeline.inputs.flatMap(({ name, range }) => {
    const column = columns.find(own => own.name === name)!;
    if (range === null || !isNumeric(column)) return [];
    const value = column.values[0]!;
    return value < range.min || value > range.max
      ? [`${name} is outside of what training saw: the model has to guess there.`]
      : [];
  });
}

function whyLines(model: StandaloneModel, row: Table): readonly HTMLElement[] {
  const { contributions } = explainRow(model, row);
  if (contributions.length === 0)
    return [element('p', {}, 'This is the usual row: nothing moves its prediction.')];
  return [
    element('h3', {}, 'Why, against a usual row'),
    element(
      'ol',
      { class: 'why' },
      ...contributions.slice(0, mostTold).map(({ words }) => element('li', {}, words)),
    ),
  ];
}

const mostTold = 8;
