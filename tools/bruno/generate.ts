// npm run bruno:write             writes contracts/bruno/ringnity from contracts/ringnity.yaml
// npm run bruno:write -- --check  fails where it is not up to date
// Bruno's own packages do the writing: npm --prefix tools/bruno install --ignore-scripts
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentOperation, loadDocument } from '../../server/surfaces/contract/index.ts';
import { exampleFile, type Item, inOrder, requestOf } from './requests.ts';
import { plainVariables, secretVariables } from './values.ts';

export const INSTALL = 'npm --prefix tools/bruno install --ignore-scripts';
const folder = fileURLToPath(new URL('../../contracts/bruno/ringnity/', import.meta.url));

type Folder = { name: string; items: Item[]; root?: { docs?: string } };
type Converters = { openApiToBruno(document: object): Promise<{ name: string; items: Folder[]; root?: object }> };
type Stringify = (thing: object, options: { format: 'bru' }) => string | Promise<string>;
type Filestore = Record<
  'stringifyRequest' | 'stringifyFolder' | 'stringifyEnvironment' | 'stringifyCollection',
  Stringify
>;

const bru = { format: 'bru' } as const;
const lines = (text: string): string => `${text.trimEnd()}\n`;

const folderName = (tag: string): string => tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function environment() {
  const variable = (name: string, value: string, secret: boolean) => ({
    name,
    value,
    secret,
    enabled: true,
    type: 'text',
  });
  return {
    name: 'house',
    variables: [
      ...Object.entries(plainVariables).map(([name, value]) => variable(name, value, false)),
      ...secretVariables.map((name) => variable(name, '', true)),
    ],
  };
}

/** Every file of the collection, by its path in it. */
async function collection(): Promise<Map<string, string>> {
  const require = createRequire(import.meta.url);
  const { openApiToBruno } = require('@usebruno/converters') as Converters;
  const filestore = require('@usebruno/filestore') as Filestore;
  const document = loadDocument('ringnity');
  // Converted alone, an operation without a tag of its own is still one item, and its name says which it is.
  const converted = await openApiToBruno(structuredClone(document.published) as object);
  const items = converted.items.flatMap(({ items: inside }) => inside);
  const itemOf = ({ method, path }: DocumentOperation): Item => {
    const end = path.replaceAll(/\{([^}]+)\}/g, ':$1');
    const found = items.find(({ request }) => request.method === method && request.url === `{{baseUrl}}${end}`);
    if (!found) throw new Error(`The converter has left out ${method} ${path}.`);
    return found;
  };

  const files = new Map<string, string>();
  files.set('bruno.json', `${JSON.stringify({ version: '1', name: converted.name, type: 'collection' }, null, 2)}\n`);
  files.set(exampleFile.name, exampleFile.text);
  files.set('environments/house.bru', lines(await filestore.stringifyEnvironment(environment(), bru)));
  const tags = [...new Set(document.operations.map(({ tags: [tag] }) => tag ?? 'Other'))];
  for (const [place, tag] of tags.entries()) {
    const within = folderName(tag);
    const docs = converted.items.find(({ name }) => folderName(name) === within)?.root?.docs;
    const root = { meta: { name: tag, seq: place + 1 }, ...(docs && { docs }) };
    files.set(`${within}/folder.bru`, lines(await filestore.stringifyFolder(root, bru)));
    const own = inOrder(document.operations.filter(({ tags: [first] }) => (first ?? 'Other') === tag));
    for (const [index, operation] of own.entries()) {
      const item = requestOf(itemOf(operation), operation, index + 1);
      files.set(`${within}/${operation.id}.bru`, lines(await filestore.stringifyRequest(item, bru)));
    }
  }
  return files;
}

async function stored(): Promise<Map<string, string>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'utf8')] as const)),
  );
}

async function compared() {
  const [wanted, kept] = [await collection(), await stored()];
  const stale = [...wanted].filter(([path, text]) => kept.get(path) !== text).map(([path]) => path);
  return { wanted, stale, surplus: [...kept.keys()].filter((path) => !wanted.has(path)) };
}

export async function isStale(): Promise<boolean> {
  const { stale, surplus } = await compared();
  return stale.length + surplus.length > 0;
}

async function main([option]: string[]): Promise<number> {
  if (!existsSync(new URL('node_modules/@usebruno/converters', import.meta.url))) {
    console.error(`Bruno's packages are not installed: ${INSTALL}`);
    return 2;
  }
  const { wanted, stale, surplus } = await compared();
  if (stale.length + surplus.length === 0) {
    console.log(`bruno: the ${wanted.size} files of the collection are up to date`);
    return 0;
  }
  if (option === '--check') {
    console.error(`bruno: stale are ${[...stale, ...surplus].join(', ')}: run "npm run bruno:write"`);
    return 1;
  }
  for (const path of surplus) await rm(join(folder, path));
  for (const path of stale) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), wanted.get(path) ?? '');
  }
  console.log(`bruno: wrote ${stale.length} files, removed ${surplus.length}`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
