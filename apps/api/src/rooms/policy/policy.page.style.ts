/** The colours of the page by day, by night and on paper; a test holds every pair to its contrast. */
export const pageColours = {
  day: { paper: '#ffffff', ink: '#1d2430', faint: '#4d586a', line: '#c9d0dc', wash: '#f3f5f9', link: '#1d4ed8' },
  night: { paper: '#12151c', ink: '#e7eaf0', faint: '#a9b3c2', line: '#3a4356', wash: '#1a1f29', link: '#93b4ff' },
} as const;

/** How the page looks; it holds no `<` and no `&`. */
export const policyPageStyle = `
:root { color-scheme: light dark; ${variables(pageColours.day)} }
@media (prefers-color-scheme: dark) { :root { ${variables(pageColours.night)} } }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.25rem; top: 0.5rem; padding: 0.25rem 0.75rem; background: var(--paper); }
h1 { margin: 1rem 0 0.25rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2.75rem 0 0.5rem; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
.faint, caption, .place { color: var(--faint); }
.place { font-size: 0.875rem; }
nav ul { columns: 2 16rem; padding-left: 1.2rem; }
.scroller { overflow-x: auto; margin: 0.75rem 0 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: 400; }
tbody tr:hover { background: var(--wash); }
td ul { margin: 0; padding-left: 1rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print {
  :root { ${variables(pageColours.day)} }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .skip, nav { display: none; }
  .scroller { overflow: visible; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}
