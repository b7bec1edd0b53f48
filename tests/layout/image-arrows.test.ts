import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import type { Arrow } from '../../src/layout/arrows/find-arrows.ts';
import { imagesToArrows } from '../../src/layout/arrows/image-arrows.ts';
import type { Box } from '../../src/model/drawn-page.ts';

describe('an image of an arrow', () => {
  const boxes = (images: readonly Box[], drawn: readonly Arrow[] = []): Box[] =>
    imagesToArrows(images, drawn).map(({ box }) => box);

  it('is as high as a line and longer than high', () => {
    expect(boxes([[10, 10, 90, 24]])).toEqual([[10, 10, 90, 24]]);
    expect(
      boxes([
        [0, 0, 595, 842],
        [10, 10, 20, 24],
        [10, 30, 200, 31],
      ]),
    ).toEqual([]);
  });

  it('may be cut into strips', () => {
    expect(
      boxes([
        [10, 10, 90, 17],
        [10, 17, 90, 24],
        [90, 10, 120, 24],
      ]),
    ).toEqual([[10, 10, 120, 24]]);
  });

  it('is none where it lies under a drawn arrow', () => {
    const drawn: Arrow = { box: [10, 10, 90, 24], y: 17, isBlock: true };
    expect(boxes([[12, 12, 92, 26]], [drawn])).toEqual([]);
    expect(boxes([[80, 12, 200, 26]], [drawn])).toEqual([[80, 12, 200, 26]]);
  });

  it('leaves the end of its activity unknown, with a warning on the activity', async () => {
    const plan = await extract(
      readFileSync('fixtures/layouts/image-arrows-beside-words/image-arrows-beside-words.pdf'),
    );
    const warned = plan.notices.filter(({ code }) => code === 'records/image-as-arrow').map(({ subject }) => subject);
    const activities = plan.measures
      .flatMap(({ projects }) => projects)
      .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities));
    expect(activities.map(({ id, endKnown }) => [id, endKnown])).toEqual([
      ['m1-p1-a1', true],
      ['m1-p1-a2', false],
      ['m1-p2-a1', false],
    ]);
    expect(warned).toEqual(['m1-p1-a2', 'm1-p2-a1']);
  });
});
