// What libraries have to know of the content security policy before they run. Not inline, for the same policy.
(function () {
  // zod would try `new Function`, and the attempt alone counts as a violation.
  globalThis.__zod_globalConfig = { jitless: true };
  // Where libraries that insert styles look for the nonce; dialogs lock the scrolling of the page with one of them.
  globalThis.__webpack_nonce__ = document.currentScript.nonce;
})();
