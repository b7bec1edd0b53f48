/**
 * Whether an edition prints the label of a project at the top of its lanes, not centred (with n lanes, on the one after n/2).
 * `gaps`: for each measure, the numbers of unlabelled rows before its first label and after each label.
 */
export function hasLabelsOnTop(gaps: readonly (readonly number[])[]): boolean {
  const begins = gaps.every(([beforeFirst = 0]) => beforeFirst === 0);
  return begins && gaps.some((measure) => !canBeCentred(measure));
}

/** Whether an edition centres its labels: some measure begins with a lane, and all rows can be distributed evenly. */
export function hasLabelsCentred(gaps: readonly (readonly number[])[]): boolean {
  return gaps.some(([beforeFirst = 0]) => beforeFirst > 0) && gaps.every(canBeCentred);
}

/** Whether the rows of a measure can be distributed so that each label is in the middle of its lanes. */
function canBeCentred([first = 0, ...after]: readonly number[]): boolean {
  // the possible numbers of rows above the current label; below it stand as many, or one less
  let above = new Set([first]);
  after.forEach((gap, index) => {
    const below = new Set([...above].flatMap((rows) => [rows - 1, rows]).filter((rows) => rows >= 0 && rows <= gap));
    const isLast = index === after.length - 1;
    above = new Set([...below].map((rows) => gap - rows).filter((rows) => !isLast || rows === 0));
  });
  return above.size > 0;
}
