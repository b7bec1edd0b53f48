import { expect, it } from 'vitest';
import { convertPictures, picturesAsExpected } from '../pdf/picture-batch.ts';

/** Most of the time of a batch goes into its threads, so each of them has all plans several times. */
const [BATCHES, ROUNDS] = [4, 5];

it('publishes every plan of a batch with pictures, twenty times in a row', async () => {
  const expected = Array.from({ length: ROUNDS }, () => picturesAsExpected).flat();
  for (let batch = 1; batch <= BATCHES; batch += 1)
    expect(await convertPictures(ROUNDS), `batch ${batch}`).toEqual(expected);
});
