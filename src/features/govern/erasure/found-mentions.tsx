import { mentionKey } from '../../../lifecycle/erasure/erasure-task.ts';
import type { FoundMention } from '../../../lifecycle/erasure/found-person.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { toggled } from './toggled.ts';

/** Texts that hold words of theirs, to be looked over: each record with all of its texts goes or stays. */
export function FoundMentions({
  mentions,
  kept,
  onKeep,
}: {
  readonly mentions: readonly FoundMention[];
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (kept: ReadonlySet<string>) => void;
}) {
  return (
    <Panel
      flush
      title="In texts"
      description="Words of theirs, and values that nobody else has. They are replaced by “[erased]”; keep what speaks of something else. Categories of models and rules go where nobody else has them, and a model says of others what it said."
    >
      <DataTable
        caption="Texts that name them"
        captionHidden
        columns={columnsOf(kept, onKeep)}
        rows={mentions}
        rowKey={mention => `${mentionKey(mention)} ${mention.path}`}
        maxHeight="24rem"
      />
    </Panel>
  );
}

function columnsOf(
  kept: ReadonlySet<string>,
  onKeep: (kept: ReadonlySet<string>) => void,
): readonly TableColumn<FoundMention>[] {
  return [
    {
      id: 'erase',
      header: 'Erase',
      cell: mention => (
        <input
          type="checkbox"
          aria-label={`Take the words out of ${mention.what}, ${mention.path}`}
          checked={!kept.has(mentionKey(mention))}
          onChange={() => onKeep(toggled(kept, mentionKey(mention)))}
        />
      ),
    },
    { id: 'what', header: 'Where', rowHeader: true, cell: ({ what }) => what },
    { id: 'text', header: 'Text', cell: ({ excerpt }) => <span className="erasure-text">{excerpt}</span> },
    { id: 'path', header: 'Field', cell: ({ path }) => <code className="erasure-text">{path}</code> },
  ];
}
