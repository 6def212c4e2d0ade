/** How gradient and hessian come from a raw score; `logistic` is for two classes, `softmax` for more. */
export type GradientRule =
  | { readonly kind: 'squared' }
  | { readonly kind: 'quantile'; readonly quantile: number }
  | { readonly kind: 'poisson' }
  | { readonly kind: 'logistic' }
  | { readonly kind: 'softmax' };

/** Gradients and hessians are rounded to whole numbers of this size at most: their sums are then exact in any order. */
export const gradientLevels = 32767;

/** Whether all rows of the same weight have the same hessian, which is then 1. */
export function hasConstantHessian({ kind }: GradientRule): boolean {
  return kind === 'squared' || kind === 'quantile';
}

/** The largest gradient and hessian that a row of weight 1 can have; null where they depend on the scores. */
export function largestGradient(
  rule: GradientRule,
): { readonly gradient: number; readonly hessian: number } | null {
  switch (rule.kind) {
    case 'logistic':
    case 'softmax':
      return { gradient: 1, hessian: 0.25 };
    case 'quantile':
      return { gradient: Math.max(rule.quantile, 1 - rule.quantile), hessian: 1 };
    case 'squared':
    case 'poisson':
      return null;
    default:
      return rule satisfies never;
  }
}
