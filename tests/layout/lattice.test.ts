import { describe, expect, it } from 'vitest';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import { type Lattice, skeletonToLattice } from '../../src/layout/lattice.ts';
import type { Ruling } from '../../src/model/drawn-page.ts';
import { across, down } from './support.ts';

const lattices = (rulings: readonly Ruling[]): Lattice[] => rulingsToSkeletons(rulings).map(skeletonToLattice);
const spans = ({ cells }: Lattice): string[] =>
  cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`);

const frame = [across(0, 0, 90), across(40, 0, 90), down(0, 0, 40), down(90, 0, 40)];

describe('cells from rulings', () => {
  it('span rows where a rule stops short, and columns likewise', () => {
    // | label | a | b |
    // |       |   c   |
    const [table] = lattices([...frame, across(20, 30, 90), down(30, 0, 40), down(60, 0, 20)]);
    expect(table && spans(table)).toEqual(['0,0 2x1', '0,1 1x1', '0,2 1x1', '1,1 1x2']);
  });

  it('are the same whether a rule is one stroke or was drawn cell by cell', () => {
    const pieces = [
      across(20, 0, 30),
      across(20.7, 30, 60),
      across(20, 60, 90),
      down(30, 0, 19.6),
      down(30.7, 20.4, 40),
    ];
    const [drawn] = lattices([...frame, ...pieces]);
    const [whole] = lattices([...frame, across(20, 0, 90), down(30, 0, 40)]);
    expect(drawn && spans(drawn)).toEqual(whole && spans(whole));
  });

  it('stay open where a page ends within them', () => {
    const [table] = lattices([
      across(0, 0, 90),
      across(20, 30, 90),
      across(40, 30, 90),
      down(0, 0, 40),
      down(30, 0, 40),
      down(90, 0, 40),
    ]);
    expect(table?.cells.map(({ openBottom }) => openBottom)).toEqual([true, false, false]);
  });

  it('are taken row by row where a rule was lost between them', () => {
    // | a | b | c |
    // |     d     |
    const [table] = lattices([...frame, across(20, 30, 60), down(30, 0, 20), down(60, 0, 20)]);
    expect(table && spans(table)).toEqual(['0,0 1x1', '0,1 1x1', '0,2 1x1', '1,0 1x3']);
  });

  it('of two tables are kept apart, and a lone line is none', () => {
    const below = [across(100, 0, 90), across(120, 0, 90), down(0, 100, 120), down(90, 100, 120)];
    expect(lattices([...frame, ...below, across(70, 0, 90)])).toHaveLength(2);
  });
});
