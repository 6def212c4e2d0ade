import { InputError } from '../../../errors.ts';

/** A formula that cannot be read: where, as the number of characters before the fault, and what is wrong there. */
export class FormulaError extends InputError {
  readonly at: number;
  /** Without the formula: "lacks a ")" at its end". */
  readonly fault: string;
  constructor(formula: string, at: number, fault: string, remedy?: string) {
    super(`The formula "${formula}" ${fault}.`, remedy);
    this.at = at;
    this.fault = fault;
  }
}
