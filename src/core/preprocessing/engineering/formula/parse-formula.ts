import { FormulaError } from './formula-error.ts';
import { type Formula, type FormulaFunction, type Operator, formulaFunctions, operators } from './formula.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Longer ones are no formulas; it also bounds how deep brackets nest. */
const longest = 1000;

/**
 * Reads `(income - debt) / max(1, [years of work])`: columns by name, in brackets where the name is more than a word,
 * with the usual operators and precedence (`^` binds to the right) and the functions of `formulaFunctions`.
 * @throws FormulaError naming what is wrong and where
 */
export function parseFormula(formula: string): Formula {
  if (formula.length > longest)
    throw new FormulaError(
      `${formula.slice(0, 40)}…`,
      longest,
      `is too long: it may have at most ${longest} characters`,
    );
  const tokens = tokensOf(formula);
  let next = 0;
  const fail = (expected: string): FormulaError => {
    const found = tokens[next];
    const where =
      found === undefined ? 'at its end' : `instead of "${found.text}" at position ${found.at + 1}`;
    return new FormulaError(formula, found?.at ?? formula.length, `lacks ${expected} ${where}`);
  };
  const accept = (sign: string): boolean => {
    const found = isSign(tokens[next], sign);
    if (found) next++;
    return found;
  };
  const expect = (sign: string): void => {
    if (!accept(sign)) throw fail(`a "${sign}"`);
  };

  const operation = (least: number): Formula => {
    let left = operand();
    for (;;) {
      const operator = operatorOf(tokens[next]);
      if (operator === null || operators[operator].precedence < least) return left;
      next++;
      const { precedence } = operators[operator];
      const right = operation(operator === '^' ? precedence : precedence + 1);
      left = { kind: 'operation', operator, left, right };
    }
  };
  const operand = (): Formula => {
    if (accept('-')) return { kind: 'negative', of: operation(operators['^'].precedence) };
    if (accept('(')) {
      const inner = operation(0);
      expect(')');
      return inner;
    }
    const token = tokens[next];
    if (token === undefined || token.kind === 'sign') throw fail('a number, a column or a function');
    next++;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name' && accept('(')) return call(token.text, token.at);
    return { kind: 'column', name: token.text };
  };
  const call = (name: string, at: number): Formula => {
    if (!isFunction(name)) {
      throw new FormulaError(
        formula,
        at,
        `calls "${name}", which there is not`,
        `There are ${Object.keys(formulaFunctions).join(', ')}.`,
      );
    }
    const inputs = [operation(0)];
    while (accept(',')) inputs.push(operation(0));
    expect(')');
    const wanted = formulaFunctions[name].inputs;
    if (inputs.length !== wanted) {
      throw new FormulaError(formula, at, `gives ${name} ${inputs.length} values; it takes ${wanted}`);
    }
    return { kind: 'call', called: name, inputs };
  };

  const whole = operation(0);
  if (next < tokens.length) throw fail('an operator');
  return whole;
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

function operatorOf(token: Token | undefined): Operator | null {
  return token?.kind === 'sign' && Object.hasOwn(operators, token.text) ? (token.text as Operator) : null;
}

function isFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name);
}
