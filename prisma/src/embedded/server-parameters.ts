/** Everything that must hold of the server stands on its command line, so that no edited file weakens it. */
export function serverParameters(socketFolder: string, isTemporary: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: '5432',
    // A list of quoted names: a comma or a space in the path is part of it.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    random_page_cost: '1.1',
    log_checkpoints: 'off',
    // The text of a failed statement may hold personal data.
    log_min_error_statement: 'panic',
    restart_after_crash: 'on',
    ...(isTemporary ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
