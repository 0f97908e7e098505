// What a server needs to check API keys that the schema makes.
export { insertApiKey } from './account-store.js';
export { formatApiKey, isSecretOf, newApiKeyToken, parseApiKey, type ApiKeyToken } from './api-key-token.js';
