/**
 * The data map: what a system holds of people, what for, who sees it, how long and where, as one value and in the forms
 * that people and their tools read. It knows the words it is given, and neither a schema nor a database.
 */
export type * from './data.map.js';
export { dataMapFiles, type DataMapFiles } from './data.map.files.js';
export { printMarkdown } from './data.map.markdown.js';
export { printPage } from './data.map.page.js';
export { printDpv } from './dpv.js';
export { printFidesDatasets, printFidesSystem, type Export } from './fides.js';
export { printFlowSvg } from './flow.svg.js';
export { element, lines, verbatim, type Attributes, type Content, type Markup } from './markup.js';
export { dataTable, section } from './page.parts.js';
