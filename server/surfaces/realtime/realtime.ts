import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { closeCodes, limits, SUBPROTOCOL } from '@switchboard/protocol/limits';
import { WebSocketServer } from 'ws';
import type { SessionsEnded } from '#modules/identity/index.ts';
import { attendance as attendanceOf } from './attendance.ts';
import { callTelling as callTellingOf } from './call-telling.ts';
import { clientAddress } from './client-address.ts';
import { Connection } from './connection.ts';
import { converse } from './conversing.ts';
import { addressBook, pathOf, refuseUpgrade, speaksOurs } from './door.ts';
import { registry as registryOf } from './following.ts';
import { greeting as greetingOf } from './greeting.ts';
import type { Needs } from './needs.ts';
import { queueTelling } from './queue-telling.ts';
import { relay } from './relay.ts';
import { reportTelling } from './report-telling.ts';
import { requests } from './requests.ts';
import { retelling as retellingOf } from './retelling.ts';
import { ticker as tickerOf } from './tick.ts';
import { ticketTelling as ticketTellingOf } from './ticket-telling.ts';
import { relayTransient } from './transient.ts';
import { viewing as viewingOf } from './viewing.ts';
import { visitorAttendance } from './visitor-attendance.ts';

const PATH = '/realtime';
const SWEEP_MS = 5_000;
/** Each socket is pinged in its own turn: thousands at once would hold up whoever writes just then. */
const TURNS = limits.heartbeatMs / SWEEP_MS;
const CLOSE_WITHIN_MS = 3_000;

/** The realtime channel: sockets in, conversations followed, facts told. */
export function realtime(needs: Needs) {
  const { bus, log, metrics } = needs;
  const addressOf = clientAddress(needs.trustProxy);
  const addresses = addressBook(needs.socketsPerAddress ?? limits.socketsPerAddress);
  const connections = new Set<Connection>();
  const registry = registryOf();
  const ticker = tickerOf();
  const attendance = attendanceOf(needs);
  const visitors = visitorAttendance(needs);
  const greeting = greetingOf({ needs, attendance, visitors });
  const queue = queueTelling({ needs, registry });
  const retelling = retellingOf({ needs, registry, queue });
  const ticketTelling = ticketTellingOf({ needs, registry });
  const reports = reportTelling({ needs, registry });
  const callTelling = callTellingOf({ needs, registry });
  const viewing = viewingOf(bus);
  const answer = requests({ needs, registry, greeting, queue, reports, callTelling, attendance, viewing });
  const heardOfEnd = bus.subscribe('sessions.ended', ({ tenantId, kind, id }: SessionsEnded) => {
    if (kind !== 'staff') return;
    for (const connection of connections) {
      if (connection.staffId === id && connection.greeted?.caller.tenantId === tenantId)
        void greeting.recheck(connection, { isDue: true });
    }
  });
  const stops = [
    heardOfEnd,
    relay({ needs, registry, retelling, ticketTelling, callTelling }),
    relayTransient({ bus, registry }),
    reports.leave,
  ];
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: () => SUBPROTOCOL,
  });
  let isClosing = false;
  let turn = 0;
  let welcomed = 0;

  function welcome(request: IncomingMessage, line: Duplex, head: Buffer): void {
    const address = addressOf(request);
    if (!addresses.enter(address)) {
      refuseUpgrade(line, 429, 'This address has as many sockets open as it may.', ['Retry-After: 30']);
      return;
    }
    line.once('close', () => addresses.leave(address));
    webSockets.handleUpgrade(request, line, head, (socket) => {
      const connection = new Connection({
        socket,
        line,
        request: {
          headers: {
            origin: request.headers.origin,
            host: request.headers.host,
            'user-agent': request.headers['user-agent'],
          },
        },
        turn: welcomed++ % TURNS,
        ticker,
        sent: (frames) => metrics?.framesSent?.inc(frames),
      });
      connections.add(connection);
      metrics?.socketsOpen?.set(connections.size);
      converse({ socket, connection, needs, greeting, answer });
      socket.on('close', () => {
        connections.delete(connection);
        viewing.leave(connection);
        registry.leave(connection);
        if (connection.staffId) attendance.leave(connection.staffId, connection);
        if (connection.visitorId) visitors.leave(connection.visitorId);
        metrics?.socketsOpen?.set(connections.size);
      });
    });
  }

  function sweep(): void {
    turn = (turn + 1) % TURNS;
    for (const connection of connections) {
      const rings = connection.turn === turn;
      if (greeting.isExpired(connection)) connection.close(closeCodes.unauthenticated, 'token_expired');
      else if (rings && !connection.isAlive) connection.terminate();
      else if (rings) connection.ping();
      void greeting.recheck(connection);
    }
    attendance.beat();
    visitors.beat();
  }
  const sweeping = setInterval(sweep, SWEEP_MS);
  sweeping.unref();

  return {
    /** Answers upgrades to `/realtime`; another path is left to whoever else listens, and refused where nobody does. */
    attach(server: Server): void {
      server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => {
        line.on('error', () => line.destroy());
        if (pathOf(request) !== PATH) {
          if (server.listenerCount('upgrade') === 1) refuseUpgrade(line, 404, `The realtime channel is at ${PATH}.`);
          return;
        }
        if (isClosing) return refuseUpgrade(line, 503, 'The server is stopping.', ['Retry-After: 1']);
        if (!speaksOurs(request)) {
          refuseUpgrade(line, 400, `The header Sec-WebSocket-Protocol must name ${SUBPROTOCOL}.`);
          return;
        }
        welcome(request, line, head);
      });
    },

    stats: () => ({ sockets: connections.size, ...registry.size() }),

    /** Sends everybody away with the hint that they may come back at once, and waits until they have gone. */
    async close(): Promise<void> {
      isClosing = true;
      clearInterval(sweeping);
      for (const stop of stops) stop();
      attendance.stop();
      for (const connection of connections) {
        connection.close(closeCodes.restarting, 'restarting: come back and resume by seq');
      }
      const until = Date.now() + CLOSE_WITHIN_MS;
      while (connections.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const connection of connections) connection.terminate();
      await retelling.settled();
      await ticketTelling.settled();
      await queue.stop();
      await reports.stop();
      webSockets.close();
      log.info('the realtime channel is closed', { surface: 'realtime' });
    },
  };
}

export type Realtime = ReturnType<typeof realtime>;
