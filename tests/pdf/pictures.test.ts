import { describe, expect, it } from 'vitest';
import { extract, inspectPage } from '../../src/index.ts';
import type { Box } from '../../src/model/drawn-page.ts';
import { bytesToDrawnPages } from '../../src/source/pdf.ts';
import { convertPictures, picturesAsExpected } from './picture-batch.ts';
import { pictures, planProjects, toPicturePlan } from './written-plan.ts';

type Kind = keyof typeof pictures;
const kinds = Object.keys(pictures) as Kind[];

async function toProjects(bytes: Uint8Array): Promise<string[]> {
  const plan = await extract(bytes, { takeBytes: true });
  return plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name));
}

async function toImages(bytes: Uint8Array): Promise<Box[]> {
  const images: Box[] = [];
  for await (const item of bytesToDrawnPages(bytes, { password: null, pages: null }))
    if ('page' in item) images.push(...item.page.images);
  return images;
}

describe('a plan with pictures', () => {
  it.each(kinds)('is read without them, and leaves nothing running: %s', async (kind) => {
    // An error behind the plan would fail the run.
    expect(await toProjects(toPicturePlan(kind))).toEqual(planProjects);
  });

  it('is inspected with their places', async () => {
    const svg = await inspectPage(toPicturePlan('jpeg'), { page: 1 });
    expect(svg).toContain('<g class="layer image">\n<g><path d="M60 275H360V475H60Z"/></g>\n<g><path');
    expect(svg).toContain('>images, not read: 2<');
  });

  it('has their places', async () => {
    expect(await toImages(toPicturePlan('jpeg'))).toEqual([
      [60, 275, 360, 475],
      [400, 365, 440, 395],
    ]);
  });
});

it('publishes every plan of a batch in which every second input is a picture', async () => {
  expect(await convertPictures()).toEqual(picturesAsExpected);
});
