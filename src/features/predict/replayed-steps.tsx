/** Which of the steps recorded on the training data were taken on what is predicted; nothing where none was. */
export function ReplayedSteps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <details className="predict-steps">
      <summary>
        {steps.length === 1
          ? 'One cleaning step was taken first, as on the training data'
          : `${steps.length} cleaning steps were taken first, as on the training data`}
      </summary>
      <ol>
        {steps.map((step, s) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step may be taken twice
          <li key={s}>{step}</li>
        ))}
      </ol>
      <p>Steps that drop rows are left out: every row is predicted.</p>
    </details>
  );
}
