/** A formula as plain data. Comparisons give 1 or 0; what cannot be computed is missing. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'call'; readonly called: FormulaFunction; readonly inputs: readonly Formula[] };

export const operators = {
  '==': { precedence: 1, apply: (a, b) => Number(a === b) },
  '!=': { precedence: 1, apply: (a, b) => Number(a !== b) },
  '<=': { precedence: 1, apply: (a, b) => Number(a <= b) },
  '>=': { precedence: 1, apply: (a, b) => Number(a >= b) },
  '<': { precedence: 1, apply: (a, b) => Number(a < b) },
  '>': { precedence: 1, apply: (a, b) => Number(a > b) },
  '+': { precedence: 2, apply: (a, b) => a + b },
  '-': { precedence: 2, apply: (a, b) => a - b },
  '*': { precedence: 3, apply: (a, b) => a * b },
  '/': { precedence: 3, apply: (a, b) => a / b },
  '%': { precedence: 3, apply: (a, b) => a - b * Math.floor(a / b) },
  '^': { precedence: 4, apply: (a, b) => a ** b },
} as const satisfies Record<
  string,
  { readonly precedence: number; readonly apply: (a: number, b: number) => number }
>;
export type Operator = keyof typeof operators;

/** By name: how many inputs, and what of them. */
export const formulaFunctions = {
  abs: { inputs: 1, apply: ([x]) => Math.abs(x!) },
  sqrt: { inputs: 1, apply: ([x]) => Math.sqrt(x!) },
  exp: { inputs: 1, apply: ([x]) => Math.exp(x!) },
  log: { inputs: 1, apply: ([x]) => Math.log(x!) },
  log1p: { inputs: 1, apply: ([x]) => Math.log1p(x!) },
  floor: { inputs: 1, apply: ([x]) => Math.floor(x!) },
  ceil: { inputs: 1, apply: ([x]) => Math.ceil(x!) },
  min: { inputs: 2, apply: ([a, b]) => Math.min(a!, b!) },
  max: { inputs: 2, apply: ([a, b]) => Math.max(a!, b!) },
  /** if(condition, then, otherwise): any number but 0 is true. */
  if: { inputs: 3, apply: ([condition, yes, no]) => (condition === 0 ? no! : yes!) },
} as const satisfies Record<
  string,
  { readonly inputs: number; readonly apply: (inputs: readonly number[]) => number }
>;
export type FormulaFunction = keyof typeof formulaFunctions;
