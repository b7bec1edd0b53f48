type Empty = null | undefined;
type CanBeEmpty<T> = { [K in keyof T]: Extract<T[K], Empty> extends never ? never : K }[keyof T];

/** What is left of a record of which some fields may be null or undefined. */
export type WithoutEmpty<T> = Omit<T, CanBeEmpty<T>> & { [K in CanBeEmpty<T>]?: Exclude<T[K], Empty> };

/** A record without what is null or undefined in it, in the same order: a file does not say what is not known. */
export function withoutEmpty<T extends object>(record: T): WithoutEmpty<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value != null)) as WithoutEmpty<T>;
}
