import { inputErrorsEn } from './messages/en/input-errors.ts';
import { fillPlaces } from './messages/fill-places.ts';

/** Thrown when a call is wrong (not when a document is). */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Why nothing can be published from an input. */
export type InputErrorCode = keyof typeof inputErrorsEn;

/** Thrown when nothing can be published from an input. `code` is stable; the message says what to do and names `values`. */
export class InputError extends Error {
  override name = 'InputError';
  readonly code: InputErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: InputErrorCode, values: InputError['values'] = {}) {
    super(fillPlaces(inputErrorsEn[code], values));
    this.code = code;
    this.values = values;
  }
}
