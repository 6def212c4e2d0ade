import { FormulaError } from './formula-error.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The formula with a column called otherwise; as it was where it cannot be read. */
export function renameInFormula(formula: string, from: string, to: string): string {
  const found = tokensIn(formula).filter((token, t, tokens) => names(token, tokens[t + 1], from));
  return found.reduceRight((text, { at, kind }) => {
    // In brackets the text lacks them.
    const length = kind === 'column' ? from.length + 2 : from.length;
    return `${text.slice(0, at)}[${to}]${text.slice(at + length)}`;
  }, formula);
}

function names(token: Token, next: Token | undefined, column: string): boolean {
  if (token.text !== column || next?.text === '(') return false;
  return token.kind === 'name' || token.kind === 'column';
}

function tokensIn(formula: string): readonly Token[] {
  try {
    return tokensOf(formula);
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}
