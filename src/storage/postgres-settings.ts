/** `small` for machines with little memory, `default` for a desk of its own. */
export type MemorySize = 'small' | 'default';

export interface ServerSettings {
  readonly majorVersion: number;
  readonly socketDirectory: string;
  readonly memory: MemorySize;
  /** True only for tests: nothing in the database is to outlive a power cut, so nothing waits for the disk. */
  readonly isDisposable: boolean;
}

/** The port is only the number in the socket's name: the server listens on no network address. */
export const SOCKET_PORT = 5432;

/** The command line of the server as `-c name=value`. */
export function settingArguments(settings: ServerSettings): string[] {
  const values = {
    ...BASE,
    ...MEMORY[settings.memory],
    ...(settings.isDisposable ? DISPOSABLE : {}),
    // From 18 on; the worker processes of the default cost memory and gain nothing here.
    ...(settings.majorVersion >= 18 ? { io_method: 'sync' } : {}),
    unix_socket_directories: `"${settings.socketDirectory.replaceAll('"', '""')}"`,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const BASE = {
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  max_connections: '60',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %q%u@%d ',
} as const;

const MEMORY = {
  small: { shared_buffers: '32MB', work_mem: '4MB', maintenance_work_mem: '32MB' },
  default: { shared_buffers: '128MB', work_mem: '8MB', maintenance_work_mem: '64MB' },
} as const;

const DISPOSABLE = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  // Every test has a database and connections of its own.
  max_connections: '200',
} as const;
