import { isDeepStrictEqual } from 'node:util';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Layout } from './layout.js';
import type { ServerSettings } from './server.js';

/**
 * Keeps the settings for the watchdog; written whole or not at all. Whether data is temporary is decided when the
 * folder is made: nobody can turn kept data into data that is removed.
 */
export function settle(layout: Layout, wanted: ServerSettings): ServerSettings {
  const isTemporary = existsSync(layout.data) ? loadSettings(layout).isTemporary : wanted.isTemporary;
  const settings = { ...wanted, isTemporary };
  if (isDeepStrictEqual(loadSettings(layout), settings)) return settings;
  const draft = `${layout.settings}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(settings), { mode: 0o600 });
  renameSync(draft, layout.settings);
  return settings;
}

export function loadSettings(layout: Layout): ServerSettings {
  try {
    return JSON.parse(readFileSync(layout.settings, 'utf8')) as ServerSettings;
  } catch {
    return { isTemporary: false };
  }
}
