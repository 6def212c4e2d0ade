/** What a test found: whether what is seen could be chance, and apart from it how large it is. */
export interface HypothesisTest {
  readonly test:
    | 'pearson'
    | 'spearman'
    | 'welch t'
    | 'mann-whitney'
    | 'anova'
    | 'kruskal-wallis'
    | 'chi-square';
  readonly statistic: number;
  readonly pValue: number;
  readonly effect: {
    readonly measure:
      | 'r'
      | 'rho'
      | 'cohen d'
      | 'rank-biserial r'
      | 'eta squared'
      | 'epsilon squared'
      | 'cramers v';
    readonly value: number;
  };
}
