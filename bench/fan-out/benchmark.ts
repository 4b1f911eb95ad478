import type { Benchmark, CountRow, LatencyRow, Outcome, Row } from '../benchmark.ts';
import type { House } from '../house.ts';
import { balance, type Ledger, Voided } from '../ledger.ts';
import { inRounds, type Side, type Work } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { type Latencies, spreadOf } from '../statistics.ts';
import { startWorker, type Worker } from '../worker.ts';
import { startEjabberd } from '../xmpp/ejabberd.ts';
import type { Peer } from '../xmpp/peer.ts';
import { startProsody } from '../xmpp/prosody.ts';
import type { PeerName, SideName } from './load.ts';

type Size = { count: number; peerGoal: number; peersIn: Plan['name'][] };
/** A quick run leaves the peers out of the larger room: filling it takes them too long. */
const SIZES: Size[] = [
  { count: 100, peerGoal: 8, peersIn: ['quick', 'full'] },
  { count: 1000, peerGoal: 4, peersIn: ['full'] },
];
const IN_FLIGHT = 8;
const BARE_GOAL = 1;
/** More sides share the time that two would take, down to this. */
const SHORTEST_LEG_MS = 1200;
const peers = { ejabberd: startEjabberd, Prosody: startProsody } satisfies Record<PeerName, unknown>;

type Told = Ledger & Work & Latencies & { messages: number; outOfTurn: number };
type Open = { side: SideName; pid: number; told: Told[] };

/** The middle leg of each figure: a percentile of percentiles would be none. */
const middle = (name: string, legs: Told[]): LatencyRow => {
  const of = (figure: (leg: Told) => number) => spreadOf(legs.map(figure)).median;
  return {
    name,
    sent: legs.reduce((sum, { messages }) => sum + messages, 0),
    p50Ms: of(({ p50Ms }) => p50Ms),
    p95Ms: of(({ p95Ms }) => p95Ms),
    p99Ms: of(({ p99Ms }) => p99Ms),
    mostMs: of(({ mostMs }) => mostMs),
  };
};

/** Everything that was said is in the archive of the room, or the two sides did not do the same. */
async function checkArchive(load: Worker, side: SideName, said: number): Promise<void> {
  const archived = await load.ask<number>('archived', { side });
  if (archived !== said) throw new Voided(`${side}: ${said} messages were said, and its archive holds ${archived}`);
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const load = startWorker('./fan-out/load.ts');
  const broadcaster = startWorker('./fan-out/broadcaster.ts');
  const { hall, staffTokens } = house.stage;
  const outcome = { rows: [] as Row[], latencies: [] as LatencyRow[], counts: [] as CountRow[], notes: [] as string[] };
  const started = new Set<Peer>();
  let legs = 0;

  async function openPeers(count: number): Promise<Open[]> {
    const open: Open[] = [];
    for (const side of Object.keys(peers) as PeerName[]) {
      const peer: Peer | undefined = await peers[side]();
      if (!peer) {
        outcome.notes.push(`${count} sockets, ${side}: skipped: not installed.`);
        continue;
      }
      started.add(peer);
      await load.ask('connect', { side, port: peer.port, count });
      open.push({ side, pid: peer.pid, told: [] });
    }
    return open;
  }

  async function runSide({ side, told }: Open, forMs: number): Promise<Told> {
    legs += 1;
    const done = await load.ask<Told>('run', { side, inFlight: IN_FLIGHT, forMs, mark: `f${legs}`, target: hall });
    balance(`fan-out, ${side}`, done);
    told.push(done);
    return done;
  }
  const sideOf = (open: Open, legMs: number): Side => ({
    pids: { server: open.pid, ...(isHere(open) && { database: house.databasePid }) },
    ready: () => house.database.query('checkpoint'),
    run: () => runSide(open, legMs),
    settle: open.side === 'ours' ? house.settle : async () => {},
  });
  const isHere = ({ side }: Open): boolean => side === 'ours' || side === 'bare';

  async function measure({ count, peerGoal, peersIn }: Size, barePort: number): Promise<void> {
    const room = { count, conversationId: hall.conversationId, tokens: staffTokens };
    const open = async (side: SideName, port: number, pid: number): Promise<Open> => {
      await load.ask('connect', { side, port, ...room });
      return { side, pid, told: [] };
    };
    const ours = await open('ours', house.port, house.pid);
    const bare = await open('bare', barePort, broadcaster.pid);
    const isWithPeers = peersIn.includes(plan.name);
    const others = isWithPeers ? await openPeers(count) : [];
    if (!isWithPeers) outcome.notes.push(`${count} sockets, ejabberd and Prosody: in the full run only.`);
    const everybody = [ours, bare, ...others];
    const warmUps = new Map<SideName, Told>();
    for (const side of everybody) warmUps.set(side.side, await runSide(side, plan.warmUpMs / 2));
    for (const { told } of everybody) told.length = 0;
    const legMs = Math.max(SHORTEST_LEG_MS, (plan.legMs * 2) / everybody.length);
    const rounds = await inRounds(
      plan.pairs,
      sideOf(ours, legMs),
      Object.fromEntries([bare, ...others].map((side) => [side.side, sideOf(side, legMs)])),
    );
    for (const { side } of [bare, ...others]) {
      const isPeer = side !== 'bare';
      outcome.rows.push({
        name: `${count} sockets${isPeer ? `, against ${side}` : ''}`,
        unit: 'deliveries',
        pairs: rounds[side]!,
        goal: { of: 'cpu', least: isPeer ? peerGoal : BARE_GOAL },
      });
    }
    for (const { side, told } of everybody)
      outcome.latencies.push(middle(`${count} sockets, ${side}: sent until the last receiver has it`, told));
    outcome.counts.push({
      name: `${count} sockets: deliveries out of turn`,
      count: ours.told.reduce((sum, { outOfTurn }) => sum + outOfTurn, 0),
      of: ours.told.reduce((sum, { delivered }) => sum + delivered, 0),
      most: 0,
    });
    for (const { side, told } of others) {
      const said = [warmUps.get(side)!, ...told].reduce((sum, { messages }) => sum + messages, 0);
      await checkArchive(load, side, said);
    }
    for (const { side } of everybody) await load.ask('leave', { side });
    for (const peer of started) peer.stop();
  }

  try {
    const barePort = await broadcaster.ask<number>('open', { connection: house.bare });
    for (const size of SIZES) await measure(size, barePort);
    return outcome;
  } finally {
    load.stop();
    broadcaster.stop();
    for (const peer of started) peer.stop();
  }
}

export const fanOut: Benchmark = {
  number: 3,
  title: 'A durable message to everybody who listens',
  ours: `staff sockets on /realtime, each with a token, rights to the conversation and a subscription; ${IN_FLIGHT} visitor’s messages of 200 characters in flight, each committed, numbered without a gap, and told by its event; receivers check number, words and order`,
  bare: 'ws and node:http alone: one insert and commit for each message, then send() of the same bytes to every socket; receivers check number and words. Where they are installed, ejabberd and Prosody as well: a room (MUC) with its archive (MAM) on, as packaged, for guests over plain TCP; shapers, pauses between messages and told presence are off; the same words from as many speakers, receivers check number, words and that the archive took it, and the archive is counted. Neither makes each message outlive the machine before it is told',
  why: 'what a message costs before it is told (see 2) is shared among the sockets: few of them do not outweigh it; and messages of one conversation wait for each other, because their numbering has no gap; ejabberd and Prosody tell a message without waiting for the disk, and with no rights to look at',
  run,
};
