import type { Db } from '@haicap/database';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { readAuditBacklog } from './audit-backlog.js';
import type { FinishedRequest } from './observation.js';

/** Numbers for Prometheus. No label holds a name, an address or anything a caller made up. */
export interface Metrics {
  readonly count: (finished: FinishedRequest) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly close: () => void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The metrics of one server. */
export function createMetrics(db: Db, countStreams: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: 'haicap_operations_total',
    help: 'GraphQL operations by known name (else root field) and code of the first error',
    labelNames: ['operation', 'code'] as const,
    registers,
  });
  const operationSeconds = new Histogram({
    name: 'haicap_operation_seconds',
    help: 'Time to answer a GraphQL operation',
    labelNames: ['operation'] as const,
    buckets: SECONDS,
    registers,
  });
  const requests = new Counter({
    name: 'haicap_requests_total',
    help: 'HTTP requests by route, method and status',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  });
  const limited = new Counter({
    name: 'haicap_rate_limited_total',
    help: 'Requests refused because there were too many',
    registers,
  });
  new Gauge({
    name: 'haicap_live_streams',
    help: 'Open streams of changes',
    registers,
    collect() {
      this.set(countStreams());
    },
  });
  addPoolMetrics(db, registry);
  addAuditMetrics(db, registry);
  return {
    count: ({ request, reply, seconds }) => {
      const { operation, code } = request.observed;
      const route = request.routeOptions.url ?? 'none';
      requests.inc({ route, method: request.method, status: reply.statusCode });
      if (reply.statusCode === 429 || code === 'RATE_LIMITED') limited.inc();
      if (operation === null) return;
      operations.inc({ operation, code: code ?? 'OK' });
      operationSeconds.observe({ operation }, seconds);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => registry.clear(),
  };
}

function addPoolMetrics({ pool }: Db, registry: Registry): void {
  new Gauge({
    name: 'haicap_pool_connections',
    help: 'Connections to the database by state; waiting = requests that wait for one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'haicap_pool_size',
    help: 'Most connections to the database that this process opens',
    registers: [registry],
    collect() {
      this.set(pool.options.max ?? 0);
    },
  });
}

/** One cheap statement per scrape for both; a database that does not answer is what `haicap_database_up` says. */
function addAuditMetrics(db: Db, registry: Registry): void {
  let reading: Promise<number | null> | null = null;
  const read = (): Promise<number | null> => {
    reading ??= readAuditBacklog(db)
      .catch(() => null)
      .finally(() => (reading = null));
    return reading;
  };
  new Gauge({
    name: 'haicap_database_up',
    help: '1 when the database answered this scrape',
    registers: [registry],
    async collect() {
      this.set((await read()) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'haicap_audit_unsealed',
    help: 'Entries of the audit trail that are not sealed yet',
    registers: [registry],
    async collect() {
      const backlog = await read();
      if (backlog !== null) this.set(backlog);
    },
  });
}
