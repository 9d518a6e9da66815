/** How the page looks: the tokens are those of the web app, so that it reads as one with it. */
export const pageTokens = `
  --page: light-dark(#f5f6f8, #0e1115);
  --surface: light-dark(#ffffff, #14181d);
  --surface-sunken: light-dark(#f1f3f6, #0f1317);
  --text: light-dark(#181c22, #e6e9ee);
  --text-quiet: light-dark(#586170, #98a2b0);
  --line: light-dark(#e1e5ea, #262c35);
  --accent: light-dark(#2556cc, #85abff);
  --accent-soft: light-dark(#ecf1fd, #1a2338);
  --calm: light-dark(#4e5968, #a7b1bf);
  --risk: light-dark(#935400, #f1b44f);
  --missed: light-dark(#bf2717, #ff8c7e);
`;

export const pageStyles = `
:root { color-scheme: light dark; ${pageTokens} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px "Inter Variable", Inter, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1040px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-weight: 600; font-size: 20px; line-height: 28px; margin: 0; text-wrap: balance; }
h2 { font-size: 18px; line-height: 26px; font-weight: 600; margin: 0 0 12px; text-wrap: pretty; overflow-wrap: anywhere; }
h3 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 24px 0 4px; overflow-wrap: anywhere; }
p { margin: 0 0 8px; max-width: 100ch; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 2px; }
a.figure { color: inherit; text-decoration: underline dotted var(--text-quiet) 1px; text-underline-offset: 3px; white-space: nowrap; }
a.figure:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.quiet, .over { color: var(--text-quiet); font-size: 12px; line-height: 16px; }
.over { font-weight: 600; margin: 0 0 4px; }
section, nav { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 20px 24px; margin-top: 16px; }
header.first { margin-bottom: 8px; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li { border-top: 1px solid var(--line); display: flex; gap: 16px; padding: 8px 0; align-items: baseline; overflow-wrap: anywhere; }
nav li:first-child { border-top: 0; }
nav li > a { flex: none; width: 96px; }
dl.facts { display: grid; grid-template-columns: minmax(168px, max-content) 1fr; gap: 4px 24px; margin: 0 0 12px; }
dl.facts dt { color: var(--text-quiet); max-width: 240px; overflow-wrap: anywhere; }
dl.facts dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
dd.missing { color: var(--text-quiet); font-style: italic; }
figure { margin: 20px 0 8px; }
figcaption { margin-bottom: 8px; }
.scroll { overflow-x: auto; }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
svg text { fill: var(--text); } svg .quiet { fill: var(--text-quiet); }
svg.chart { min-width: 640px; }
details { margin-top: 8px; } summary { cursor: pointer; color: var(--accent); width: fit-content; padding: 2px 0; }
table { border-collapse: collapse; font-size: 12px; line-height: 16px; margin: 8px 0; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: baseline; }
th:first-child, td:first-child { text-align: left; } th { font-weight: 600; color: var(--text-quiet); } td.left, th.left { text-align: left; }
table.heat { width: 100%; min-width: 640px; table-layout: fixed; } table.heat th { text-align: center; } table.heat th:first-child { text-align: left; width: 150px; vertical-align: middle; } table.heat td { min-width: 56px; border: 2px solid var(--surface); text-align: center; border-radius: 4px; }
table.heat th { vertical-align: bottom; overflow-wrap: anywhere; }
table.heat .days { display: block; font-size: 11px; }
ul.tickets { columns: 4 180px; margin: 8px 0; padding: 0; list-style: none; font-size: 12px; line-height: 20px; }
ul.tickets li { break-inside: avoid; overflow-wrap: anywhere; } code, pre { font: 12px/18px ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
pre { background: var(--surface-sunken); border: 1px solid var(--line); border-radius: 6px; padding: 12px; overflow-x: auto; margin: 8px 0; }
.defined { padding: 8px 0; border-top: 1px solid var(--line); } .defined p { margin: 0; } :target { background: var(--accent-soft); scroll-margin-top: 16px; }
@media screen and (max-width: 719px) {
  section, nav { padding: 16px; } main { padding: 16px 8px 32px; }
  dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: 8px; } nav li { display: block; padding: 12px 0; }
  nav li > a { display: block; width: auto; margin-bottom: 2px; } summary { padding: 12px 0; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  :root { color-scheme: light; } body { background: none; font-size: 12px; line-height: 17px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 0; max-width: none; } section, nav { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 12px 0; margin: 0; }
  h2, h3, figcaption { break-after: avoid; } figure, pre, .heat, .defined, dl.facts { break-inside: avoid; } .scroll { overflow: visible; } svg.chart, table.heat { min-width: 0; }
  a, a.figure { color: inherit; text-decoration: none; } details.behind { display: none; } details::details-content { content-visibility: visible; display: block; } #definitions { break-before: page; }
}
`;
