/** Where a database is: a connection string, or a unix socket (`host` is then the socket's folder). */
export type DatabaseConnection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

/** The same place as a connection string, for a program that only takes `DATABASE_URL`. */
export function connectionUrl(connection: DatabaseConnection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, database } = connection;
  const folder = encodeURIComponent(host);
  return `postgresql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?host=${folder}&port=${port}`;
}

/** The same server, another database on it. */
export function withDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (!('connectionString' in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { connectionString: url.href };
}
