import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../src/files/profile.ts';
import type { Profile } from '../../src/index.ts';
import type { Source } from '../../src/model/place.ts';
import type { Plan } from '../../src/model/plan.ts';

/** A case is a folder `<stage>-<name>` with `input.txt`, `expected.json` and, where it needs them, `input.profile.yaml` and `about.md`. */
export type Case = { name: string; input: Uint8Array; profile: Profile | null; expectedPath: string };

const lineWidth = 140; // characters; objects that fit stay on one line, so that a record is read at a glance

/** Folders with an `input.txt`, those of `profiles` too; other fixtures (tables) are no cases. */
export function readCases(folder = 'fixtures'): Case[] {
  const profiles = join(folder, 'profiles');
  return [...readFolder(folder), ...readFolder(profiles)];
}

function readFolder(folder: string): Case[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'input.txt')))
    .map((name) => ({
      name,
      input: readFileSync(join(folder, name, 'input.txt')),
      profile: readCaseProfile(join(folder, name, 'input.profile.yaml')),
      expectedPath: join(folder, name, 'expected.json'),
    }));
}

function readCaseProfile(path: string): Profile | null {
  return existsSync(path) ? parseProfile(readFileSync(path), path) : null;
}

/** Whether this run rewrites the expectations; never in CI, where a difference is a failure. */
export function isUpdating(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment.UPDATE_CASES === '1' && !isSet(environment.CI);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

export function readExpected({ expectedPath }: Case): unknown {
  if (existsSync(expectedPath)) return JSON.parse(readFileSync(expectedPath, 'utf8'));
  throw new Error(`${expectedPath} is missing: write it with UPDATE_CASES=1 npm run unit, and read it`);
}

export function writeExpected({ expectedPath }: Case, value: unknown): void {
  writeFileSync(expectedPath, `${toReadableJson(value)}\n`);
}

/** Everything of a plan that a case pins: all but the hash; of a notice its place, not its wording. */
export function planToCase(plan: Plan): unknown {
  const { sha256: _, ...source } = plan.source;
  const notices = plan.notices.map(({ code, severity, subject, source }) => ({ code, severity, subject, source }));
  return JSON.parse(JSON.stringify({ ...plan, source, notices }), shortenSource);
}

/** JSON reviver: a source is `page/line:field` (`1/206:4`, `-` where unknown), or a list of those. */
function shortenSource(key: string, value: unknown): unknown {
  return key === 'source' && isSource(value) ? sourceToShort(value) : value;
}

function isSource(value: unknown): value is Source {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && 'bbox' in first;
}

function sourceToShort(source: Source): string | string[] {
  if (Array.isArray(source)) return source.map((place) => String(sourceToShort(place)));
  const box = source.bbox === null ? '' : ` [${source.bbox.join(', ')}]`;
  return `${source.page ?? '-'}/${source.line ?? '-'}:${source.field ?? '-'}${box}`;
}

/** JSON in which a value stands on one line where it fits. */
export function toReadableJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= lineWidth) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => inner + toReadableJson(entry, inner))
    : Object.entries(value).map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${toReadableJson(entry, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
