import { afterEach, describe, expect, it } from 'vitest';
import { findBars } from '../../src/layout/bars.ts';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import { settings } from '../../src/layout/settings.ts';
import { readSources } from '../support/sources.ts';
import { across, down, rectangle } from './support.ts';

const before = structuredClone(settings);

afterEach(() => {
  Object.assign(settings, structuredClone(before));
});

describe('the settings of layout', () => {
  it('are finite numbers above zero', () => {
    const values = Object.values(settings).flatMap((group) => Object.values(group));
    expect(values.filter((value) => !Number.isFinite(value) || value <= 0)).toEqual([]);
  });

  it('decide where they are changed: a bar that is too short for one', () => {
    const rules = [0, 60, 120].map((at) => down(at, 0, 40));
    const count = (): number =>
      findBars({ shapes: [rectangle([40, 15, 90, 25], '#ffe699')], rulings: rules, glyphs: [] }, []).bars.length;
    expect(count()).toBe(1);
    settings.bars.minWidth = 60;
    expect(count()).toBe(0);
  });

  it('decide where they are changed: rules that are one', () => {
    const square = [across(0, 0, 100), across(4, 0, 100), across(60, 0, 100), down(0, 0, 60), down(100, 0, 60)];
    const levels = (): number => rulingsToSkeletons(square)[0]?.horizontal.length ?? 0;
    expect(levels()).toBe(3);
    settings.rulings.snap = 5;
    expect(levels()).toBe(2);
  });
});

describe('the files of layout', () => {
  const constant = /^(?:export )?const [A-Z_]+(?:: number)? = -?[\d.]/mu;

  it('keep no threshold of their own', () => {
    const files = readSources().filter(({ path }) => path.startsWith('src/layout/'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ text }) => constant.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('would be found out with one', () => {
    expect(constant.test('const MIN_BODY = 7;')).toBe(true);
  });
});
