import { columnsIn } from './evaluate-formula.ts';
import { FormulaError } from './formula-error.ts';
import { parseFormula } from './parse-formula.ts';
import { tokensOf } from './tokens.ts';

/** What is wrong with a formula, and at which of its characters, counted from 0. */
export interface FormulaFault {
  readonly at: number;
  readonly message: string;
}

/** The first fault of a formula over these columns (null: any), as it is typed; null where there is none. */
export function formulaFault(text: string, columns: readonly string[] | null): FormulaFault | null {
  try {
    const unknown = [...columnsIn(parseFormula(text))].find(name => columns?.includes(name) === false);
    if (unknown === undefined) return null;
    const token = tokensOf(text).find(found => found.text === unknown);
    return { at: token?.at ?? 0, message: `"${unknown}" is no number column of this group.` };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return {
      at: error.at,
      message: `It ${error.fault}.${error.remedy === undefined ? '' : ` ${error.remedy}`}`,
    };
  }
}
