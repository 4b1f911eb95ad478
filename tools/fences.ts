import type { Import, SourceFile } from './imports.ts';

/** One import, or one word, that stands where it must not. */
export type Violation = { fence: string; path: string; line: number; fault: string };

type Fence = {
  name: string;
  /** Whose imports are looked at. */
  within: (path: string) => boolean;
  /** The sentence for a forbidden import; nothing for an allowed one. */
  fault: (source: SourceFile, target: Import) => string | undefined;
};

const isTest = (path: string) =>
  path.endsWith('.test.ts') ||
  path.endsWith('.test.tsx') ||
  path.startsWith('tests/') ||
  /\/(test-scene|fixture-tenant)\.ts$/.test(path);
const product = (folder: string) => (path: string) => path.startsWith(folder) && !isTest(path);

const fileOf = (target: Import) => ('file' in target ? target.file : '');
const packageOf = (target: Import) => ('package' in target ? target.package : '');
const moduleOf = (path: string) => /^server\/modules\/([^/]+)\//.exec(path)?.[1];
const surfaceOf = (path: string) => /^server\/surfaces\/([^/]+)\//.exec(path)?.[1];

/** Files that belong to no floor: only the entry (`main.ts`, `run.ts`, `app.ts`), what it is put together from, and tests may know them. */
const isTop = (path: string) => /^server\/(compose\/)?[^/]+\.ts$/.test(path) && path !== 'server/settings.ts';

function onlyPackages(name: string, folder: string, allowed: RegExp): Fence {
  return {
    name,
    within: product(folder),
    fault: (_source, target) => {
      const there = packageOf(target) || fileOf(target);
      return allowed.test(there)
        ? undefined
        : `${folder} imports its own files and ${allowed.source}, and not ${there}.`;
    },
  };
}

const fences: Fence[] = [
  {
    name: 'platform knows no product',
    within: product('server/platform/'),
    fault: (_source, target) =>
      'file' in target && !target.file.startsWith('server/platform/')
        ? `The platform imports npm packages and itself, and not ${target.file}.`
        : undefined,
  },
  {
    name: 'modules are entered by their front door',
    within: (path) => product('server/')(path),
    fault: ({ path }, target) => {
      const noun = moduleOf(fileOf(target));
      return noun && noun !== moduleOf(path) && fileOf(target) !== `server/modules/${noun}/index.ts`
        ? `Another module is entered by #modules/${noun}/index.ts, and not by ${fileOf(target)}.`
        : undefined;
    },
  },
  {
    name: 'modules know no surface',
    within: product('server/modules/'),
    fault: (_source, target) =>
      fileOf(target).startsWith('server/surfaces/') || isTop(fileOf(target))
        ? `A module imports modules and the platform, and not ${fileOf(target)}.`
        : undefined,
  },
  {
    name: 'modules know no web server',
    within: product('server/modules/'),
    fault: (_source, target) =>
      /^(fastify|@fastify\/.*|ws)$/.test(packageOf(target))
        ? `A module does not know HTTP or sockets: ${packageOf(target)} belongs into a surface.`
        : undefined,
  },
  {
    name: 'no SQL in a surface',
    within: product('server/surfaces/'),
    fault: (_source, target) =>
      /^(kysely|pg)$/.test(packageOf(target)) ? 'A surface asks a module; queries live in stores.' : undefined,
  },
  {
    name: 'surfaces do not know the app',
    within: product('server/surfaces/'),
    fault: (_source, target) => (isTop(fileOf(target)) ? `A surface is handed what it needs by app.ts.` : undefined),
  },
  {
    name: 'the product imports no test',
    within: (path) => ['server/', 'protocol/', 'sdk/', 'widget/', 'console/'].some((folder) => product(folder)(path)),
    fault: (_source, target) =>
      fileOf(target) && isTest(fileOf(target)) ? `${fileOf(target)} is a test's.` : undefined,
  },
  onlyPackages('protocol stands alone', 'protocol/src/', /^typebox$|^protocol\//),
  onlyPackages('sdk knows the protocol alone', 'sdk/src/', /^@switchboard\/protocol$|^sdk\//),
  onlyPackages(
    'widget knows sdk and protocol alone',
    'widget/src/',
    /^(preact|@preact\/signals|@switchboard\/sdk|@switchboard\/protocol)$|^widget\//,
  ),
  {
    name: 'console has no inside way',
    within: product('console/src/'),
    fault: (_source, target) =>
      /^(server|widget|tests)\//.test(fileOf(target)) || packageOf(target).startsWith('node:')
        ? `The console uses contracts, sdk and protocol like everybody else, and not ${fileOf(target) || packageOf(target)}.`
        : undefined,
  },
];

type Word = { name: string; within: (path: string) => boolean; pattern: RegExp; fault: string };

const words: Word[] = [
  {
    name: 'the environment is read once',
    within: (path) => product('server/')(path) && path !== 'server/settings.ts',
    pattern: /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env['"])/,
    fault: 'Only server/settings.ts reads the environment: make it a setting and hand it in.',
  },
  {
    name: 'one way out',
    within: (path) => product('server/')(path) && !path.startsWith('server/platform/outbound/'),
    pattern: /(?<![\w.$'"`])(?:globalThis\.)?fetch\(/,
    fault: 'Connections to addresses that people name go through platform/outbound.',
  },
];

const codeLines = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .map((line) => line.replace(/^\s*\/\/.*$/, ''));

/** Every import and word on the wrong side of a fence. */
export function violations(sources: readonly SourceFile[]): Violation[] {
  const found: Violation[] = [];
  for (const source of sources) {
    for (const fence of fences.filter(({ within }) => within(source.path))) {
      for (const target of source.imports) {
        const fault = fence.fault(source, target);
        if (fault) found.push({ fence: fence.name, path: source.path, line: target.line, fault });
      }
    }
    for (const { name, pattern, fault } of words.filter(({ within }) => within(source.path))) {
      codeLines(source.text).forEach((text, index) => {
        if (pattern.test(text)) found.push({ fence: name, path: source.path, line: index + 1, fault });
      });
    }
  }
  return found;
}

export const fenceNames = [...fences, ...words].map(({ name }) => name);

const floorOf = (path: string): string => {
  const noun = moduleOf(path);
  if (noun) return `modules/${noun}`;
  const surface = surfaceOf(path);
  return surface ? `surfaces/${surface}` : path;
};

/** Import cycles between folders of one floor (types count: a word known both ways is a cycle to a reader). */
export function cycles(sources: readonly SourceFile[]): string[][] {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    if (!path.startsWith('server/') || isTest(path)) continue;
    const from = floorOf(path);
    const edges = graph.get(from) ?? graph.set(from, new Set()).get(from)!;
    for (const target of imports) {
      const to = floorOf(fileOf(target));
      if (to.startsWith('server/') || to.startsWith('modules/') || to.startsWith('surfaces/')) {
        if (to !== from) edges.add(to);
      }
    }
  }
  return stronglyConnected(graph).filter((group) => group.length > 1);
}

/** Tarjan's groups of nodes that reach each other. */
function stronglyConnected(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next);
        lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
      } else if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, order.get(next)!));
    }
    if (lowest.get(node) === order.get(node)) groups.push(stack.splice(stack.indexOf(node)).sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return groups;
}
