// Measures in the page itself: from an event's own time stamp to the frame that shows its effect.

const PATIENCE = 30000; // ms until an effect that does not come is an error

function isThere(root, wanted) {
  return Object.entries(wanted).every(([selector, count]) => {
    const found = root.querySelectorAll(selector);
    return found.length >= count && found[count - 1].getBoundingClientRect().height > 0;
  });
}

function reason(wanted) {
  const failed = document.querySelector('[data-mime-type="application/vnd.jupyter.error"]');
  return failed?.innerText ?? `not shown: ${JSON.stringify(wanted)}`;
}

// Start at the next click, or the next Enter; stop when `root` shows as many of each selector as
// `wanted` says. `window.timed` then holds the milliseconds.
window.stopwatch = (kind, root, wanted) => {
  window.timed = new Promise((resolve, reject) => {
    const begin = (event) => {
      if (event.key && event.key !== "Enter") return;
      removeEventListener(kind, begin, true);
      setTimeout(() => reject(new Error(reason(wanted))), PATIENCE);
      const look = () => {
        if (!isThere(root, wanted)) return requestAnimationFrame(look);
        // What is sent from a frame arrives when that frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener(kind, begin, true);
  });
};
