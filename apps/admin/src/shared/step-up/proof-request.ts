import { observable, type Observable } from '../observable';

/** Someone waits for a fresh proof of who is signed in. */
export interface ProofRequest {
  /** Whether they proved it; false when they would rather not. */
  readonly settle: (proved: boolean) => void;
  readonly outcome: Promise<boolean>;
}

/** The open request; null while nobody waits. The frame shows a dialog for it. */
export const proofRequest: Observable<ProofRequest | null> = observable<ProofRequest | null>(null);

/**
 * Asks the person to prove again who they are. Requests that are refused at the same time share one dialog.
 * @example if (await askForProof()) repeat();
 */
export function askForProof(): Promise<boolean> {
  const open = proofRequest.get();
  if (open) return open.outcome;
  const { promise, resolve } = withResolvers();
  const settle = (proved: boolean): void => {
    proofRequest.set(null);
    resolve(proved);
  };
  proofRequest.set({ settle, outcome: promise });
  return promise;
}

function withResolvers(): { promise: Promise<boolean>; resolve: (proved: boolean) => void } {
  let resolve: (proved: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
