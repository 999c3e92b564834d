import { readFileSync } from 'node:fs';
import type { CitationRules } from '@/domain/citations/cite';
import {
  CITATION_STYLES,
  type CitationStyle,
  type CitationStyleId,
} from '@/domain/citations/styles';

/** A style as the page has it. */
export function readRules(id: CitationStyleId): CitationRules {
  const style: CitationStyle = CITATION_STYLES[id];
  return {
    ...style,
    style: readCslFile(`${style.file}.csl`),
    locales: {
      'en-US': readCslFile('locales-en-US.xml'),
      'en-GB': readCslFile('locales-en-GB.xml'),
    },
  };
}

function readCslFile(name: string): string {
  return readFileSync(`src/browser/citations/csl/${name}`, 'utf8');
}
