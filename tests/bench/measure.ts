import { spawnSync } from 'node:child_process';

/** Milliseconds of each repetition, sorted. */
export type Timings = readonly number[];

/** Time `run` over repetitions, one after the other; the first `warmUp` of them are not counted. */
export async function timeOf(run: () => unknown, repetitions: number, warmUp = 0): Promise<Timings> {
  const times: number[] = [];
  for (let index = -warmUp; index < repetitions; index++) {
    const start = performance.now();
    await run();
    if (index >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export function median(times: Timings): number {
  const middle = Math.floor(times.length / 2);
  const [low = 0, high = 0] = [times[times.length % 2 === 0 ? middle - 1 : middle], times[middle]];
  return (low + high) / 2;
}

/** Run node on a script to its end; what it prints on stdout. Throws with its stderr where it fails. */
export function runNode(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Rows under a header: the first column to the left, the others to the right, each as wide as its widest cell. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(toLine).join('\n');
}

export function toMilliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

export function toMegabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
