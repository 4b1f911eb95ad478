import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cycles, fenceNames, violations } from '../../tools/fences.ts';
import { readSources } from '../../tools/imports.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));

type Planted = {
  fence: string;
  path: string;
  code: string;
  byEditor?: 'noRestrictedImports' | 'noProcessEnv' | 'noRestrictedGlobals';
};

/** One breach of each fence. `byEditor`: the linter's rule that shows it while it is being typed. */
const planted: Planted[] = [
  {
    fence: 'platform knows no product',
    path: 'server/platform/nosy.ts',
    code: "import { tenants } from '#modules/tenants/index.ts';\nexport const nosy = tenants;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'platform knows no product',
    path: 'server/platform/deep/nosy.ts',
    code: "import { settings } from '../../settings.ts';\nexport const nosy = settings;\n",
  },
  {
    fence: 'modules are entered by their front door',
    path: 'server/modules/calls/impatient.ts',
    code: "import { store } from '#modules/tenants/tenants.ts';\nexport const impatient = store;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules are entered by their front door',
    path: 'server/modules/calls/sideways.ts',
    code: "import { store } from '../tenants/tenants.ts';\nexport const sideways = store;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules are entered by their front door',
    path: 'server/modules/calls/typing.ts',
    code: "import type { Row } from '#modules/tenants/tenants.tables.ts';\nexport type Typing = Row;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules are entered by their front door',
    path: 'server/modules/calls/late.ts',
    code: "export const late = () => import('#modules/tenants/tenants.ts');\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules are entered by their front door',
    path: 'server/surfaces/shop/impatient.ts',
    code: "import { store } from '#modules/tenants/tenants.ts';\nexport const impatient = store;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules know no surface',
    path: 'server/modules/calls/upward.ts',
    code: "import { show } from '#surfaces/shop/show.ts';\nexport const upward = show;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'modules know no web server',
    path: 'server/modules/calls/served.ts',
    code: "import type { FastifyRequest } from 'fastify';\nexport type Served = FastifyRequest;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'no SQL in a surface',
    path: 'server/surfaces/shop/asking.ts',
    code: "import { sql } from 'kysely';\nexport const asking = sql`select 1`;\n",
    byEditor: 'noRestrictedImports',
  },
  {
    fence: 'surfaces do not know the app',
    path: 'server/surfaces/shop/grabbing.ts',
    code: "import { openApp } from '../../app.ts';\nexport const grabbing = openApp;\n",
  },
  {
    fence: 'the product imports no test',
    path: 'server/modules/calls/leaning.ts',
    code: "import { fake } from '#tests/fakes/fake.ts';\nexport const leaning = fake;\n",
  },
  {
    fence: 'protocol stands alone',
    path: 'protocol/src/heavy.ts',
    code: "import { z } from 'zod';\nexport const heavy = z;\n",
  },
  {
    fence: 'sdk knows the protocol alone',
    path: 'sdk/src/heavy.ts',
    code: "import { contacts } from '../../server/modules/tenants/index.ts';\nexport const heavy = contacts;\n",
  },
  {
    fence: 'widget knows sdk and protocol alone',
    path: 'widget/src/heavy.ts',
    code: "import { useState } from 'react';\nexport const heavy = useState;\n",
  },
  {
    fence: 'console has no inside way',
    path: 'console/src/shortcut.ts',
    code: "import type { Row } from '../../server/modules/tenants/tenants.tables.ts';\nexport type Shortcut = Row;\n",
  },
  {
    fence: 'the environment is read once',
    path: 'server/modules/calls/moody.ts',
    code: "export const moody = process.env['MOOD'];\n",
    byEditor: 'noProcessEnv',
  },
  {
    fence: 'the environment is read once',
    path: 'server/platform/moody.ts',
    code: 'export const moody = process.env.MOOD;\n',
    byEditor: 'noProcessEnv',
  },
  {
    fence: 'one way out',
    path: 'server/modules/calls/wandering.ts',
    code: "export const wandering = () => fetch('https://example.com/');\n",
    byEditor: 'noRestrictedGlobals',
  },
];

/** What must be left alone: the ways in that are meant. */
const innocent: Record<string, string> = {
  'server/settings.ts': "export const settings = process.env['PORT'];\n",
  'server/app.ts': "import { tenants } from '#modules/tenants/index.ts';\n\nexport const openApp = () => tenants;\n",
  'server/platform/outbound/outbound.ts': "export const out = () => fetch('https://example.com/');\n",
  'server/platform/database/index.ts': "import { sql } from 'kysely';\n\nexport const one = sql`select 1`;\n",
  'server/modules/tenants/index.ts': "export { store as tenants } from './tenants.ts';\n",
  'server/modules/tenants/tenants.ts':
    "import { sql } from 'kysely';\nimport type { Row } from './tenants.tables.ts';\n\nexport const store: Row = { id: String(sql) };\n",
  'server/modules/tenants/tenants.tables.ts': 'export type Row = { id: string };\n',
  'server/modules/tenants/parts/naming.ts':
    "import type { Row } from '../tenants.tables.ts';\n\n// import { no } from '#modules/calls/late.ts';\nexport const naming = ({ id }: Row) => id;\n",
  'server/modules/tickets/index.ts':
    "import { tenants } from '#modules/tenants/index.ts';\nimport { one } from '#platform/database/index.ts';\n\nexport const tickets = [tenants, one];\n",
  'server/modules/tickets/tickets.test.ts':
    "import { store } from '#modules/tenants/tenants.ts';\n\nexport const seen = [store, process.env['CI']];\n",
  'server/surfaces/shop/show.ts':
    "import { tenants } from '#modules/tenants/index.ts';\n\nexport const show = () => tenants;\n",
  'tests/fakes/fake.ts': 'export const fake = 1;\n',
};

const cyclic: Record<string, string> = {
  'server/modules/numbers/index.ts':
    "import { devices } from '#modules/devices/index.ts';\nexport const numbers = () => devices;\n",
  'server/modules/devices/index.ts':
    "import { audit } from '#modules/audit/index.ts';\nexport const devices = () => audit;\n",
  'server/modules/audit/index.ts':
    "import type { numbers } from '#modules/numbers/index.ts';\nexport type audit = typeof numbers;\n",
};

function layOut(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-house-'));
  cpSync(join(house, 'biome.json'), join(folder, 'biome.json'));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  return folder;
}

type Diagnostic = { category: string; location: { path: { file: string } | string } };

/** `path rule` for each finding of the linter. */
function lint(folder: string): Set<string> {
  const { stdout } = spawnSync(
    join(house, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return new Set(
    diagnostics.map(
      ({ category, location: { path } }) =>
        `${typeof path === 'string' ? path : path.file} ${category.split('/').at(-1)}`,
    ),
  );
}

describe('a planted breach of each fence', () => {
  let folder: string;
  let found: Set<string>;
  let linted: Set<string>;
  before(() => {
    folder = layOut({ ...innocent, ...Object.fromEntries(planted.map(({ path, code }) => [path, code])) });
    found = new Set(violations(readSources(folder)).map(({ path, fence }) => `${path} ${fence}`));
    linted = lint(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { fence, path, byEditor } of planted) {
    test(`${path}: "${fence}" is found${byEditor ? ', by the linter as well' : ''}`, () => {
      assert.ok(found.has(`${path} ${fence}`), [...found].join('\n'));
      if (byEditor) assert.ok(linted.has(`${path} ${byEditor}`), [...linted].join('\n'));
    });
  }

  test('every fence has a breach that proves it', () => {
    const proven = new Set(planted.map(({ fence }) => fence));
    assert.deepEqual(
      fenceNames.filter((name) => !proven.has(name)),
      [],
    );
  });

  test('what keeps to the ways in is left alone', () => {
    const ways = Object.keys(innocent);
    const rules = ['noRestrictedImports', 'noProcessEnv', 'noRestrictedGlobals'];
    assert.deepEqual(
      [...found].filter((finding) => ways.includes(finding.split(' ')[0]!)),
      [],
    );
    assert.deepEqual(
      [...linted].filter((finding) => ways.includes(finding.split(' ')[0]!) && rules.includes(finding.split(' ')[1]!)),
      [],
    );
  });
});

describe('cycles', () => {
  test('three modules that import each other in a ring are found, by their names', () => {
    const folder = layOut({ ...innocent, ...cyclic });
    try {
      assert.deepEqual(cycles(readSources(folder)), [['modules/audit', 'modules/devices', 'modules/numbers']]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('modules that import each other in one direction are none', () => {
    const folder = layOut(innocent);
    try {
      assert.deepEqual(cycles(readSources(folder)), []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the house keeps to its fences', () => {
  const sources = readSources(house);
  assert.ok(sources.length > 100, `only ${sources.length} files were read`);
  assert.deepEqual(violations(sources), []);
  assert.deepEqual(cycles(sources), []);
});
