/** How one column relates to the target. `strength` is in 0..1 and comparable between measures. */
export interface TargetRelation {
  readonly column: string;
  /** pearson: number with number. correlation ratio: number with category. cramers v: category with category. */
  readonly measure: 'pearson' | 'correlation ratio' | 'cramers v';
  /** Signed for pearson. */
  readonly value: number;
  readonly strength: number;
}
