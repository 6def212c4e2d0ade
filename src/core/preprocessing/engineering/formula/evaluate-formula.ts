import { type Formula, formulaFunctions, operators } from './formula.ts';

/** The formula of one row, NaN where it cannot be computed; `cell` gives the row's number in a column. */
export function evaluateFormula(formula: Formula, cell: (column: string) => number): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'column':
      return cell(formula.name);
    case 'negative':
      return -evaluateFormula(formula.of, cell);
    case 'operation': {
      const left = evaluateFormula(formula.left, cell);
      const right = evaluateFormula(formula.right, cell);
      return Number.isNaN(left) || Number.isNaN(right) ? NaN : operators[formula.operator].apply(left, right);
    }
    case 'call': {
      const inputs = formula.inputs.map(input => evaluateFormula(input, cell));
      // Of an `if`, only the way that is not gone may be missing.
      const [decisive] = inputs;
      const needed = formula.called === 'if' ? [decisive!] : inputs;
      return needed.some(Number.isNaN) ? NaN : formulaFunctions[formula.called].apply(inputs);
    }
    default:
      return formula satisfies never;
  }
}

/** The columns that a formula names, each once. */
export function columnsIn(formula: Formula): ReadonlySet<string> {
  switch (formula.kind) {
    case 'number':
      return new Set();
    case 'column':
      return new Set([formula.name]);
    case 'negative':
      return columnsIn(formula.of);
    case 'operation':
      return new Set([...columnsIn(formula.left), ...columnsIn(formula.right)]);
    case 'call':
      return new Set(formula.inputs.flatMap(input => [...columnsIn(input)]));
    default:
      return formula satisfies never;
  }
}
