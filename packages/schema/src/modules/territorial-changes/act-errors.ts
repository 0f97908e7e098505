import { nextStates, type ActStatus } from '@haicap/domain/units';
import { builder } from '../../builder.js';
import { UserError, UserErrorInterface } from '../../graphql/user-errors.js';
import { TerritorialChangeStatusEnum } from './act-enums.js';
import type { ProvenAct } from './act-proof.js';
import { ProofSheetType } from './proof-sheet.js';

/** The act is in a state that does not lead to the one asked for. */
export class IllegalTransition extends UserError {
  readonly from: ActStatus;
  readonly allowed: readonly ActStatus[];
  constructor(from: ActStatus) {
    super('ILLEGAL_TRANSITION', { from });
    this.from = from;
    this.allowed = nextStates(from);
  }
}

/** The ledger cannot take the act as it is; the proof sheet says why, with all findings. */
export class LedgerRefused extends UserError {
  readonly proof: ProvenAct;
  constructor(proof: ProvenAct) {
    super('LEDGER_REFUSED', {
      count: proof.sheet.findings.filter(({ severity }) => severity === 'ERROR').length,
    });
    this.proof = proof;
  }
}

builder.objectType(IllegalTransition, {
  dataClass: 'PUBLIC',
  name: 'IllegalTransition',
  description: 'The act is in a state that does not lead to the one asked for.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    from: t.expose('from', { type: TerritorialChangeStatusEnum, description: 'State of the act.' }),
    allowed: t.field({
      type: [TerritorialChangeStatusEnum],
      description: 'States it may go to.',
      resolve: (error) => [...error.allowed],
    }),
  }),
});

builder.objectType(LedgerRefused, {
  dataClass: 'INTERNAL',
  name: 'LedgerRefused',
  description: 'The ledger cannot take the act as it is.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    proof: t.expose('proof', { type: ProofSheetType, description: 'Everything that stands in the way.' }),
  }),
});
