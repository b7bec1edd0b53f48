import { WEIGHTS, type Weight } from '../../src/inference/weights.ts';
import { READINGS, type Reading } from '../../src/repair/rows/row-readings.ts';
import { judge } from '../support/judge.ts';
import { planToFacts, readSample, readSamples, type Sample } from './corpus.ts';

/**
 * What each weight and each reading is needed for: `node tests/calibrate/needed.ts [FIRST SEED] [LAST SEED] [NAME …]` sets
 * it to 0, or leaves it out, and counts the samples that are read otherwise. Several names are taken away together.
 */
const [first = 1, last = 6] = process.argv.slice(2, 4).map(Number);
const names = process.argv.slice(4);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const samples = await readSamples(seeds);

type Outcome = { facts: string; exact: number; silent: number };

async function readAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const sample of samples) outcomes.push(await sampleToOutcome(sample));
  return outcomes;
}

async function sampleToOutcome(sample: Sample): Promise<Outcome> {
  try {
    const plan = await readSample(sample);
    const { exact, silent } = sample.meant
      ? judge(sample.meant.clean, sample.meant.lines, plan)
      : { exact: 0, silent: [] };
    return { facts: planToFacts(plan), exact, silent: silent.length };
  } catch (error) {
    return { facts: String(error), exact: 0, silent: 0 };
  }
}

const before = await readAll();

async function report(label: string): Promise<void> {
  const after = await readAll();
  const changed = samples.filter((_, at) => before[at]?.facts !== after[at]?.facts);
  const of = (kind: Sample['kind']): Sample[] => changed.filter((sample) => sample.kind === kind);
  const sum = (outcomes: readonly Outcome[], key: 'exact' | 'silent'): number =>
    outcomes.reduce((all, one) => all + one[key], 0);
  const gain = (key: 'exact' | 'silent'): number => sum(after, key) - sum(before, key);
  const cases = of('case').map(({ name }) => name.replace('damage-', ''));
  console.log(
    [
      label.padEnd(28),
      of('edition').length > 0 ? 'edition' : '-      ',
      `cases ${cases.length}`,
      `generated ${of('generated').length}`,
      `exact ${gain('exact')}`,
      `silent ${gain('silent')}`,
      cases.slice(0, 4).join(' '),
    ].join('  '),
  );
}

/** The table is data that nothing writes to but this script. */
const weights = WEIGHTS as Record<string, Weight>;
const readings = READINGS as Reading[];

function takeAway(name: string): () => void {
  const weight = weights[name];
  if (weight) {
    const { value } = weight;
    weight.value = 0;
    return () => {
      weight.value = value;
    };
  }
  const at = readings.findIndex((reading) => readingToName(reading) === name);
  if (at < 0) throw new Error(`no weight and no reading is called ${name}`);
  const [reading] = readings.splice(at, 1);
  return () => {
    if (reading) readings.splice(at, 0, reading);
  };
}

function readingToName({ name, labels, years }: Reading): string {
  return `${name} ${labels} ${years}`;
}

if (names.length > 0) {
  for (const name of names) takeAway(name);
  await report(names.join(' '));
} else {
  for (const name of [...Object.keys(weights), ...readings.slice(1).map(readingToName)]) {
    const putBack = takeAway(name);
    await report(name);
    putBack();
  }
}
