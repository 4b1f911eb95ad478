/** What keeps the program from starting, in one sentence for the person at the terminal. */
export class StartupError extends Error {
  override name = 'StartupError';
}
