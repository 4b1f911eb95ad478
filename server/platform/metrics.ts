import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches. Names follow Prometheus: unit last, base units, `_total` for counters. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    requestSeconds: new Histogram({
      name: 'switchboard_http_request_duration_seconds',
      help: 'Time from a request to its answer, by operation.',
      labelNames: ['surface', 'operation', 'status'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    sockets: new Gauge({ name: 'switchboard_realtime_sockets', help: 'Realtime sockets open now.', registers }),
    framesSent: new Counter({
      name: 'switchboard_realtime_frames_total',
      help: 'Realtime frames delivered to sockets.',
      registers,
    }),
    turns: new Counter({
      name: 'switchboard_assistant_turns_total',
      help: 'Answers of assistants, by outcome.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    /** A figure that is asked for when somebody looks. */
    watch(name: string, help: string, read: () => Promise<number>): void {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
