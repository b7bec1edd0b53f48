import { startConverter } from '../../src/files/converter.ts';
import { toPdf } from './raw-pdf.ts';
import { pictures, planProjects, toPicturePlan } from './written-plan.ts';

const kinds = Object.keys(pictures) as (keyof typeof pictures)[];

/**
 * What becomes of each input of a batch in which every second one is a picture: a plan's projects, or the code of its error.
 * `rounds`: how often the threads of the batch are given all of them.
 */
export async function convertPictures(rounds = 1): Promise<(number | string)[]> {
  const picture = toPdf(['q 800 0 0 500 20 40 cm /Im1 Do Q'], '', {
    resources: '/XObject<</Im1 5 0 R>>',
    objects: [pictures.photo()],
  });
  const converter = startConverter({ timeout: 900, memory: 512 }, false);
  const form = { csv: 'plain', headers: 'en', formats: ['csv'] } as const;
  const once = kinds.flatMap((kind) => [picture, toPicturePlan(kind)]);
  const inputs = Array.from({ length: rounds }, () => once).flat();
  const results = await Promise.allSettled(
    inputs.map((bytes, index) =>
      converter.convert({ bytes: new Uint8Array(bytes), options: {}, form }, `${index}.pdf`),
    ),
  );
  await converter.stop();
  return results.map((one) => (one.status === 'fulfilled' ? one.value.summary.counts.projects : one.reason.code));
}

export const picturesAsExpected = kinds.flatMap(() => ['pdf-no-text', planProjects.length]);
