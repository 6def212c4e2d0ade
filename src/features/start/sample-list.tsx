import { type Sample, samples } from './samples.ts';

/** The sample tables, each a button that opens it. */
export function SampleList({
  busy,
  onOpen,
}: {
  readonly busy: boolean;
  readonly onOpen: (sample: Sample) => void;
}) {
  return (
    <section className="start-section" aria-labelledby="samples-title">
      <h2 id="samples-title">Try it with a sample</h2>
      <ul className="start-samples">
        {samples.map(sample => (
          <li key={sample.fileName}>
            <button type="button" className="start-sample" disabled={busy} onClick={() => onOpen(sample)}>
              <span className="start-sample-name">{sample.name}</span>
              <span className="start-sample-about">{sample.about}</span>
              <span className="start-sample-size">{sample.size}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
