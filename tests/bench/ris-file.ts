import { generateRecords, type GeneratedRecord } from './generate-corpus';

/**
 * A made-up export in RIS, the same for the same seed on every machine.
 *
 * @returns Its text, a record at a time.
 */
export function* generateRis(count: number, seed = 'lectern'): Generator<string> {
  let number = 0;
  for (const record of generateRecords(count, seed)) {
    number += 1;
    yield formatRis(record, number);
  }
}

function formatRis(record: GeneratedRecord, number: number): string {
  const [[year, month, day]] = record.issued['date-parts'];
  const abstract = record.abstract.map(({ label, text }) => (label ? `${label}: ${text}` : text));
  const lines = [
    ['TY', 'JOUR'],
    ['TI', record.title],
    ...record.author.map(({ family, given }) => ['AU', `${family}, ${given}`]),
    ['JO', record['container-title']],
    ['PY', String(year)],
    ['DA', `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`],
    ['DO', `10.5555/bench.${number}`],
    ...(record.keyword ?? []).map((word) => ['KW', word]),
    ['AB', abstract.join(' ')],
    ['ER', ''],
  ];
  return `${lines.map(([tag = '', text = '']) => `${tag}  - ${text}`).join('\n')}\n\n`;
}
