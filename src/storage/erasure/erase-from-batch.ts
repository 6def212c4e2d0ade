import { predictionsAt } from '../../core/erasure/predictions-at.ts';
import { rowsLeft } from '../../core/erasure/rows-left.ts';
import { tableWithoutRows } from '../../core/erasure/table-without-rows.ts';
import type { ErasureTask } from '../../lifecycle/erasure/erasure-task.ts';
import { announce } from '../changes.ts';
import { write } from '../transaction.ts';

/** Takes rows out of a batch of logged predictions, with what was predicted of them; a batch that keeps none goes. Once only. */
export async function eraseFromBatch({ batchId, rows, of }: ErasureTask['batches'][number]): Promise<void> {
  await write(['predictions'], 'strict', async ({ store }) => {
    const batch = await store.get(batchId);
    // Retention may have removed it; other rows than were searched mean that this was done before.
    if (batch === undefined || batch.inputs.rows !== of) return;
    if (rows.length === of) {
      await store.delete(batchId);
      return;
    }
    const left = rowsLeft(
      Uint32Array.from({ length: of }, (_, row) => row),
      rows,
    );
    await store.put({
      ...batch,
      inputs: tableWithoutRows(batch.inputs, rows),
      predictions: predictionsAt(batch.predictions, left.places),
    });
  });
  announce('predictions');
}
