// One export of datasets to an SQLite file; prints as JSON what it took, with the most memory that the process took.
import { statSync } from 'node:fs';
import { exportPlans } from '../../src/files/export.ts';

const [output = '', ...datasets] = process.argv.slice(2);
const start = performance.now();
await exportPlans(datasets, { format: 'sqlite', output, form: { csv: 'excel', headers: 'en' }, force: false });
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage();
const residentBytes = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ milliseconds, work: (user + system) / 1000, residentBytes, bytes: statSync(output).size }),
);
