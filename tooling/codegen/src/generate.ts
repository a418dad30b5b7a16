// Writes everything that follows from the server's schema: the published SDL, the privacy manifest, the registry of
// the schema package, and the SDK's operations. Nothing of it is written by hand, and CI proves that it is fresh.
import { resolve } from 'node:path';
import { generatedFiles } from './generated.files.ts';
import { writeGenerated } from './generated.writer.ts';

const root = resolve(import.meta.dirname, '../../..');
const changed = writeGenerated(root, await generatedFiles(root));

console.log(
  changed.length === 0
    ? 'Everything generated is fresh.'
    : `Written anew:\n${changed.map((path) => `  ${path}`).join('\n')}`,
);
