import type { DataMap } from './data.map.js';
import { printMarkdown } from './data.map.markdown.js';
import { printPage } from './data.map.page.js';
import { printDpv } from './dpv.js';
import { printFidesDatasets, printFidesSystem } from './fides.js';
import { printFlowSvg } from './flow.svg.js';

/** The map in every form, by file name, and what could not be said in the words of others. */
export interface DataMapFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** Prints a map for people (Markdown, a page, a picture) and for tools (JSON, Fides, DPV): the same map, the same texts. */
export function dataMapFiles(map: DataMap): DataMapFiles {
  const [datasets, system, dpv] = [printFidesDatasets(map), printFidesSystem(map), printDpv(map)];
  return {
    files: new Map([
      ['README.md', printMarkdown(map)],
      ['data-map.html', printPage(map)],
      ['data-map.svg', printFlowSvg(map)],
      ['data-map.json', `${JSON.stringify(map, null, 2)}\n`],
      ['fides-dataset.yml', datasets.text],
      ['fides-system.yml', system.text],
      ['dpv.jsonld', dpv.text],
    ]),
    warnings: [...new Set([...datasets.warnings, ...system.warnings, ...dpv.warnings])],
  };
}
