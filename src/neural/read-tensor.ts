import * as tf from '@tensorflow/tfjs-core';
import { FitError } from '../core/errors.ts';

/**
 * A tensor's values.
 * @throws FitError when the backend no longer answers. A lost GPU rejects with the browser's AbortError, which the
 * rest of the app would take for a person's cancel.
 */
export async function readTensor(tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
  try {
    return new Float32Array(await tensor.data<'float32'>());
  } catch (reason) {
    const detail = reason instanceof Error ? reason.message : String(reason);
    throw new FitError(`the ${tf.getBackend()} backend stopped answering in mid-training: ${detail}`, {
      cause: reason,
    });
  }
}
