import { writeFileSync } from 'node:fs';
import { WEIGHTS, type WeightName } from '../../src/inference/weights.ts';
import { countAll, countsFile, countsToJson, speaksAgainst } from './count-all.ts';

/** `npm run calibrate` counts anew what each weight is worth, writes it down, and prints where weight and counts disagree. */
const counts = await countAll();
writeFileSync(countsFile, countsToJson(counts));
console.log(`${'weight'.padEnd(26)}  value    for  against`);
for (const [name, count] of counts) {
  const { value, says } = WEIGHTS[name as WeightName];
  const numbers = `${value.toFixed(2).padStart(5)}  ${String(count.for).padStart(5)}  ${String(count.against).padStart(7)}`;
  const doubt = count.for + count.against === 0 ? '  never fires' : speaksAgainst(value, count) ? '  DISAGREES' : '';
  console.log(`${name.padEnd(26)}  ${numbers}${doubt === '' ? '' : `${doubt}: ${says}`}`);
}
