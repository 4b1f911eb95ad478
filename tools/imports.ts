import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import: the file it leads to, or the package's name. */
export type Import = { line: number; typeOnly: boolean } & ({ file: string } | { package: string });
export type SourceFile = { path: string; text: string; imports: Import[] };

const STATEMENT =
  /(?:^|[\n;])[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?(['"])([^'"\n]+)\2|\bimport\(\s*(['"])([^'"\n]+)\4\s*\)/g;

const aliases: Record<string, string> = {
  '#platform/': 'server/platform/',
  '#modules/': 'server/modules/',
  '#surfaces/': 'server/surfaces/',
  '#contracts/': 'contracts/',
  '#tests/': 'tests/',
};

const packageName = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

function resolved(root: string, from: string, specifier: string): { file: string } | { package: string } {
  const alias = Object.keys(aliases).find((start) => specifier.startsWith(start));
  const path = alias
    ? aliases[alias] + specifier.slice(alias.length)
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : undefined;
  if (path === undefined) return { package: packageName(specifier) };
  const found = ['', '.ts', '.tsx', '/index.ts']
    .map((end) => path + end)
    .find((name) => /\.\w+$/.test(name) && existsSync(join(root, name)));
  return { file: found ?? path };
}

function importsOf(root: string, path: string, text: string): Import[] {
  // Comments quote imports; their lines stay so that numbers hold.
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(STATEMENT)].map((match) => ({
    line: code.slice(0, match.index + match[0].search(/\S/)).split('\n').length,
    typeOnly: Boolean(match[1]),
    ...resolved(root, path, match[3] ?? match[5]!),
  }));
}

const places = ['server', 'protocol/src', 'sdk/src', 'widget/src', 'console/src', 'tests', 'bench', 'tools'];

/** All TypeScript of the house with what each file imports, paths from the root. */
export function readSources(root: string): SourceFile[] {
  return places.flatMap((place) =>
    globSync(`${place}/**/*.{ts,tsx}`, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' })
      .filter((path) => !path.endsWith('.d.ts'))
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, imports: importsOf(root, path, text) };
      }),
  );
}
