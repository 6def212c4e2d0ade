/** A GPU that runs shaders of our own, beside the one that TensorFlow.js may have opened. */
export interface ShaderDevice {
  readonly device: GPUDevice;
  /** The most bytes that a shader may see as one buffer. */
  readonly mostBytes: number;
}

/** Opens the browser's GPU with buffers as large as it allows. @throws where it does not open */
export async function openShaderDevice(gpu: GPU): Promise<ShaderDevice> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('there is no WebGPU adapter');
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const device = await adapter.requestDevice({
    requiredLimits: { maxStorageBufferBindingSize, maxBufferSize },
  });
  return { device, mostBytes: Math.min(maxStorageBufferBindingSize, maxBufferSize) };
}

/** A compute shader whose entry point is `main`. @throws with what the compiler says where it does not compile */
export async function compileShader({ device }: ShaderDevice, code: string): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code });
  const { messages } = await module.getCompilationInfo();
  const fault = messages.find(({ type }) => type === 'error');
  if (fault) throw new Error(`line ${fault.lineNum} of a shader: ${fault.message}`);
  return device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'main' } });
}

/** A buffer that shaders read. @throws where it would be larger than the device allows */
export function bufferOf(
  { device, mostBytes }: ShaderDevice,
  data: Float32Array | Uint32Array,
  usage: 'storage' | 'uniform' = 'storage',
): GPUBuffer {
  if (data.byteLength > mostBytes)
    throw new Error(`the table takes ${data.byteLength} bytes, and a buffer of the GPU ${mostBytes}`);
  const kind = usage === 'storage' ? GPUBufferUsage.STORAGE : GPUBufferUsage.UNIFORM;
  // Whole words, and at least one: an empty buffer cannot be bound.
  const buffer = device.createBuffer({
    size: Math.max(16, data.byteLength),
    usage: kind | GPUBufferUsage.COPY_DST,
    mappedAtCreation: true,
  });
  new Uint8Array(buffer.getMappedRange()).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  buffer.unmap();
  return buffer;
}

export interface ShaderCall {
  readonly pipeline: GPUComputePipeline;
  /** At the bindings from 0 on; what the shader writes comes after them. */
  readonly inputs: readonly GPUBuffer[];
  /** Bytes of each of what the shader writes. */
  readonly outputBytes: readonly number[];
  readonly workgroups: readonly [number, number];
}

/**
 * Runs a shader once; what it wrote, output by output.
 * @throws Error when the GPU is lost, runs out of memory, or refuses the call
 */
export async function runShader(
  { device }: ShaderDevice,
  { pipeline, inputs, outputBytes, workgroups }: ShaderCall,
): Promise<readonly ArrayBuffer[]> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  const sizes = outputBytes.map(bytes => Math.max(16, bytes));
  const outputs = sizes.map(size =>
    device.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC }),
  );
  const read = sizes.map(size =>
    device.createBuffer({ size, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ }),
  );
  try {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    const entries = [...inputs, ...outputs].map((buffer, binding) => ({ binding, resource: { buffer } }));
    pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
    pass.dispatchWorkgroups(...workgroups);
    pass.end();
    outputs.forEach((output, at) => encoder.copyBufferToBuffer(output, 0, read[at]!, 0, sizes[at]));
    device.queue.submit([encoder.finish()]);
    const faults = Promise.all([device.popErrorScope(), device.popErrorScope()]);
    const mapped = Promise.all(read.map(buffer => buffer.mapAsync(GPUMapMode.READ)));
    const fault = (await faults).find(found => found !== null);
    if (fault) {
      mapped.catch(() => {});
      throw new Error(fault.message || 'the GPU has no memory left');
    }
    await mapped;
    return read.map((buffer, at) => buffer.getMappedRange().slice(0, outputBytes[at]));
  } catch (reason) {
    // A lost device rejects with the browser's AbortError, which the app would take for a person's cancel.
    throw new Error(reason instanceof Error ? reason.message : String(reason), { cause: reason });
  } finally {
    for (const buffer of [...outputs, ...read]) buffer.destroy();
  }
}
