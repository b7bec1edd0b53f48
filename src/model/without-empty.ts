type Empty = null | undefined;
type CanBeEmpty<T> = { [K in keyof T]: Extract<T[K], Empty> extends never ? never : K }[keyof T];

/** A record type whose nullable fields became optional. */
export type WithoutEmpty<T> = Omit<T, CanBeEmpty<T>> & { [K in CanBeEmpty<T>]?: Exclude<T[K], Empty> };

/** A record without its null and undefined fields, in the same order. */
export function withoutEmpty<T extends object>(record: T): WithoutEmpty<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value != null)) as WithoutEmpty<T>;
}
