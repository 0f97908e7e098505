const begun = performance.now();

/** Says how much was looked at, for whoever reads the run. */
export function report(what: string, cells: number): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.info(`authorisation matrix, ${what}: ${cells} cells in ${seconds} s`);
}
