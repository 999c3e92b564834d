/** How the exported page looks, on a screen in light and dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #595959; --rule: #d4d4d4; --paper: #fff; --mark: #fff0a3; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b0b0b0; --rule: #474747; --paper: #181818; --mark: #6b5900; --link: #8ec5ff; }
}
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, dt, nav, .soft { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
h3 { font-size: .9375rem; margin: 1rem 0 .25rem; }
h4, h5, h6 { font-size: .9375rem; margin: .75rem 0 .25rem; }
p { margin: .25rem 0; }
a { color: var(--link); }
.soft { color: var(--soft); font-size: .9375rem; }
nav { margin-top: 1.5rem; font-size: .9375rem; }
article { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
dl { margin: .75rem 0 0; }
dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: .25rem 1rem; padding: .375rem 0; }
dl > .whole { display: block; }
dt { font-weight: 600; font-size: .9375rem; }
dd { margin: 0; white-space: pre-line; }
mark { background: var(--mark); color: inherit; text-decoration: underline; text-decoration-thickness: 1px; }
blockquote { margin: .5rem 0 .25rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
pre { overflow-x: auto; white-space: pre-wrap; }
@media (max-width: 36rem) { dl > div { display: block; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --rule: #999; --paper: #fff; --mark: #eee; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3, dt { break-after: avoid; }
  dl > div, blockquote { break-inside: avoid; }
}
`;
