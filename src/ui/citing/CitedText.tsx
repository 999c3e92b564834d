import { Fragment, type ReactNode } from 'react';
import type { CitedRun, RunStyle } from '@/domain/citations/cited-text';

const ELEMENTS: Readonly<Record<RunStyle, (inner: ReactNode) => ReactNode>> = {
  italic: (inner) => <i>{inner}</i>,
  bold: (inner) => <b>{inner}</b>,
  smallCaps: (inner) => <span className="[font-variant:small-caps]">{inner}</span>,
  underline: (inner) => <u>{inner}</u>,
  sub: (inner) => <sub>{inner}</sub>,
  sup: (inner) => <sup>{inner}</sup>,
};

/** A citation as its style sets it. */
export function CitedText({ runs }: { readonly runs: readonly CitedRun[] }) {
  let start = 0;
  return runs.map(({ text, styles }) => {
    const key = start;
    start += text.length;
    return (
      <Fragment key={key}>
        {styles.reduceRight<ReactNode>((inner, style) => ELEMENTS[style](inner), text)}
      </Fragment>
    );
  });
}
