/** A key's fingerprint in groups of four digits, to be compared by eye. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  return <code>{hex.replace(/(.{4})(?=.)/g, '$1 ')}</code>;
}
