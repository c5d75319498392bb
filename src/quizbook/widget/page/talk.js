// Messages to the kernel. Each has a number and is acknowledged with it; JupyterLab tells a page
// nothing when a kernel restarts or dies, so silence is what tells it.

const PATIENCE = 3000; // ms until a silent kernel is told

export function talk({ model, root, unpacked, words, update, tell, lost }) {
  // Number -> the form that waits for it, and what then goes on. The same quiz may be shown twice,
  // and every view hears every acknowledgement, so the numbers carry a view's own mark.
  const waiting = new Map();
  const mark = Math.random().toString(36).slice(2);
  let count = 0;

  const end = (n, heard) => {
    const { form, resolve } = waiting.get(n);
    waiting.delete(n);
    form?.removeAttribute("aria-busy");
    resolve(heard);
  };

  const watch = (n) => {
    if (!waiting.has(n)) return;
    const { form, quiet } = waiting.get(n);
    if (model.widget_manager?.kernel?.status === "busy") {
      if (!quiet) tell(form, words["kernel-busy"]);
      setTimeout(watch, 1000, n);
      return;
    }
    end(n, false);
    if (form?.dataset.item) lost(form);
    tell(form, words["run-to-go-on"]);
  };

  // Resolves to whether the kernel has heard it; by then its answer is shown.
  const send = (message, form, { busy = true, quiet = false, buffers } = {}) =>
    new Promise((resolve) => {
      const n = `${mark}-${++count}`;
      waiting.set(n, { form, quiet, resolve });
      if (busy) form?.setAttribute("aria-busy", "true");
      const cut = root.closest(".jupyter-widgets-disconnected");
      setTimeout(watch, cut ? 0 : PATIENCE, n);
      try {
        model.send({ n, ...message }, undefined, buffers);
      } catch {
        // A closed comm throws; the watch then tells it like any silence.
      }
    });

  const hear = async (message, [packed]) => {
    update({ ...message, ...(packed && (await unpacked(packed))) });
    if (waiting.has(message.ack)) end(message.ack, true);
  };

  // Unpacking takes a moment; answers are shown in the order in which they came.
  let last = Promise.resolve();
  const listen = (message, buffers) => {
    last = last.catch(() => {}).then(() => hear(message, buffers));
  };
  model.on("msg:custom", listen);
  const hangUp = () => {
    waiting.clear();
    model.off("msg:custom", listen);
  };
  return { send, hangUp };
}
