/** How the page looks: on a wide and a narrow screen, by day and by night, and on paper. It holds no `<` and no `&`. */
export const pageStyle = `
:root {
  --paper: #ffffff; --ink: #1d2430; --faint: #566173; --line: #dfe3ea; --wash: #f5f7fa;
  --link: #1d4ed8; --shown: #9a3412; --masked: #0f766e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12151c; --ink: #e7eaf0; --faint: #a3adbd; --line: #2c3341; --wash: #1a1f29;
    --link: #93b4ff; --shown: #fdba74; --masked: #5eead4;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 80rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1.5rem; top: 0.75rem; padding: 0.25rem 0.75rem; background: var(--paper); }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 3.5rem 0 0.75rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.05rem; }
.lead { margin: 0.5rem 0 1.25rem; max-width: 46rem; color: var(--faint); font-size: 1.1rem; }
.figures, nav ul { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.figures { gap: 0.5rem 2.5rem; }
.figures strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
nav ul { gap: 0.25rem 1.25rem; margin-top: 1.25rem; padding-top: 0.9rem; border-top: 1px solid var(--line); }
figure { margin: 0; }
.scroller { overflow-x: auto; }
.flow { border: 1px solid var(--line); border-radius: 10px; }
.flow svg { display: block; min-width: 60rem; width: 100%; height: auto; }
details { margin-top: 0.75rem; }
summary { cursor: pointer; color: var(--link); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.45; }
caption { padding: 0.5rem 0; text-align: left; color: var(--faint); }
th, td { padding: 0.65rem 0.9rem 0.65rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { white-space: nowrap; color: var(--faint); font-weight: 600; border-bottom-width: 2px; }
tbody th { font-weight: 400; }
tbody tr:hover { background: var(--wash); }
#categories table { min-width: 62rem; }
#categories td:nth-child(4) { min-width: 17rem; }
#categories td:nth-child(2) { min-width: 14rem; }
code { font: 0.92em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
tbody th code { font-weight: 600; }
td ul, th ul { margin: 0; padding: 0; list-style: none; }
td li + li { margin-top: 0.3rem; }
td li .faint, .holds, th .faint, dd .faint { display: block; }
.words li { padding-left: 0.8em; text-indent: -0.8em; }
.words li + li { margin-top: 0; }
.words a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
.words a:hover { text-decoration-color: currentColor; }
.faint { color: var(--faint); }
.shown { color: var(--shown); }
.masked { color: var(--masked); }
.search {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center;
  margin-top: 3rem; padding: 0.75rem 0; background: var(--paper); border-bottom: 1px solid var(--line);
}
[hidden] { display: none; }
.search input {
  flex: 1 1 16rem; padding: 0.5rem 0.75rem; border: 1px solid var(--faint); border-radius: 8px;
  background: var(--paper); color: inherit; font: inherit;
}
.search output { min-width: 6rem; color: var(--faint); }
dl { display: grid; grid-template-columns: minmax(12rem, 20rem) 1fr; gap: 0.6rem 1.5rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
dt:target { background: var(--wash); outline: 3px solid var(--line); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.75rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .search, nav, .skip, details { display: none; }
  .scroller { overflow: visible; }
  #categories table { min-width: 0; }
  .flow svg { min-width: 0; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
