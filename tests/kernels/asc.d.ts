/** The part of AssemblyScript's compiler that is used. Its own types redeclare Array and would weaken all others. */
export function main(
  argv: readonly string[],
  options: { readonly writeFile?: (name: string, contents: Uint8Array | string, baseDir: string) => void },
): Promise<{ readonly error: Error | null }>;
