import { type CheckReport, checkFolder } from '../files/check.ts';
import { reportWords } from '../messages/command-words.ts';
import { addReportCommand, type ExitCode, type Host, runTold } from './arguments.ts';
import { fill } from './fill-line.ts';
import { type Io, paintOut, writeLine, writeRecord } from './io.ts';
import { problemToDetails, problemToLine } from './problem-lines.ts';
import { type ReportOptions, writeError } from './report.ts';

/** Check published datasets and tell every fault on stderr; 1 where there is one. */
async function checkCommand(folder: string, options: ReportOptions, io: Io): Promise<ExitCode> {
  const report = await checkFolder(folder);
  if (options.json) writeRecords(report, options, io);
  writeLines(report, options, io);
  return report.datasets.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

function writeLines({ restored, datasets }: CheckReport, { language, quiet, json }: ReportOptions, io: Io): void {
  const paint = paintOut(io);
  const write = (line: string): void => {
    if (!quiet && !json) writeLine(io, line);
  };
  for (const edition of restored) write(fill(reportWords.restored, language, { edition }));
  for (const { folder, faults, unstated } of datasets) {
    for (const fault of faults) writeError(io, problemToLine(fault, language), language);
    const label = faults.length === 0 ? reportWords.sound : reportWords.faulty;
    write(paint(faults.length === 0 ? 'green' : 'red', fill(label, language, { folder, count: faults.length })));
    if (unstated !== null) {
      const values = { fields: unstated.fields.join(', '), file: unstated.file };
      write(paint('dim', `  ${fill(reportWords.unstated, language, values)}`));
    }
  }
  write(fill(reportWords.checked, language, reportToTotals(datasets)));
}

function writeRecords({ restored, datasets }: CheckReport, { language }: ReportOptions, io: Io): void {
  for (const edition of restored) writeRecord(io, { type: 'restored', edition });
  for (const { folder, faults, unstated } of datasets) {
    const status = faults.length === 0 ? 'sound' : 'faulty';
    const details = faults.map((fault) => problemToDetails(fault, language));
    writeRecord(io, { type: 'dataset', status, folder, faults: details, unstated: unstated?.fields ?? [] });
  }
  writeRecord(io, { type: 'summary', ...reportToTotals(datasets) });
}

function reportToTotals(datasets: CheckReport['datasets']): { total: number; sound: number; faulty: number } {
  const sound = datasets.filter(({ faults }) => faults.length === 0).length;
  return { total: datasets.length, sound, faulty: datasets.length - sound };
}

export function addCheckCommand(host: Host): void {
  addReportCommand(host, 'check')
    .argument('<dir>', host.say('check.dir'))
    .action((folder: string, options: ReportOptions) =>
      runTold(host, { kind: 'folder', path: folder }, options, (io) => checkCommand(folder, options, io)),
    );
}
