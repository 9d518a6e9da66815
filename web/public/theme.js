// Runs before the first paint, so that a chosen theme never flashes. A file of its own: inline scripts are forbidden.
(function () {
  try {
    var theme = localStorage.getItem('baton.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage is switched off: the system's theme holds.
  }
})();
