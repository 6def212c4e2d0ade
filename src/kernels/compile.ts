/** The module of a kernel's binary in base64; null where WebAssembly with SIMD is not to be had. */
export async function compileKernel(binary: string): Promise<WebAssembly.Module | null> {
  const bytes = Uint8Array.from(atob(binary), character => character.charCodeAt(0));
  return WebAssembly.compile(bytes).catch(() => null);
}
