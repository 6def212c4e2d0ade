import type { ColumnDrift } from './drift-report.ts';

const NAMED = 3;

/** The report in two or three sentences: what was found, where, and what follows. */
export function summarise(columns: readonly ColumnDrift[], currentRows: number): string {
  const features = columns.filter(column => column.role === 'feature');
  const predictions = columns.filter(column => column.role === 'prediction');
  if (columns.every(column => column.verdict === 'too few rows'))
    return `${plural(currentRows, 'prediction')} so far: too few to tell drift from chance. From 30 on the columns are tested.`;
  const drifted = features.filter(column => column.drifted);
  const outputDrifted = predictions.some(column => column.drifted);
  const slight = columns.filter(column => column.verdict === 'statistically but not practically');
  const sentences = [
    drifted.length === 0
      ? `No input column has drifted over ${plural(currentRows, 'prediction')}.`
      : `${drifted.length} of ${plural(features.length, 'input column')} drifted: ${nameFirst(drifted)}.`,
  ];
  if (outputDrifted)
    sentences.push(drifted.length > 0 ? 'The predictions drifted too.' : 'Yet the predictions drifted.');
  else if (predictions.length > 0 && !predictions.some(column => slight.includes(column)))
    sentences.push('The predictions look as they did on the test rows.');
  if (slight.length > 0) sentences.push(`Real, but too small to matter: ${nameFirst(slight)}.`);
  if (drifted.length > 0 || outputDrifted)
    sentences.push(
      'The model sees data unlike what it learned from: find out where the change comes from, then retrain on newer data.',
    );
  return sentences.join(' ');
}

function nameFirst(columns: readonly ColumnDrift[]): string {
  const byEffect = columns
    .toSorted((a, b) => (b.effectSize || 0) - (a.effectSize || 0))
    .map(column => column.column);
  const rest = byEffect.length - NAMED;
  return rest > 0 ? `${byEffect.slice(0, NAMED).join(', ')} and ${rest} more` : byEffect.join(', ');
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
