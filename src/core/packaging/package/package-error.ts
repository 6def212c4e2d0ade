/** Why a package is refused. */
export type PackageFault =
  | 'no package'
  | 'unsafe path'
  | 'too large'
  | 'wrong passphrase'
  | 'bad signature'
  | 'newer format'
  | 'missing part'
  | 'unlisted part'
  | 'changed part'
  | 'unreadable part'
  | 'unknown estimator'
  | 'unknown preparation'
  | 'unfit pipeline'
  | 'contradicting parts'
  | 'other predictions';

/** A package that is not taken; nothing of it is stored. The message says what is wrong and with which part. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly fault: PackageFault;
  constructor(fault: PackageFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
