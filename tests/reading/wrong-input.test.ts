import { expect, test } from 'vitest';
import { cutCase, draftProfile, extract, inspectPage, UsageError } from '../../src/index.ts';

const bytes = new TextEncoder().encode('事業名\t2022年度\n歩道の設置\t設計\n');

test.each([
  ['an ArrayBuffer', bytes.buffer, /unexpected input ArrayBuffer, .* give new Uint8Array\(/],
  ['a DataView', new DataView(bytes.buffer), /unexpected input DataView/],
  ['nothing', undefined, /unexpected input Undefined/],
  ['a path', 'plans/工程表 2024.PDF', /unexpected input "plans\/工程表 2024\.PDF", which is the path of a file/],
])('%s in place of an edition is a wrong call, which says what to give', async (_, input: unknown, message) => {
  const given = input as Uint8Array;
  for (const call of [
    () => extract(given),
    () => draftProfile(given),
    () => cutCase(given, { measure: '1' } as never),
    () => inspectPage(given, { page: 1 }),
  ])
    await expect(call()).rejects.toThrow(message);
  await expect(extract(given)).rejects.toBeInstanceOf(UsageError);
});

test('a text of more than a path is read, also where it ends in the name of a file', async () => {
  const text = '事業名\t2022年度\n歩道の設置\t設計\n出典: plan.pdf';
  expect((await extract(text)).measures[0]?.projects[0]?.name).toBe('歩道の設置');
});

test('an option that there is none of is told with those that there are', async () => {
  await expect(extract('', { editon: 'x' } as never)).rejects.toThrow(
    /^unexpected option editon, expected one of edition, file, /,
  );
  const misspelt = { publication: { publishr: '見本市' } } as never;
  await expect(extract('', misspelt)).rejects.toThrow('unexpected option publication.publishr');
  await expect(extract('', null as never)).rejects.toThrow(/^unexpected options: /);
});
