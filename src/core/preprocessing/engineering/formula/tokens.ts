import { FormulaError } from './formula-error.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'column' | 'sign';
  readonly text: string;
  /** Where it begins in the formula. */
  readonly at: number;
}

const shapes = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['column', /\[[^\]]*\]/y],
  ['sign', /==|!=|<=|>=|[<>+\-*/%^(),]/y],
] as const;

/** The formula in pieces; `[a name]` in brackets comes without them. @throws FormulaError naming a sign that means nothing */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula[at]!)) {
      at++;
      continue;
    }
    const token = tokenAt(formula, at);
    if (token === null) {
      throw new FormulaError(formula, at, `has a "${formula[at]}" that means nothing at position ${at + 1}`);
    }
    tokens.push(token.kind === 'column' ? { ...token, text: token.text.slice(1, -1) } : token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const [text] = shape.exec(formula) ?? [];
    if (text !== undefined) return { kind, text, at };
  }
  return null;
}
