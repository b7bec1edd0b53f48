/** The result of a reduction: what is kept, in order; `isSmallest` says that not one more could be left out. */
type Reduced = { kept: number[]; readings: number; isSmallest: boolean };

/**
 * Leave out of 1..`count` as much as can be left out while `isSame` holds, by delta debugging: halves, quarters and so on
 * down to single ones, until a round over all single ones leaves none out. The same input gives the same result.
 *
 * @param first What is tried first: if it is enough, the rest is never looked at. Otherwise the rest is reduced first.
 * @param isSame Whether a choice, in order, still does; that all of them do is taken for granted.
 * @param limit How often `isSame` may be asked; what is left then is returned.
 */
export async function reduce(
  count: number,
  first: ReadonlySet<number>,
  isSame: (kept: readonly number[]) => Promise<boolean>,
  limit: number,
): Promise<Reduced> {
  let readings = 0;
  let kept = Array.from({ length: count }, (_, index) => index + 1);
  const tryKeeping = async (some: number[]): Promise<boolean> => {
    if (readings >= limit || some.length === 0) return false;
    readings += 1;
    if (!(await isSame(some))) return false;
    kept = some;
    return true;
  };
  /** One round over the chunks of that many, from the last: what comes later depends on what comes earlier. */
  const round = async (candidates: readonly number[], size: number): Promise<boolean> => {
    let isShorter = false;
    for (let end = candidates.length; end > 0; end -= size) {
      const chunk = new Set(candidates.slice(Math.max(0, end - size), end));
      isShorter = (await tryKeeping(kept.filter((one) => !chunk.has(one)))) || isShorter;
    }
    return isShorter;
  };
  const shrink = async (isCandidate: (one: number) => boolean): Promise<void> => {
    for (let size = Math.ceil(kept.filter(isCandidate).length / 2); size > 1; size = Math.ceil(size / 2)) {
      await round(kept.filter(isCandidate), size);
    }
    await round(kept.filter(isCandidate), 1);
  };
  const isEnough = await tryKeeping(kept.filter((one) => first.has(one)));
  if (!isEnough) await shrink((one) => !first.has(one));
  await shrink((one) => first.has(one));
  // what was needed earlier may be needless by now
  while (await round(kept, 1));
  return { kept, readings, isSmallest: readings < limit };
}
