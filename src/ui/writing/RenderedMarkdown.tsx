import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { safeLink } from './safe-link';

/**
 * Markdown as elements of the page, in a chunk of its own. Import `Markdown`.
 *
 * Raw HTML is shown as the text it is; a link leads nowhere but where `safeLink` lets it; an image
 * is a link, for no request leaves the page unasked. Headings are bold lines: those of the page are
 * for what is on the page.
 */
export default function RenderedMarkdown({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown components={COMPONENTS} urlTransform={(url) => safeLink(url)}>
      {text}
    </ReactMarkdown>
  );
}

const Bold = ({ children }: { readonly children?: ReactNode }) => (
  <p className="font-semibold">{children}</p>
);

function Link({ href, children }: { readonly href?: string; readonly children?: ReactNode }) {
  if (href === undefined || href === '') return <>{children}</>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
    >
      {children}
    </a>
  );
}

const COMPONENTS: Components = {
  h1: ({ children }) => <Bold>{children}</Bold>,
  h2: ({ children }) => <Bold>{children}</Bold>,
  h3: ({ children }) => <Bold>{children}</Bold>,
  h4: ({ children }) => <Bold>{children}</Bold>,
  h5: ({ children }) => <Bold>{children}</Bold>,
  h6: ({ children }) => <Bold>{children}</Bold>,
  a: ({ href, children }) => <Link {...(href !== undefined && { href })}>{children}</Link>,
  img: ({ src, alt }) => (
    <Link {...(typeof src === 'string' && { href: src })}>{alt === '' ? src : alt}</Link>
  ),
  ul: ({ children }) => <ul className="list-disc space-y-1 pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal space-y-1 pl-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="space-y-2 border-l-2 border-rule pl-3 text-ink-2">{children}</blockquote>
  ),
  pre: ({ children }) => (
    <pre className="rounded-md bg-rule-2 px-3 py-2 text-sm whitespace-pre-wrap">{children}</pre>
  ),
  code: ({ children }) => <code className="rounded bg-rule-2 px-1 text-[0.9em]">{children}</code>,
  hr: () => <hr className="border-rule" />,
};
