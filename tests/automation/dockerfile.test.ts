import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const text = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
const instructions = DockerfileParser.parse(text).getInstructions();
const ofKind = (keyword: string, from = 0): string[] =>
  instructions.slice(from).flatMap((one) => (one.getKeyword() === keyword ? [one.getArgumentsContent() ?? ''] : []));
/** Where the stage begins that becomes the image. */
const last = instructions.findLastIndex((one) => one.getKeyword() === 'FROM');

describe('the Dockerfile', () => {
  test('is one in which a linter finds nothing', () => {
    expect(validate(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    expect(validate(text.replace('WORKDIR', 'WORKDIRS'))).not.toEqual([]);
  });

  test('takes the Node that the project runs on, by its whole version', () => {
    const node = manifest.devDependencies.node.replace('^', '');
    expect(ofKind('FROM')).toEqual([`node:${node}-slim AS build`, `node:${node}-slim`]);
  });

  test('runs as a user who is not root, and begins without a shell', () => {
    expect(ofKind('USER', last)).toEqual(['node']);
    expect(JSON.parse(ofKind('ENTRYPOINT', last)[0] ?? '')).toEqual(['node', '/app/dist/cli/bin.js']);
  });

  test('fetches nothing in the stage that becomes the image, and copies only what the package needs', () => {
    expect([...ofKind('RUN', last), ...ofKind('ADD', last)]).toEqual([]);
    const copies = instructions.slice(last).filter((one) => one.getKeyword() === 'COPY');
    expect(copies.map((one) => one.toString().split(' ')[1])).toEqual(copies.map(() => '--from=build'));
    expect(copies.length).toBeGreaterThan(0);
    expect(ofKind('RUN').filter((one) => /curl|wget|apt-get|sudo/.test(one))).toEqual([]);
    expect(ofKind('RUN').join('\n')).toMatch(/npm ci\b[\s\S]*npm prune --omit=dev/);
  });
});
