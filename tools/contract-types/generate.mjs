// Prints the TypeScript types of one contract document. A process of its own: its generator needs TypeScript 5.
//   node generate.mjs path/to/document.yaml
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const [path] = process.argv.slice(2);
if (!path) {
  console.error('usage: generate.mjs DOCUMENT.yaml');
  process.exit(2);
}
const name = path.split('/').at(-1);
const types = await openapi(pathToFileURL(path), { alphabetize: false, silent: true });
process.stdout.write(`// Written by \`npm run contracts\` from ${name}. Change the document, not this file.\n\n${astToString(types)}`);
