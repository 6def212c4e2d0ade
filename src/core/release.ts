/**
 * Frees the memory of arrays at once, where the platform lets one (`ArrayBuffer.prototype.transfer`), rather than when
 * they are collected, which may be long after. They are empty afterwards, and so is whatever else looks at their memory.
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays)
    if (buffer instanceof ArrayBuffer && 'transfer' in buffer && !buffer.detached) buffer.transfer(0);
}
