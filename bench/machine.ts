import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type pg from 'pg';

export type Machine = { [name: string]: string };

const version = (name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;

/** Where the figures come from: they mean nothing on another machine. */
export async function machine(database: pg.Client): Promise<Machine> {
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  return {
    Processor: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${process.platform} ${release()}`,
    Node: process.version,
    PostgreSQL: rows[0]?.server_version ?? '',
    'pg, ws, fastify': ['pg', 'ws', 'fastify'].map(version).join(', '),
    'Load before': loadavg()[0]!.toFixed(2),
  };
}
