/** The result of a reduction: the numbers kept, in order; `isSmallest`: none of them could be left out. */
type Reduced = { kept: number[]; readings: number; isSmallest: boolean };

/**
 * Reduce 1..`count` to a minimal subset for which `isSame` holds, by delta debugging: drop halves, quarters and so on down to single
 * numbers, until no single one can be dropped. The same input gives the same result.
 *
 * @param first Tried first: if it suffices, the rest is ignored. Otherwise the rest is reduced before it.
 * @param isSame Whether a subset, in order, still suffices; it must hold for the whole.
 * @param limit How often `isSame` may be called; then the subset reached so far is returned.
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
  /** One round over chunks of this size, from the last, since later units depend on earlier ones. */
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
  // repeat, since a number that was needed before may have become dispensable
  while (await round(kept, 1));
  return { kept, readings, isSmallest: readings < limit };
}
