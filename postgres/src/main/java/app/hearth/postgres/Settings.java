package app.hearth.postgres;

/** How PostgreSQL is set: nothing acknowledged is ever lost, unless everything is thrown away anyway. */
enum Settings {
    DURABLE("""
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            shared_buffers = 128MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 96MB
            max_wal_size = 2GB
            min_wal_size = 128MB
            checkpoint_timeout = 15min
            checkpoint_completion_target = 0.9
            """),
    THROW_AWAY("""
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            shared_buffers = 64MB
            """);

    private final String own;

    Settings(String own) {
        this.own = own;
    }

    /** Error reports are terse because their details quote rows, and rows hold what customers said. */
    String on(int port) {
        return own + """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 60
                wal_compression = on
                jit = off
                random_page_cost = 1.1
                timezone = UTC
                log_timezone = UTC
                log_checkpoints = off
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port);
    }
}
