import { expect, it } from 'vitest';
import { convertPictures, picturesAsExpected } from '../pdf/picture-batch.ts';

it('publishes every plan of a batch with pictures, twenty times in a row', async () => {
  for (let run = 1; run <= 20; run += 1) expect(await convertPictures(), `run ${run}`).toEqual(picturesAsExpected);
});
