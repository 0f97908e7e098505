// Before the first paint: the chosen colours and language, so that nothing flashes. Not inline, for the CSP.
(function () {
  var scheme = localStorage.getItem('haicap.colorScheme');
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.lang = localStorage.getItem('haicap.locale') || 'vi';
})();
