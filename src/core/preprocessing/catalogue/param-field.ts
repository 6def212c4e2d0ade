/** What every field says of its parameter, in a person's words. */
interface FieldText {
  readonly label: string;
  readonly hint: string;
}

/** Bounds belong to the range; without `whole` any number between them will do. */
interface Bounds {
  readonly whole?: true;
  readonly least?: number;
  readonly most?: number;
}

export interface FlagField extends FieldText {
  readonly kind: 'flag';
}
export interface NumberParamField extends FieldText, Bounds {
  readonly kind: 'number';
}
export interface OptionalNumberField extends FieldText, Bounds {
  readonly kind: 'optionalNumber';
  /** What no number means. */
  readonly none: string;
}
/** A moment as milliseconds since 1970 in UTC, asked for as a day. */
export interface MomentField extends FieldText {
  readonly kind: 'moment';
  readonly none: string;
}
export interface NumberOrAutoField extends FieldText, Bounds {
  readonly kind: 'numberOrAuto';
  /** What `auto` means. */
  readonly auto: string;
}
/** A lower and an upper number. */
export interface RangeField extends FieldText, Bounds {
  readonly kind: 'range';
}
export type ChoiceField<Value extends string | null> = FieldText & {
  readonly kind: 'choice';
  /** What each value is called. */
  readonly options: Readonly<Record<Exclude<Value, null>, string>>;
} & (null extends Value ? { readonly none: string } : { readonly none?: never });
/** Any of some words, in the order of the options. */
export interface ChoicesField<Value extends string> extends FieldText {
  readonly kind: 'choices';
  readonly options: Readonly<Record<Value, string>>;
}
export interface NumbersField extends FieldText {
  readonly kind: 'numbers';
}
export interface TextsField extends FieldText {
  readonly kind: 'texts';
}
/** A number or a text, read from what is typed. */
export interface FillField extends FieldText {
  readonly kind: 'fill';
  readonly none: string;
}
/** Named formulas over the columns at hand. */
export interface FormulasField extends FieldText {
  readonly kind: 'formulas';
}

/** The one field that fits a parameter of this type. */
export type FieldFor<Value> = [Value] extends [boolean]
  ? FlagField
  : [Value] extends [number]
    ? NumberParamField
    : [Value] extends [number | null]
      ? OptionalNumberField | MomentField
      : [Value] extends [number | 'auto']
        ? NumberOrAutoField
        : [Value] extends [readonly [number, number]]
          ? RangeField
          : [Value] extends [string | null]
            ? ChoiceField<Value>
            : [Value] extends [number | string | null]
              ? FillField
              : [Value] extends [readonly number[]]
                ? NumbersField
                : [Value] extends [readonly (infer Item)[]]
                  ? ListFieldFor<Item>
                  : never;

type ListFieldFor<Item> = [Item] extends [string]
  ? string extends Item
    ? TextsField
    : ChoicesField<Item>
  : FormulasField;

/** Any field, for a form that does not know the step. */
export type ParamField =
  | FlagField
  | NumberParamField
  | OptionalNumberField
  | MomentField
  | NumberOrAutoField
  | RangeField
  | ChoiceField<string>
  | ChoiceField<string | null>
  | ChoicesField<string>
  | NumbersField
  | TextsField
  | FillField
  | FormulasField;
