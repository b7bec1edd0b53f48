import { centreOf } from '../geometry.ts';
import type { Box } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/**
 * The indices of lanes that share the label of the lane above, if all labels are in the middle of their lanes, or all
 * at the height of their first lane. Empty if the labels follow neither rule.
 */
export function joinLanes(lanes: readonly Box[], labels: readonly Box[], size: number): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (labels.length === 0 || labels.length >= lanes.length) return none;
  const assignments = [
    assignLanes(lanes, labels, (label, first, last) => Math.abs(centreOf(label)[1] - (first[1] + last[3]) / 2)),
    assignLanes(lanes, labels, (label, first) => Math.abs(label[1] - first[1])),
  ];
  const [best, other] = assignments.toSorted((a, b) => a.cost - b.cost);
  const isClear = best && other && best.cost < labels.length * settings.missingRules.offMiddle * size;
  if (!isClear) return none;
  return new Set([...lanes.keys()].filter((at) => at > 0 && !best.begins.has(at)));
}

type Assignment = { cost: number; begins: ReadonlySet<number> };

/**
 * Assigns the labels in order to one or several lanes each, with the smallest total distance from where they belong.
 */
function assignLanes(
  lanes: readonly Box[],
  labels: readonly Box[],
  costOf: (label: Box, first: Box, last: Box) => number,
): Assignment {
  // By number of lanes used: the best assignment of the labels so far.
  let assignments: (Assignment | null)[] = [{ cost: 0, begins: new Set() }];
  for (const label of labels) {
    const next: (Assignment | null)[] = [];
    assignments.forEach((assignment, from) => {
      const first = lanes[from];
      if (!assignment || !first) return;
      lanes.slice(from).forEach((last, offset) => {
        const to = from + offset + 1;
        const cost = assignment.cost + costOf(label, first, last);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { cost, begins: new Set([...assignment.begins, from]) };
      });
    });
    assignments = next;
  }
  return assignments[lanes.length] ?? { cost: Number.POSITIVE_INFINITY, begins: new Set() };
}
