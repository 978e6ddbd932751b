// Only in development builds: loads the page again after each build, of which `trunk serve` tells.
(() => {
  const root = new URL(document.documentElement.dataset.root, location.href);
  const address = new URL('.well-known/trunk/ws', root);
  address.protocol = address.protocol.replace('http', 'ws');
  new WebSocket(address).addEventListener('message', ({ data }) => {
    const { type, data: detail } = JSON.parse(data);
    if (type === 'reload') location.reload();
    else console.error(detail?.reason);
  });
})();
