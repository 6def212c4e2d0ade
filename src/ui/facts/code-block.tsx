import { useState } from 'react';
import { Button } from '../buttons/button.tsx';
import './code-block.css';

/** Text to copy as it is: `<CodeBlock label="curl" text={lines} />`. */
export function CodeBlock({
  label,
  text,
  maxHeight,
}: {
  readonly label: string;
  readonly text: string;
  /** A CSS length; beyond it the text scrolls. */
  readonly maxHeight?: string;
}) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, done: true }),
      () => setCopied({ text, done: false }),
    );
  };
  return (
    <div className="ui-code">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre role="group" aria-label={label} tabIndex={0} style={{ maxBlockSize: maxHeight }}>
        <code>{text}</code>
      </pre>
      <div className="ui-code-foot">
        <Button variant="quiet" onClick={copy}>
          Copy<span className="visually-hidden"> {label}</span>
        </Button>
        <span role="status">
          {copied?.text === text &&
            (copied.done
              ? 'Copied'
              : 'The browser does not let this page copy. Select the text and copy it.')}
        </span>
      </div>
    </div>
  );
}
