import { resolve } from 'node:path';
import { dataMapFiles } from '@trackyourhours/privacy/map';
import { buildDataMap } from '../app.data.map.js';
import { runGenerated } from './generated.folder.js';

/** Writes what the server holds of people as a map, or tells whether the written one is still true. */
const usage = `Usage:
  data-map [--out FOLDER]            writes the map, by default to docs/data-map
  data-map [--out FOLDER] --check    writes nothing; fails when the map that is there is out of date
`;

process.exitCode = runGenerated(
  {
    usage,
    command: 'data-map',
    title: 'The data map',
    folder: resolve(import.meta.dirname, '../../../..', 'docs/data-map'),
    files: () => {
      const { files, warnings } = dataMapFiles(buildDataMap());
      for (const warning of warnings) process.stderr.write(`${warning}\n`);
      return files;
    },
  },
  process.argv.slice(2),
);
