export type ServerSettings = { readonly durable: boolean; readonly logFolder: string }

/** A failed CHECK would otherwise write the whole row, and a statement its words, into the server's log. */
export const settingsFile = ({ durable, logFolder }: ServerSettings): string =>
  [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "password_encryption = 'scram-sha-256'",
    'max_connections = 100',
    "shared_buffers = '192MB'",
    "effective_cache_size = '1GB'",
    "work_mem = '8MB'",
    'huge_pages = off',
    'jit = off',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'logging_collector = on',
    `log_directory = '${logFolder.replaceAll("'", "''")}'`,
    "log_filename = 'postgresql-%a.log'",
    'log_truncate_on_rotation = on',
    'log_rotation_age = 1d',
    'log_rotation_size = 0',
    'log_file_mode = 0600',
    "log_statement = 'none'",
    "log_min_error_statement = 'panic'",
    "log_error_verbosity = 'terse'",
    'log_min_duration_statement = -1',
    'log_parameter_max_length = 0',
    'log_parameter_max_length_on_error = 0',
    'idle_in_transaction_session_timeout = 60s',
    ...(durable
      ? []
      : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']),
    '',
  ].join('\n')
