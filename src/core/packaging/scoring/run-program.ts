import { type Matrix, zeros } from '../../matrix.ts';
import { boundedOrMissing } from '../../preprocessing/bounds.ts';
import { columnNamed, isNumeric, type Table } from '../../table/column.ts';
import { answerTo } from './run-answer.ts';
import { valueOf } from './run-cells.ts';
import { answerWidth, type ScoringProgram } from './scoring-program.ts';

/**
 * What a program says of every row: probabilities or values, rows × `answerWidth`. It is run step by step as exports write
 * it, so that a difference from the model's own prediction is seen before anything is handed out.
 */
export function runProgram(program: ScoringProgram, table: Table): Matrix {
  const columns = program.inputs.map(({ name }) => columnNamed(table, name));
  const answers = zeros(table.rows, answerWidth(program));
  for (let row = 0; row < table.rows; row++) {
    const raw = columns.map(column =>
      isNumeric(column)
        ? boundedOrMissing(column.values[row]!)
        : (column.dictionary[column.codes[row]!] ?? ''),
    );
    const features = program.cells.map(cell => valueOf(cell, raw));
    answers.data.set(answerTo(program.answer, features, answers.columns), row * answers.columns);
  }
  return answers;
}

/** The furthest that the program is from what the pipeline predicts, anywhere in its answers to these rows. */
export function furthestFrom(predicted: Float64Array, program: ScoringProgram, table: Table): number {
  return runProgram(program, table).data.reduce((furthest, value, i) => {
    const gap = Math.abs(value - predicted[i]!);
    return Math.max(furthest, Number.isNaN(gap) ? Infinity : gap);
  }, 0);
}
