/** The fields of an input that were sent: what is left out stays as it is, null clears. */
export function changesOf<Input extends object>(input: Input): Partial<Input> {
  const sent = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as Partial<Input>;
}
