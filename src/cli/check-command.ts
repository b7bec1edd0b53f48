import { type CheckReport, checkFolder } from '../files/check.ts';
import { reportWords } from '../messages/command-words.ts';
import { addReportCommand, type ExitCode, type Host, runCommand } from './arguments.ts';
import { fill } from './fill-line.ts';
import { type Out, type ReportOptions, reportRestored, writeError } from './out.ts';
import { problemToDetails, problemToLine } from './problem-lines.ts';

/** Check published datasets and print every fault on stderr; returns 1 if there are any. */
async function checkCommand(folder: string, out: Out): Promise<ExitCode> {
  const { io, language, paint, record, line, say } = out;
  const { restored, datasets } = await checkFolder(folder);
  reportRestored(restored, out);
  for (const { folder, faults, unstated } of datasets) {
    const isSound = faults.length === 0;
    const details = faults.map((fault) => problemToDetails(fault, language));
    const status = isSound ? 'sound' : 'faulty';
    record({ type: 'dataset', status, folder, faults: details, unstated: unstated?.fields ?? [] });
    for (const fault of faults) writeError(io, problemToLine(fault, language), language);
    line(paint(isSound ? 'green' : 'red', fill(reportWords[status], language, { folder, count: faults.length })));
    if (unstated === null) continue;
    const values = { fields: unstated.fields.join(', '), file: unstated.file };
    line(paint('dim', `  ${fill(reportWords.unstated, language, values)}`));
  }
  const totals = reportToTotals(datasets);
  record({ type: 'summary', ...totals });
  say(reportWords.checked, totals);
  return totals.faulty > 0 ? 1 : 0;
}

function reportToTotals(datasets: CheckReport['datasets']): { total: number; sound: number; faulty: number } {
  const sound = datasets.filter(({ faults }) => faults.length === 0).length;
  return { total: datasets.length, sound, faulty: datasets.length - sound };
}

export function addCheckCommand(host: Host): void {
  addReportCommand(host, 'check')
    .argument('<dir>', host.say('check.dir'))
    .action((folder: string, options: ReportOptions) =>
      runCommand(host, { kind: 'folder', path: folder }, options, (out) => checkCommand(folder, out)),
    );
}
