import { pointsToBox } from '../geometry.ts';
import type { Box, Point } from '../model/drawn-page.ts';

/** An affine map in PDF's notation: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a mapped rectangle. */
export function mapBox(matrix: Matrix, [left, top, right, bottom]: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  if (b === 0 && c === 0) {
    const [x0, x1, y0, y1] = [a * left + e, a * right + e, d * top + f, d * bottom + f];
    return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
  }
  return pointsToBox([
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ]);
}

/** The matrix in any array-like of numbers; null if there is none. */
export function toMatrix(value: unknown): Matrix | null {
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = toNumbers(value);
  if (a === undefined || b === undefined || c === undefined) return null;
  return d === undefined || e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}

/** pdf.js passes lists, typed arrays and records with the keys 0, 1, 2. */
export function toNumbers(value: unknown): ArrayLike<number> {
  if (value instanceof Float32Array || value instanceof Float64Array) return value;
  if (typeof value !== 'object' || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return list.filter((one): one is number => typeof one === 'number');
}
