import './sentence-list.css';

/** Sentences one after another, numbered; each says something else. */
export function SentenceList({
  label,
  sentences,
}: {
  readonly label: string;
  readonly sentences: readonly string[];
}) {
  return (
    <ol className="ui-sentences" aria-label={label}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}
