import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../buttons/button.tsx';
import './drop-zone.css';

type Taking =
  | { readonly multiple?: false; readonly onFile: (file: File) => void }
  | { readonly multiple: true; readonly onFiles: (files: readonly File[]) => void };

/**
 * Takes one file, or with `multiple` several, dropped or chosen: `<DropZone buttonLabel="Open a table" accept=".csv,.tsv" onFile={open} hint="…" />`.
 * The native file input behind the button is labelled as the button is.
 */
export function DropZone({
  buttonLabel,
  accept,
  hint,
  busy = false,
  children,
  ...taking
}: Taking & {
  readonly buttonLabel: string;
  /** As the `accept` of a file input. */
  readonly accept: string;
  readonly hint: ReactNode;
  readonly busy?: boolean | undefined;
  /** Further buttons beside the first. */
  readonly children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [first, ...others] = files ?? [];
    if (first === undefined || busy) return;
    if (taking.multiple) taking.onFiles([first, ...others]);
    else taking.onFile(first);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className="ui-drop"
      data-over={over}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <div className="ui-drop-actions">
        <Button variant="primary" busy={busy} onClick={() => input.current?.click()}>
          {buttonLabel}
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={taking.multiple ?? false}
        hidden
        aria-label={buttonLabel}
        onChange={event => {
          take(event.target.files);
          // The same file chosen again must count as a choice.
          event.target.value = '';
        }}
      />
      <p className="ui-drop-hint">{hint}</p>
    </div>
  );
}
