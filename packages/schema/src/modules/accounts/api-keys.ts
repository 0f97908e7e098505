// What a server needs of accounts beside the schema: keys, codes, proofs.
export { FRESH_MINUTES, provedUntil, requireFreshProof } from '../../access/fresh-proof.js';
export { insertApiKey } from './account-store.js';
export { formatApiKey, isSecretOf, newApiKeyToken, parseApiKey, type ApiKeyToken } from './api-key-token.js';
export { endOneTimeCodes, insertOneTimeCode, type NewOneTimeCode } from './one-time-code-store.js';
export { CODE_HOURS, hashOneTimeCode, newOneTimeCode, type OneTimeCodePurpose } from './one-time-code.js';
