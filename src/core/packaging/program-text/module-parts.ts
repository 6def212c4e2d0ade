import type { ScoringProgram } from '../scoring/scoring-program.ts';
import { answerExpression } from './answer-expression.ts';
import { cellExpression, readInputs } from './cell-expressions.ts';

/** What a name stands for, in one of the module's languages: JSON's notation is that of both. */
export interface Definition {
  readonly name: string;
  readonly value: string;
}

/** A scoring program as expressions of calls, numbers and lists: what JavaScript and Python write alike. */
export interface ModuleParts {
  /** The model's numbers. */
  readonly data: readonly Definition[];
  /** What is read from a row before the features; `row` is the language's own way to a cell. */
  readonly reads: readonly Definition[];
  /** One expression a feature. */
  readonly features: readonly string[];
  /** The answer to a list that is called `features`. */
  readonly answer: string;
}

/** @param cellOf the language's expression for a row's cell of that name */
export function moduleParts(program: ScoringProgram, cellOf: (name: string) => string): ModuleParts {
  const data: Definition[] = [];
  const define = (kind: string, value: string): string => {
    const known = data.find(one => one.value === value);
    if (known !== undefined) return known.name;
    const name = `${kind}${data.length}`;
    data.push({ name, value });
    return name;
  };
  const { reads, nameOf } = readInputs(program, cellOf, define);
  return {
    features: program.cells.map(cell => cellExpression(cell, nameOf)),
    answer: answerExpression(program.answer, 'features', program.target, define),
    reads,
    data,
  };
}
