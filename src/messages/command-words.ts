import {
  caseReportEn,
  changesEn,
  changeValuesEn,
  correctionStatusesEn,
  diffEn,
  explainEn,
  factsEn,
  factValuesEn,
  relationsEn,
  reportEn,
} from './en/command.ts';
import {
  caseReportJa,
  changesJa,
  changeValuesJa,
  correctionStatusesJa,
  diffJa,
  explainJa,
  factsJa,
  factValuesJa,
  relationsJa,
  reportJa,
} from './ja/command.ts';
import { pairWords, type Words } from './languages.ts';

/** What the commands report. */
export const reportWords = pairWords(reportEn, reportJa);
/** What `case add` and `case run` report. */
export const caseWords = pairWords(caseReportEn, caseReportJa);
/** The words around changes. */
export const diffWords = pairWords(diffEn, diffJa);
/** Said of a change in place of its kind, as `<kind>.<field>`, where the kind alone does not say what it is of. */
export const changeWords: Readonly<Record<string, Words>> = pairWords(changesEn, changesJa);
/** Values of a change that are keys; every other value is printed as it is. */
export const changeValueWords: Readonly<Record<string, Words>> = pairWords(changeValuesEn, changeValuesJa);
/** The words around an explanation. */
export const explainWords = pairWords(explainEn, explainJa);
/** How a repair or a notice concerns the record that is explained. */
export const relationWords = pairWords(relationsEn, relationsJa);
/** What a record says. */
export const factWords = pairWords(factsEn, factsJa);
/** Values that are keys, as `<name>.<value>`; every other value is printed as it is. */
export const factValueWords: Readonly<Record<string, Words>> = pairWords(factValuesEn, factValuesJa);
/** What became of a correction. */
export const correctionStatusWords = pairWords(correctionStatusesEn, correctionStatusesJa);
