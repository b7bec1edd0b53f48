import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { correctionsKind } from '../files/corrections.ts';
import { FileError, nullIfMissing } from '../files/problem.ts';
import { findSource, readPlan } from '../files/published.ts';
import { findCorrectionsFile, writeCorrections } from '../files/write-correction.ts';
import { readYaml } from '../files/yaml-file.ts';
import { type CarriedCorrection, type Corrections, carryCorrections } from '../index.ts';
import { carryStatusWords, carryWords } from '../messages/carry-words.ts';
import type { Language } from '../messages/languages.ts';
import { addCommand, type ExitCode, type Host, optional, runCommand } from './arguments.ts';
import { fill, toOneLine } from './fill-line.ts';
import type { Out, ReportOptions } from './out.ts';
import { programName } from './program-name.ts';
import { quoteWord } from './quote-word.ts';

type CarryOptions = ReportOptions & {
  /** The corrections of the older edition; null: beside its input. */
  from: string | null;
  /** The file to write; null: beside the input of the newer edition. */
  file: string | null;
  /** A folder that holds both inputs; null: looked for. */
  source: string | null;
  dryRun: boolean;
};

/** The result: the corrections with their status, and the corrections file of the newer edition. */
type Carrying = { editions: { older: string; newer: string }; all: CarriedCorrection[]; file: string; total: number };

/**
 * Write those corrections of an edition that still hold into the file of the next one, all or none, and report what became of
 * the others.
 */
async function carryCommand(olderPath: string, newerPath: string, options: CarryOptions, out: Out): Promise<ExitCode> {
  const [older, newer] = [await readPlan(olderPath), await readPlan(newerPath)];
  const from = options.from ?? (await findCorrectionsFile(older, await findSource(older, options.source), null));
  const file = await findCorrectionsFile(newer, await findSource(newer, options.source), options.file);
  if ((await toReal(from)) === (await toReal(file))) throw new FileError({ code: 'correct/same-file', path: file });
  const given = await readYaml(from, correctionsKind);
  const present = await readPresent(file);
  const all = carryCorrections(given, older.plan, newer.plan, present);
  const entries = all.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const count = present.corrections.length + entries.length;
  const total = options.dryRun || entries.length === 0 ? count : await writeCorrections(file, entries);
  const editions = { older: older.plan.edition, newer: newer.plan.edition };
  reportCarried(newerPath, { editions, all, file, total }, options.dryRun, out);
  return 0;
}

async function toReal(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** An empty list if there is no file yet. */
async function readPresent(file: string): Promise<Corrections> {
  return (await nullIfMissing(readYaml(file, correctionsKind))) ?? { corrections: [] };
}

function reportCarried(dataset: string, { editions, all, file, total }: Carrying, dryRun: boolean, out: Out): void {
  const { language, paint } = out;
  const carried = all.filter(({ entry }) => entry !== null);
  const first = total - carried.length + 1;
  const newIds = new Map(carried.map((one, at) => [one, `c${first + at}`]));
  const counts = { total: all.length, carried: carried.length };
  const words = carried.length === 0 ? carryWords.none : dryRun ? carryWords.wouldCarry : carryWords.carried;
  out.say(words, { ...editions, ...counts, file });
  for (const one of all) {
    const newId = newIds.get(one) ?? null;
    out.record({ type: 'correction', ...one, newId });
    const status = paint(
      colours[one.status] ?? 'yellow',
      fill(carryStatusWords[one.status], language, { newId: newId ?? '' }),
    );
    out.line(`\n  ${one.id} ${one.kind}  ${toOneLine(one.target)}\n    ${status}`);
    for (const line of toDetails(one, { dataset, program: programName(out.io.env), language })) out.line(`    ${line}`);
  }
  out.record({ type: 'summary', ...editions, ...counts, file, written: !dryRun && carried.length > 0 });
}

const colours: Partial<Record<CarriedCorrection['status'], 'green' | 'dim'>> = {
  carried: 'green',
  present: 'dim',
  needless: 'dim',
};

/** For a correction that is not carried: what it saw, what the record says now, and where to look. */
function toDetails(
  { status, saw, now, record }: CarriedCorrection,
  { dataset, program, language }: { dataset: string; program: string; language: Language },
): string[] {
  if (['carried', 'present', 'needless'].includes(status)) return [];
  const likeness = record?.likeness ?? null;
  const at = record === null ? [] : [fill(carryWords.record, language, { id: record.id, target: record.target })];
  const alike = likeness === null || likeness === 1 ? [] : [fill(carryWords.likeness, language, { likeness })];
  const seen = fill(carryWords.saw, language, { saw: toOneLine(saw) });
  const says = now === null ? [] : [fill(carryWords.now, language, { now: toOneLine(now) })];
  const look =
    record === null ? [] : [fill(carryWords.look, language, { program, dataset: quoteWord(dataset), id: record.id })];
  return [[...at, ...alike].join('  '), seen, ...says, ...look].filter((line) => line !== '');
}

export function addCarryCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'correct carry')
    .argument('<older>', say('correct carry.older'))
    .argument('<newer>', say('correct carry.newer'))
    .option('--dry-run', say('correct carry.dryRun'), false)
    .addOption(optional('--from <path>', say('correct carry.from')))
    .addOption(optional('--file <path>', say('correct carry.file')))
    .addOption(optional('--source <path>', say('correct carry.source')))
    .action((older: string, newer: string, _: CarryOptions, command: Command) => {
      // commander assigns options that `correct` has too to `correct`, the parent command
      const options: CarryOptions = command.optsWithGlobals();
      return runCommand(host, { kind: 'plan', path: newer }, options, (out) =>
        carryCommand(older, newer, options, out),
      );
    });
}
