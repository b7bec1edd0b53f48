/** Makes ids unique: if a plan repeats a number, later ids get a letter: m1-1, m1-1b, m1-1c … */
export function newIds(): (base: string) => { id: string; repeated: boolean } {
  const counts = new Map<string, number>();
  return (base) => {
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return { id: base + countToLetters(count), repeated: count > 0 };
  };
}

/** 0 to "", 1 to "b", 25 to "z", 26 to "ba" … */
function countToLetters(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor(rest / 26))
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters;
}

export function measureToBaseId(direction: number | null, number: number): string {
  return direction === null ? `m${number}` : `m${direction}-${number}`;
}
