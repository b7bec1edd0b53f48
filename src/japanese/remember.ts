/**
 * Caches the results of a function for recent texts. At most `most` are kept: a process that reads many plans must not
 * keep all of theirs.
 */
export function remember<Made extends NonNullable<unknown> | null>(
  make: (text: string) => Made,
  most: number,
): (text: string) => Made {
  const seen = new Map<string, Made>();
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (seen.size >= most) seen.clear();
    seen.set(text, made);
    return made;
  };
}

/** The same for a text and an owner such as a vocabulary, which must not change; the cache is freed with its owner. */
export function rememberFor<Owner extends object, Made extends NonNullable<unknown> | null>(
  make: (text: string, owner: Owner) => Made,
  most: number,
): (text: string, owner: Owner) => Made {
  const readers = new WeakMap<Owner, (text: string) => Made>();
  return (text, owner) => {
    const read = readers.get(owner) ?? remember((one) => make(one, owner), most);
    readers.set(owner, read);
    return read(text);
  };
}

export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
