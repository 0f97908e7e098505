/** Why the server or a command cannot go on: one sentence for whoever started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
