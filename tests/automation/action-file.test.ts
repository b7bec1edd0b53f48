import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

type Step = {
  uses?: string;
  run?: string;
  shell?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
};
type Action = {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: Step[] };
};

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const action = parse(read('action.yml')) as Action;

test('the action runs the script with every input, on the Node of the project', () => {
  const { steps, using } = action.runs;
  expect(using).toBe('composite');
  const script = steps.find(({ run }) => run?.includes('scripts/action.ts'));
  const names = Object.keys(action.inputs).map((name) => [
    `INPUT_${name.toUpperCase().replace('-', '_')}`,
    `\${{ inputs.${name} }}`,
  ]);
  expect(script?.env).toEqual(Object.fromEntries(names));
  expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with?.['node-version']).toBe(
    manifest.devDependencies.node.replace('^', ''),
  );
});

test('no text of a user is a part of a line that a shell runs', () => {
  for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
});

test('the document tells of every input with its default', () => {
  const rows = [...read('docs/automation.md').matchAll(/^\| `([\w-]+)` \| (.*?) \| /gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  const inputs = Object.entries(action.inputs).map(([name, { default: value }]) => [name, `\`${value}\``]);
  expect(rows).toEqual(inputs.map(([name, value]) => [name, name === 'token' ? 'that of the job' : value]));
});
