import { InputError } from '../../../errors.ts';

/** A formula that cannot be read, with where: the number of its characters before the fault. */
export class FormulaError extends InputError {
  readonly at: number;
  constructor(at: number, message: string, remedy?: string) {
    super(message, remedy);
    this.at = at;
  }
}
