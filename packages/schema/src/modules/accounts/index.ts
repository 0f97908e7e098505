import './api-key-create.js';
import './api-key-revoke.js';
import './api-key.js';
import '../audit/index.js';
import './signed-in-session.js';
import './viewer-grant.js';
import './viewer-set-locale.js';
import './viewer.js';
