/** Where an article appeared, from the one line in which some exports have it. */
import type { PartialDate } from '../../partial-date';
import { readDateText } from './dates';

export interface CitationLine {
  readonly containerTitle?: string;
  readonly issued?: PartialDate | null;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
}

/** "Nature. 2021 Dec 21;1(2):10-11. doi: 10.1111/nature1111." as PubMed has it. */
export function readCitationLine(line: string): CitationLine {
  const found =
    /^(.{1,300}?)\. (\d{4}[^;:.]{0,30});([^;:()]{0,30})(?:\(([^()]{1,40})\))?(?::([^.;\s]{1,40}))?/u.exec(
      line,
    );
  if (found === null) return {};
  const [, journal = '', date = '', volume, issue, page] = found;
  return {
    containerTitle: journal,
    issued: readDateText(date),
    volume: volume?.trim() === '' ? undefined : volume,
    issue,
    page,
  };
}

/**
 * "Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: 2014" as Embase has it; in place
 * of the pages may stand "Article Number: 11".
 */
export function readEmbaseSource(source: string): CitationLine | undefined {
  const found =
    /^(.{1,300}?) \((\d{4})\)(?: ((?:(?![.,]? ?(?:Article Number|Date of Publication):)[^:()]){1,30})(?::((?:S(?:UPPL|uppl)\.)?[^()]{1,40}?))?)?(?: \(([^()]{1,40})\))?(?:[.,]? Article Number: (\S{1,30}?)(?=[.,]?(?:\s|$)))?(?:[.,] ?(?:Date of Publication: (.{1,40}))?|$)/u.exec(
      source,
    );
  if (found === null) return undefined;
  const [, containerTitle = '', year = '', volume, issue, page, number, date] = found;
  const issued = readDateText(date ?? year);
  return {
    containerTitle,
    issued: issued?.year === Number(year) ? issued : readDateText(year),
    volume: volume?.trim(),
    issue: issue?.trim(),
    page: page ?? number,
  };
}
