import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../http/network-of.js';
import type { PointLimits } from './point-limits.js';
import type { Spender } from './rate-windows.js';

/** Who pays for a request: the person, the key, or everybody at the address. */
export function spenderOf(request: FastifyRequest, limits: PointLimits): Spender {
  const { viewer, apiKey, ip } = request;
  if (apiKey !== null) {
    const points = apiKey.pointsPerHour ?? limits.apiKey.points;
    return { id: `key:${apiKey.id}`, limit: { ...limits.apiKey, points } };
  }
  if (viewer !== null) return { id: `viewer:${viewer.userId}`, limit: limits.viewer };
  // nobody learns addresses from the table
  const address = createHash('sha256').update(networkOf(ip)).digest('base64url');
  return { id: `address:${address}`, limit: limits.address };
}
