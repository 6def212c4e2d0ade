import { TextField } from '../../../ui/forms/text-field.tsx';
import './approval.css';

/** What is declared, by a hash of what it is about where there is one, and the signer's name in their own hand. */
export function SignatureField({
  meaning,
  name,
  digest,
  value,
  onChange,
  error,
}: {
  readonly meaning: string;
  /** As it stands in the profile. */
  readonly name: string;
  /** SHA-256 of what is signed; null for an act about nothing but itself. */
  readonly digest: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}) {
  const of =
    digest === null
      ? ''
      : 'The hash above is of the model, the words of its card, what was decided about it and the checks. ';
  return (
    <>
      <blockquote className="approval-meaning">
        {meaning}
        {digest !== null && (
          <>
            <br />
            Of: <code className="approval-hash">{digest}</code>
          </>
        )}
      </blockquote>
      <TextField
        label={`Sign as ${name}`}
        hint={`Write the name in full. ${of}It stays in the audit trail, and shows what was signed; it proves no identity, since whoever can open this browser can choose any profile.`}
        value={value}
        onChange={onChange}
        autoComplete="off"
        error={error}
      />
    </>
  );
}
