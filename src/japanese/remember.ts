/**
 * A function of a text that keeps what it made of the last texts, for texts that come again and again. At most `most` of them: a
 * process that reads many plans must not keep all of theirs.
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

/** The same for a text and what it is read with, such as a vocabulary, which must not change; what was kept goes with it. */
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
