import { writeFileSync } from 'node:fs';
import { WEIGHTS, type WeightName } from '../../src/inference/weights.ts';
import { countAll, countsFile, countsToJson, speaksAgainst } from './count-all.ts';
import { scoreWraps, vocabularies } from './wraps.ts';

/**
 * `npm run calibrate` counts anew what each weight is worth, writes it down, and prints where weight and counts disagree;
 * then how phrases and names are read in editions whose cells wrap.
 */
const counts = await countAll();
writeFileSync(countsFile, countsToJson(counts));
console.log(`${'weight'.padEnd(26)}  value    for  against`);
for (const [name, count] of counts) {
  const { value, reason } = WEIGHTS[name as WeightName];
  const numbers = `${value.toFixed(2).padStart(5)}  ${String(count.for).padStart(5)}  ${String(count.against).padStart(7)}`;
  const doubt = count.for + count.against === 0 ? '  never fires' : speaksAgainst(value, count) ? '  DISAGREES' : '';
  console.log(`${name.padEnd(26)}  ${numbers}${doubt === '' ? '' : `${doubt}: ${reason}`}`);
}

/** Seeds of generated editions. */
const EDITIONS = Array.from({ length: 30 }, (_, index) => index + 61);

console.log('\nwraps undone         phrases   names  read otherwise');
for (const [name, words] of Object.entries(vocabularies)) {
  const { phrases, names, mistakes } = await scoreWraps(words, EDITIONS);
  const kinds = Map.groupBy(mistakes, ({ use, kind }) => `${use} ${kind}`);
  const told = [...kinds].map(([kind, some]) => `${kind} ${some.length}`).join(', ');
  const share = ({ right, all }: typeof names): string => (right / all).toFixed(4);
  console.log(`${name.padEnd(20)} ${share(phrases)}  ${share(names)}  ${told}`);
}
